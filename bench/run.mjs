// Times the program as whole processes, beside Typst and plain pdfmake on the same text. How to read it: docs/performance.md.
// Use: npm run bench [-- --runs 7]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const SESSION = 'ctoc-cop-2016-1'
const LANGUAGE = 'zh'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } })
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) stop('--runs wants a whole number from 1')

const HERE = fileURLToPath(new URL('.', import.meta.url))
const PROJECT = fileURLToPath(new URL('..', import.meta.url))
const MAIN = join(PROJECT, 'dist', 'cli', 'main.js')
const PRELOAD = pathToFileURL(join(HERE, 'report-usage.mjs')).href
const TYPST = join(HERE, 'node_modules', '@myriaddreamin', 'typst-ts-node-compiler')

const scratch = mkdtempSync(join(tmpdir(), 'papers-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))

if (!existsSync(MAIN)) stop('the program is not compiled: npm run compile')
const text = join(scratch, 'text.json')
const exported = run([join(HERE, 'export-text.mjs'), SESSION, LANGUAGE, text])
if (exported.status !== 0) stop(`the text could not be exported\n${exported.stderr}`)

const papers =
  (...args) =>
  (out) => [MAIN, ...args, SESSION, '--lang', LANGUAGE, '--out', out]
const script = (name) => (out) => [join(HERE, name), text, join(out, 'paper.pdf')]

/** What is timed, in the order of a round. The first is what all others are compared with. */
const rows = [
  { name: 'papers build, PDF', command: papers('build', '--format', 'pdf', '--jobs', '1') },
  { name: 'papers build, Word', command: papers('build', '--format', 'docx', '--jobs', '1') },
  { name: 'papers build, both, 1 core', command: papers('build', '--jobs', '1') },
  { name: 'papers build, both, 2 cores', command: papers('build', '--jobs', '2') },
  { name: 'papers check', command: () => [MAIN, 'check', SESSION, '--lang', LANGUAGE] },
  ...(installTypst() ? [{ name: 'Typst, PDF', command: script('typst.mjs') }] : []),
  { name: 'plain pdfmake, PDF', command: script('pdfmake.mjs') },
  { name: 'Node by itself', command: () => [join(HERE, 'nothing.mjs')] },
].map((row, index) => ({ ...row, out: join(scratch, String(index)), times: [], busy: [], peaks: [] }))

for (const { out } of rows) mkdirSync(out)
// The first round fills the file cache and is not counted.
for (let round = 0; round <= runs; round++) {
  if (process.stderr.isTTY) process.stderr.write(`\rround ${round} of ${runs}`)
  for (const row of rows) {
    const { milliseconds, busy, peak, status, stderr } = run(row.command(row.out))
    if (status !== 0) stop(`${row.name} ended with ${status}\n${stderr}`)
    if (round === 0) continue
    row.times.push(milliseconds)
    row.busy.push(busy)
    row.peaks.push(peak)
  }
}
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
report()

/** Runs Node on a program of its own, from its start to its end. */
function run(args) {
  const usage = join(scratch, 'usage')
  const started = process.hrtime.bigint()
  const { status, stderr, error } = spawnSync(process.execPath, ['--import', PRELOAD, ...args], {
    env: { ...process.env, PAPERS_BENCH_USAGE: usage },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6
  if (error) throw error
  if (status !== 0) return { status, stderr }
  const { peak, busy } = JSON.parse(readFileSync(usage, 'utf8'))
  return { milliseconds, busy: busy / 1000, peak: peak / 1024, status, stderr }
}

/** Typst has one package for each platform, so it is no dependency of the project; it is fetched when it is first wanted. */
function installTypst() {
  if (existsSync(TYPST)) return true
  console.error('installing Typst for the comparison, once')
  const install = spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], {
    cwd: HERE,
    shell: process.platform === 'win32',
    encoding: 'utf8',
  })
  if (install.status === 0 && existsSync(TYPST)) return true
  console.error(`Typst cannot be had, and is left out: ${install.error?.message ?? firstLines(install.stderr)}`)
  return false
}

/** The beginning of what npm says; the rest is its inner life. */
function firstLines(text) {
  return text.trim().split('\n').slice(0, 3).join('\n')
}

function report() {
  const reference = rows[0].times
  const table = [
    ['', 'median', 'least', 'most', 'core time', 'peak memory', 'output', 'time against the first'],
    ['---', '--:', '--:', '--:', '--:', '--:', '--:', '--:'],
    ...rows.map(({ name, times, busy, peaks, out }) => [
      name,
      `${median(times).toFixed(0)} ms`,
      `${Math.min(...times).toFixed(0)} ms`,
      `${Math.max(...times).toFixed(0)} ms`,
      `${median(busy).toFixed(0)} ms`,
      `${median(peaks).toFixed(0)} MiB`,
      sizeOf(out) === 0 ? '' : `${(sizeOf(out) / 1024).toFixed(0)} KiB`,
      // Round by round, so that a slow moment of the machine strikes both sides.
      `× ${median(times.map((time, round) => time / reference[round])).toFixed(2)}`,
    ]),
  ]
  const widths = table[0].map((_, column) => Math.max(...table.map((cells) => cells[column].length)))
  const line = (cells) =>
    cells
      .map((cell, column) => (/^-+:?$/.test(cell) ? rule(cell, widths[column]) : align(cell, widths[column], column)))
      .join(' | ')
  console.log(
    `${SESSION}, ${LANGUAGE}; ${runs} rounds; Node ${process.versions.node}, ${availableParallelism()} cores; ${versions()}\n`,
  )
  for (const cells of table) console.log(`| ${line(cells)} |`)
}

function rule(cell, width) {
  return cell.endsWith(':') ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)
}

function align(cell, width, column) {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}

function versions() {
  const version = (file) => JSON.parse(readFileSync(file, 'utf8')).version
  const pdfmake = join(createRequire(import.meta.url).resolve('pdfmake'), '..', '..', 'package.json')
  const typst = existsSync(TYPST) ? [`typst-ts-node-compiler ${version(join(TYPST, 'package.json'))}`] : []
  return [`pdfmake ${version(pdfmake)}`, ...typst].join(', ')
}

function sizeOf(folder) {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
}

function stop(message) {
  console.error(`error: ${message}`)
  process.exit(1)
}
