import type { Block, DocumentTree } from '../../document/tree.ts'
import type { Language } from '../../model/language.ts'
import type { HeadingPlace } from './headings.ts'
import type { Box } from './pages/box.ts'
import type { StructureElement } from './structure.ts'

/** What was made of a block: its boxes, and the elements that it has in the structure of the paper. */
interface Made {
  /** What of the blocks before it they depend on. */
  readonly place: string
  readonly boxes: readonly Box[]
  readonly elements: readonly StructureElement[]
}

/** What stands in the margins of pages, as it is asked for page by page. */
interface Margins {
  readonly header: (page: number, pages: number) => readonly Box[]
  readonly footer: (page: number, pages: number) => readonly Box[]
}

/** The boxes that were made of blocks, for the next paper that has the very same block. */
export class KeptBoxes {
  #language: Language | undefined
  #entries = ''
  #made = new WeakMap<Block, Made>()
  #margins = new Map<string, readonly Box[]>()
  /** All that margins follow from. */
  #marginsOf: readonly unknown[] = []

  /** Begins a paper: boxes depend on the language beside their blocks, and on which entries its symbols lead to. */
  begin(language: Language, entries: ReadonlyMap<string, string>): void {
    const all = JSON.stringify([...entries])
    if (language !== this.#language || all !== this.#entries) this.#made = new WeakMap()
    this.#language = language
    this.#entries = all
  }

  boxesOf(block: Block, heading: HeadingPlace, structure: StructureElement, make: () => readonly Box[]): readonly Box[] {
    const place = heading.entry ? JSON.stringify(heading) : heading.type
    const known = this.#made.get(block)
    if (known?.place === place) {
      structure.kids.push(...known.elements)
      return known.boxes
    }
    const first = structure.kids.length
    const boxes = make()
    this.#made.set(block, { place, boxes, elements: structure.kids.slice(first) })
    return boxes
  }

  /** Margins as they were made for the paper before; those of the first page have some of the paper itself in them. */
  margins({ language, metadata, draftMark, foot }: DocumentTree, { header, footer }: Margins): Margins {
    const kept = (name: string, make: Margins['header']): Margins['header'] => {
      return (page, pages) => {
        if (page === 1) return make(page, pages)
        this.#keepMarginsOf([language, metadata.symbol, draftMark, foot?.jobNumber, pages])
        const key = `${name} ${page}`
        const boxes = this.#margins.get(key) ?? make(page, pages)
        this.#margins.set(key, boxes)
        return boxes
      }
    }
    return { header: kept('header', header), footer: kept('footer', footer) }
  }

  #keepMarginsOf(all: readonly unknown[]): void {
    if (all.some((one, index) => one !== this.#marginsOf[index])) this.#margins = new Map()
    this.#marginsOf = all
  }
}
