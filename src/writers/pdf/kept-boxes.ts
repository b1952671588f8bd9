import type { Block } from '../../document/tree.ts'
import type { Language } from '../../model/language.ts'
import type { Box } from './pages/box.ts'
import type { StructureElement } from './structure.ts'

/** What was made of a block: its boxes, and the elements that it has in the structure of the paper. */
interface Made {
  readonly boxes: readonly Box[]
  readonly elements: readonly StructureElement[]
}

/** Headings depend on those before them, the first page on the paper: they are made anew. */
const KEPT: ReadonlySet<Block['kind']> = new Set(['paragraph', 'quotation', 'numbered-list', 'document-list', 'table'])

/** The boxes that were made of blocks, for the next paper that has the very same block. */
export class KeptBoxes {
  #language: Language | undefined
  #entries = ''
  #made = new WeakMap<Block, Made>()

  /** Begins a paper: boxes depend on the language beside their blocks, and on which entries its symbols lead to. */
  begin(language: Language, entries: ReadonlyMap<string, string>): void {
    const all = JSON.stringify([...entries])
    if (language !== this.#language || all !== this.#entries) this.#made = new WeakMap()
    this.#language = language
    this.#entries = all
  }

  boxesOf(block: Block, structure: StructureElement, make: () => readonly Box[]): readonly Box[] {
    if (!KEPT.has(block.kind)) return make()
    const known = this.#made.get(block)
    if (known) {
      structure.kids.push(...known.elements)
      return known.boxes
    }
    const first = structure.kids.length
    const boxes = make()
    this.#made.set(block, { boxes, elements: structure.kids.slice(first) })
    return boxes
  }
}
