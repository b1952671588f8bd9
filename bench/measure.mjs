// Runs programs as processes of their own, and says what they took of the machine.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

const PRELOAD = new URL('report-usage.mjs', import.meta.url).href

/** Runs Node on a program, from its start to its end. Times in milliseconds, memory in MiB; `others` is the share of the machine that others had. */
export function measure(args, { scratch, cwd = scratch, env = {} }) {
  const usage = join(scratch, 'usage')
  const [before, started] = [busyTime(), process.hrtime.bigint()]
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['--import', PRELOAD, ...args], {
    cwd,
    env: { ...process.env, ...env, PAPERS_BENCH_USAGE: usage },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const wall = Number(process.hrtime.bigint() - started) / 1e6
  if (error) throw error
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`)
  const { peak, busy } = JSON.parse(readFileSync(usage, 'utf8'))
  const others = (busyTime() - before - busy / 1000) / (wall * availableParallelism())
  return { wall, busy: busy / 1000, peak: peak / 1024, others: Math.max(0, others), stdout }
}

/** How long the cores of the machine have been busy, in milliseconds; nothing is known of it but on Linux. */
function busyTime() {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n')
    const [user = 0, nice = 0, system = 0, , , irq = 0, soft = 0] = line.split(/ +/).slice(1).map(Number)
    return (user + nice + system + irq + soft) * 10
  } catch {
    return 0
  }
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
}
