import { createHash } from 'node:crypto'
import type { Relationship } from './package/relationships.ts'

/** The addresses outside a paper that its links lead to, by ids that follow from the address alone. */
export class Addresses {
  readonly #ids = new Map<string, string>()

  /** The id of the relationship of an address. */
  idOf(address: string): string {
    const known = this.#ids.get(address)
    if (known !== undefined) return known
    const id = `rIdAddress${createHash('sha256').update(address).digest('hex').slice(0, 16)}`
    this.#ids.set(address, id)
    return id
  }

  /** The relationships of the text to them. */
  get relationships(): readonly Relationship[] {
    return Array.from(this.#ids, ([target, id]) => ({ id, type: 'hyperlink', target, isOutside: true }))
  }
}
