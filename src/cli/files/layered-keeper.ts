import type { Keeper } from './keeper.ts'

/** How much is kept in memory, in bytes: some hundred papers. */
const ROOM = 64 << 20

/**
 * Keeps in memory what is made while a process goes on building, most of which the next edit makes useless; what was used of late can be given to who
 * keeps it for others.
 */
export class LayeredKeeper implements Keeper {
  readonly of: string
  readonly #below: Keeper
  readonly #kept = new Map<string, { readonly bytes: Uint8Array; isBelow: boolean }>()
  #size = 0
  #used = new Set<string>()

  constructor(below: Keeper) {
    this.of = below.of
    this.#below = below
  }

  read = (name: string): Uint8Array | undefined => {
    this.#used.add(name)
    const known = this.#kept.get(name)
    if (known) {
      this.#kept.delete(name)
      this.#kept.set(name, known)
      return known.bytes
    }
    const bytes = this.#below.read(name)
    if (bytes) this.#put(name, bytes, true)
    return bytes
  }

  write = (name: string, bytes: Uint8Array): void => {
    this.#used.add(name)
    this.#put(name, bytes, false)
  }

  /** Forgets what was used until now, and asks from now on. */
  begin(): void {
    this.#used = new Set()
  }

  /** Gives what was used since then, and is not there yet, to who keeps it for others. */
  handDown(): void {
    for (const name of this.#used) {
      const known = this.#kept.get(name)
      if (!known || known.isBelow) continue
      this.#below.write(name, known.bytes)
      known.isBelow = true
    }
  }

  #put(name: string, bytes: Uint8Array, isBelow: boolean): void {
    this.#size += bytes.length - (this.#kept.get(name)?.bytes.length ?? 0)
    this.#kept.delete(name)
    this.#kept.set(name, { bytes, isBelow })
    for (const [oldest, { bytes: old }] of this.#kept) {
      if (this.#size <= ROOM || oldest === name) break
      this.#kept.delete(oldest)
      this.#size -= old.length
    }
  }
}
