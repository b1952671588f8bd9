import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'

const DIGEST_BYTES = 16

/** How much a folder may hold: files, and bytes in all of them. */
export interface Room {
  readonly files: number
  readonly bytes?: number
}

/** How many files a process writes before it looks again whether there are too many. */
const LOOK_EVERY = 100

/** What was written or read within that time, in milliseconds, is not old. */
const NEW = 3_600_000

/**
 * Files that can be made anew at any time, each with a digest of its name and content before it: what is damaged, cut short or somebody else's counts as
 * not there. Each is written whole or not at all; a folder that cannot be written costs time, and is no fault. Where there are too many, those
 * go that were not used for longest.
 */
export class KeptFiles {
  readonly #folder: string
  readonly #room: Room
  #written = 0

  constructor(folder: string, room: Room) {
    this.#folder = folder
    this.#room = room
  }

  read(name: string): Buffer | undefined {
    try {
      const path = join(this.#folder, name)
      const bytes = readFileSync(path)
      const content = bytes.subarray(DIGEST_BYTES)
      if (!digest(name, content).equals(bytes.subarray(0, DIGEST_BYTES))) return undefined
      if (this.#room.bytes !== undefined) this.#use(path)
      return content
    } catch {
      return undefined
    }
  }

  write(name: string, content: Uint8Array): void {
    try {
      mkdirSync(this.#folder, { recursive: true })
      const path = join(this.#folder, name)
      const whole = `${path}.${process.pid}-${threadId}`
      writeFileSync(whole, Buffer.concat([digest(name, content), content]))
      renameSync(whole, path)
      if (this.#written++ % LOOK_EVERY === 0) this.#dropOldest()
    } catch {
      // The next run tries again.
    }
  }

  /** Says that a file was used, where that was not said of late. */
  #use(path: string): void {
    const now = Date.now()
    if (now - statSync(path).mtimeMs > NEW) utimesSync(path, now / 1000, now / 1000)
  }

  #dropOldest(): void {
    const names = readdirSync(this.#folder)
    const { files: most, bytes = Infinity } = this.#room
    if (names.length <= most && bytes === Infinity) return
    const files = names.map((name) => ({ name, ...stateOf(join(this.#folder, name)) })).sort((a, b) => b.time - a.time)
    let sum = 0
    for (const [at, { name, size }] of files.entries()) {
      sum += size
      if (at >= most || sum > bytes) rmSync(join(this.#folder, name), { force: true })
    }
  }
}

/** Of a file that another process has just taken away nothing is left. */
function stateOf(path: string): { time: number; size: number } {
  const stats = statSync(path, { throwIfNoEntry: false })
  return { time: stats?.mtimeMs ?? 0, size: stats?.size ?? 0 }
}

const digest = (name: string, bytes: Uint8Array): Buffer =>
  createHash('sha256').update(name).update('\0').update(bytes).digest().subarray(0, DIGEST_BYTES)
