import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/*
 * Who made a temporary folder: the number of the process, when it started, and the machine. A number alone is given to another process
 * sooner or later, and means nothing in another container or on another machine that has the same folder.
 */

const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

/** This process, as `4711-88213-0a1b2c3d`. */
export function ownName(): string {
  return `${process.pid}-${startOf(process.pid) ?? 0}-${HOST}`
}

/** After this many milliseconds nobody is still at work whom this machine cannot ask: no write takes a minute. */
const HOUR = 3_600_000

export function isRunning(owner: string, changed: number): boolean {
  const [pid, start, host] = owner.split('-')
  if (host !== HOST) return Date.now() - changed < HOUR
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    // A process of somebody else's may not be asked, but it is there.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return String(startOf(Number(pid)) ?? 0) === start
}

/** When a process started, by Linux's own count; undefined where that is not told, and for one that has ended. */
function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, in brackets, may itself hold brackets and blanks.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'ended' : fields[19]
  } catch {
    return undefined
  }
}
