import type { Annex, Block, DocumentTree } from '../../document/tree.ts'

/** What a piece says of where it came from: nothing that is drawn depends on it, and it holds all of its file. */
const OF_SOURCES = new Set(['origin', 'source'])

/**
 * Blocks of the paper that was written last, for the next one: a block that says the same is the same object, so that all that was made of it can be
 * found by it. None says where it came from.
 */
export class KeptBlocks {
  #former = new Map<string, Block>()
  /** Blocks and lists that were held against plain ones, and say the same: what has not changed of a paper that is made again is the very same. */
  readonly #same = new WeakMap<object, unknown>()

  /** The tree of a paper with such blocks. */
  treeOf(tree: DocumentTree): DocumentTree {
    const current = new Map<string, Block>()
    const blocks = this.#plain(tree.blocks, current)
    this.#former = current
    // What only Word tells is not even worked out.
    return Object.defineProperties({} as DocumentTree, { ...Object.getOwnPropertyDescriptors(tree), blocks: { value: blocks } })
  }

  #plain(blocks: readonly Block[], current: Map<string, Block>): Block[] {
    return blocks.map((block, index) => {
      const key = `${block.kind} ${'id' in block ? block.id : index}`
      const former = this.#former.get(key)
      const plain =
        block.kind === 'annex'
          ? this.#plainAnnex(block, former, this.#plain(block.blocks, current))
          : this.#plainBlock(block, former)
      current.set(key, plain)
      return plain
    })
  }

  #plainBlock(block: Block, former: Block | undefined): Block {
    const isSame = former !== undefined && (this.#same.get(block) === former || this.#saysTheSame(block, former))
    const plain = isSame ? former : plainCopy(block)
    this.#same.set(block, plain)
    return plain
  }

  #plainAnnex(annex: Annex, former: Block | undefined, blocks: readonly Block[]): Annex {
    const head = { ...annex, blocks: [] }
    const isSame =
      former?.kind === 'annex' &&
      former.blocks.length === blocks.length &&
      blocks.every((block, index) => block === former.blocks[index]) &&
      this.#saysTheSame(head, { ...former, blocks: [] })
    return isSame ? former : { ...plainCopy(head), blocks }
  }

  /** Whether a value says the same as a plain copy. */
  #saysTheSame(value: unknown, plain: unknown): boolean {
    if (typeof value !== 'object' || value === null || typeof plain !== 'object' || plain === null) return value === plain
    if (Array.isArray(value)) {
      if (this.#same.get(value) === plain) return true
      const isSame =
        Array.isArray(plain) &&
        value.length === plain.length &&
        value.every((inner, index) => this.#saysTheSame(inner, plain[index]))
      if (isSame) this.#same.set(value, plain)
      return isSame
    }
    const copy = plain as Readonly<Record<string, unknown>>
    let count = 0
    for (const [key, inner] of Object.entries(value)) {
      if (inner === undefined || OF_SOURCES.has(key)) continue
      if (!Object.hasOwn(copy, key) || !this.#saysTheSame(inner, copy[key])) return false
      count++
    }
    return count === Object.keys(copy).length
  }
}

function plainCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (OF_SOURCES.has(key) ? undefined : inner))) as T
}
