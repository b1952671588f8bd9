// How time and memory of `papers check` grow with the sessions that stand side by side. How to read it: docs/performance.md.
// Use: npm run bench:sessions [-- 1 10 50 200]
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SESSION = 'ctoc-cop-2016-1'
const PROJECT = fileURLToPath(new URL('..', import.meta.url))
const MAIN = join(PROJECT, 'dist', 'cli', 'main.js')
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

/** Checks so many sessions of a folder that holds `count`: the real one again and again, under symbols of their own. */
function check(count, named = count) {
  const data = join(scratch, `${count}`)
  if (!existsSync(data)) makeSessions(data, count)
  return usageOf(['check', ...Array.from({ length: named }, (_, index) => join(data, `session-${index + 1}`))])
}

function makeSessions(data, count) {
  cpSync(join(PROJECT, 'data', 'languages'), join(data, 'languages'), { recursive: true })
  cpSync(join(PROJECT, 'data', 'bodies'), join(data, 'bodies'), { recursive: true })
  for (let index = 0; index < count; index++) {
    const folder = join(data, `session-${index + 1}`)
    cpSync(join(PROJECT, 'data', SESSION), folder, { recursive: true })
    const facts = join(folder, 'session.yaml')
    const symbol = index === 0 ? '$&' : `$&0${index}`
    writeFileSync(facts, readFileSync(facts, 'utf8').replace(/^symbol: \S+/m, symbol))
  }
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
