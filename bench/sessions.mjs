// How time and memory of `papers check` grow with the sessions of five bodies that stand side by side, and what other commands take for them. How
// to read it: docs/performance.md.
// Use: npm run bench:sessions [-- 1 10 50 200]
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SESSION = 'ctoc-cop-2016-1'
const BODY = 'ctoc-cop'
const BODIES = 5
const PROJECT = fileURLToPath(new URL('..', import.meta.url))
const MAIN = join(PROJECT, 'dist', 'papers.cjs')
const PRELOAD = new URL('report-usage.mjs', import.meta.url).href

const asked = process.argv.slice(2).map(Number)
const counts = asked.length > 0 ? asked : [1, 10, 50, 200]
if (!counts.every((count) => Number.isInteger(count) && count > 0)) stop('name whole numbers of sessions from 1')
if (!existsSync(MAIN)) stop('the program is not compiled: npm run compile')

const scratch = mkdtempSync(join(tmpdir(), 'papers-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))

const start = usageOf(['--version'])
const alone = check(1)
console.log('| sessions | core time | over the start, against one | peak memory | one of them alone |')
console.log('| -------: | --------: | --------------------------: | ----------: | ----------------: |')
for (const count of counts) {
  const { busy, peak } = check(count)
  const one = check(count, 1)
  const ratio = (busy - start.busy) / (alone.busy - start.busy)
  const cells = [`${count}`, seconds(busy), `× ${ratio.toFixed(1)}`, `${(peak / 1024).toFixed(0)} MiB`, seconds(one.busy)]
  console.log(`| ${cells.map((cell, column) => cell.padStart([8, 9, 27, 11, 17][column])).join(' | ')} |`)
}

const many = Math.min(50, Math.max(...counts))
console.log(`\n| ${String(many).padEnd(2)} sessions${' '.repeat(34)} | core time | peak memory |`)
console.log('| --------------------------------------------- | --------: | ----------: |')
for (const args of [
  ['check', '--no-cache'],
  ['status'],
  ['build', '--no-cache', '--lang', 'en,fr', '--format', 'pdf,docx', '--out', join(scratch, 'out')],
]) {
  const { busy, peak } = usageOf([...args, ...foldersOf(many)])
  const name = `\`papers ${args.slice(0, 5).join(' ')}\``.padEnd(45)
  console.log(`| ${name} | ${seconds(busy).padStart(9)} | ${`${(peak / 1024).toFixed(0)} MiB`.padStart(11)} |`)
}

/** Checks so many sessions of a folder that holds `count`. */
function check(count, named = count) {
  return usageOf(['check', '--no-cache', ...foldersOf(count).slice(0, named)])
}

/** The folders of so many sessions: the real one again and again, of bodies and under symbols of their own. */
function foldersOf(count) {
  const data = join(scratch, `${count}`)
  if (!existsSync(data)) makeSessions(data, count)
  return Array.from({ length: count }, (_, index) => join(data, `session-${index + 1}`))
}

function makeSessions(data, count) {
  cpSync(join(PROJECT, 'data', 'languages'), join(data, 'languages'), { recursive: true })
  for (let body = 0; body < Math.min(BODIES, count); body++) copyOf(join('bodies', BODY), join(data, 'bodies', idOf(body)), body)
  for (let index = 0; index < count; index++) {
    const folder = join(data, `session-${index + 1}`)
    copyOf(SESSION, folder, index % BODIES)
    const facts = join(folder, 'session.yaml')
    const symbol = index === 0 ? '$&' : `$&0${index}`
    writeFileSync(facts, readFileSync(facts, 'utf8').replace(/^symbol: \S+/m, symbol))
  }
}

/** A folder of the data, with the names and symbols of another body. */
function copyOf(name, folder, body) {
  cpSync(join(PROJECT, 'data', name), folder, { recursive: true })
  if (body === 0) return
  for (const path of readdirSync(folder, { recursive: true }).filter((each) => each.endsWith('.yaml'))) {
    const text = readFileSync(join(folder, path), 'utf8')
    const symbols = text.replaceAll('CTOC/COP', `CT${'ABDEF'.charAt(body)}C/COP`)
    writeFileSync(join(folder, path), symbols.replaceAll(new RegExp(`\\b${BODY}\\b`, 'g'), idOf(body)))
  }
}

function idOf(body) {
  return body === 0 ? BODY : `${BODY}-${body}`
}

/** The core time (microseconds) and the peak memory (KiB) of the program, from its start to its end. */
function usageOf(args) {
  const usage = join(scratch, 'usage')
  const { status, stderr, error } = spawnSync(process.execPath, ['--import', PRELOAD, MAIN, ...args], {
    env: { ...process.env, PAPERS_BENCH_USAGE: usage },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (error) throw error
  if (status !== 0) stop(`papers ${args[0]} ended with ${status}\n${stderr}`)
  return JSON.parse(readFileSync(usage, 'utf8'))
}

function seconds(microseconds) {
  return `${(microseconds / 1e6).toFixed(2)} s`
}

function stop(message) {
  console.error(`error: ${message}`)
  process.exit(1)
}
