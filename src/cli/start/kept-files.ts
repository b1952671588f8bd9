import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DIGEST_BYTES = 16

/**
 * Files that can be made anew at any time, each with its digest before it: what is damaged or foreign counts as not there. Each is written whole or not
 * at all; a folder that cannot be written costs time, and is no fault. Of many files the oldest go.
 */
export class KeptFiles {
  readonly #folder: string
  readonly #most: number

  constructor(folder: string, most: number) {
    this.#folder = folder
    this.#most = most
  }

  read(name: string): Buffer | undefined {
    try {
      const bytes = readFileSync(join(this.#folder, name))
      const content = bytes.subarray(DIGEST_BYTES)
      return digest(content).equals(bytes.subarray(0, DIGEST_BYTES)) ? content : undefined
    } catch {
      return undefined
    }
  }

  write(name: string, content: Uint8Array): void {
    try {
      mkdirSync(this.#folder, { recursive: true })
      const path = join(this.#folder, name)
      writeFileSync(`${path}.${process.pid}`, Buffer.concat([digest(content), content]))
      renameSync(`${path}.${process.pid}`, path)
      this.#dropOldest()
    } catch {
      // The next run tries again.
    }
  }

  #dropOldest(): void {
    const names = readdirSync(this.#folder)
    if (names.length <= this.#most) return
    const files = names.map((name) => ({ name, time: statSync(join(this.#folder, name)).mtimeMs }))
    files.sort((a, b) => b.time - a.time)
    for (const { name } of files.slice(this.#most)) rmSync(join(this.#folder, name), { force: true })
  }
}

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest().subarray(0, DIGEST_BYTES)
