import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Jobs whose code is kept side by side: some fifteen for each of the last versions of the program. */
const MOST = 60

/** What V8 compiled for a job, kept in a file: sixteen bytes of digest, then the code. What is damaged or foreign counts as not kept. */
export class KeptCode {
  readonly #folder: string
  readonly #name: string

  /** The bundle by its digest; code of another V8, processor or bundle has another name. */
  constructor(folder: string, bundle: string, job: string) {
    this.#folder = join(folder, 'code')
    this.#name = `${bundle}-${process.versions.v8}-${process.arch}-${job}`
  }

  read(): Buffer | undefined {
    try {
      const bytes = readFileSync(join(this.#folder, this.#name))
      const code = bytes.subarray(16)
      return digest(code).equals(bytes.subarray(0, 16)) ? code : undefined
    } catch {
      return undefined
    }
  }

  /** Whole or not at all; a folder that cannot be written costs time, and is no fault. */
  write(code: Buffer): void {
    try {
      mkdirSync(this.#folder, { recursive: true })
      const path = join(this.#folder, this.#name)
      writeFileSync(`${path}.${process.pid}`, Buffer.concat([digest(code), code]))
      renameSync(`${path}.${process.pid}`, path)
      this.#dropOldest()
    } catch {
      // The next run tries again.
    }
  }

  #dropOldest(): void {
    const files = readdirSync(this.#folder).map((name) => ({ name, time: statSync(join(this.#folder, name)).mtimeMs }))
    files.sort((a, b) => b.time - a.time)
    for (const { name } of files.slice(MOST)) rmSync(join(this.#folder, name), { force: true })
  }
}

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest().subarray(0, 16)
