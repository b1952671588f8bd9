import type { Block, ItemNumber } from '../../document/tree.ts'
import type { Language } from '../../model/language.ts'
import type { NumberingPlace } from './lists.ts'
import { canCount, isSamePlace } from './numbering.ts'
import { headingStyle, paragraphStyle, unnumbered } from './style-ids.ts'

/**
 * The styles that number their paragraphs: whoever gives a paragraph the style of an item has it counted with the others. A style has the place
 * of the first paragraph in it; a paragraph that is counted elsewhere has its own place besides, and one that is not counted has a style
 * of its own, which says so.
 */
export class NumberedStyles {
  readonly #counted: ReadonlySet<string>
  readonly #places = new Map<string, NumberingPlace>()
  readonly #unnumbered = new Set<string>()

  constructor(blocks: readonly Block[], language: Language) {
    this.#counted = new Set(countedStyles(blocks, language))
  }

  /** The places of the styles, by their ids. */
  get places(): ReadonlyMap<string, NumberingPlace> {
    return this.#places
  }

  /** The numbered styles of which a paragraph without a number was written. */
  get withUnnumbered(): ReadonlySet<string> {
    return this.#unnumbered
  }

  /**
   * Has the paragraphs of a style counted from this place on; a style keeps the first place that it gets. A level of a list names one style:
   * paragraphs of another have their places besides.
   */
  begin(style: string, place: NumberingPlace): void {
    const isTaken = [...this.#places.values()].some(
      ({ reference, level }) => reference === place.reference && level === place.level,
    )
    if (this.#counted.has(style) && !this.#places.has(style) && !isTaken) this.#places.set(style, place)
  }

  /** What a paragraph of a style has to say of itself to stand at this place, or at none. */
  look(style: string, place: NumberingPlace | undefined): { readonly style: string; readonly numbering?: NumberingPlace } {
    if (place === undefined) {
      if (!this.#counted.has(style)) return { style }
      this.#unnumbered.add(style)
      return { style: unnumbered(style) }
    }
    return isSamePlace(this.#places.get(style), place) ? { style } : { style, numbering: place }
  }
}

/** Whether a number is that of an item of the agenda. */
export function isOfAgenda(number: ItemNumber | undefined): boolean {
  return number !== undefined && (number.family ?? 'items') === 'items'
}

/** Styles of numbered headings, and of the lists that have items of the agenda. */
function countedStyles(blocks: readonly Block[], language: Language): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'annex') return countedStyles(block.blocks, language)
    if (block.kind === 'heading') return block.number && canCount(block.number, language) ? [headingStyle[block.level]] : []
    if (block.kind !== 'numbered-list') return []
    const isCounted = block.items.some(({ number }) => number && isOfAgenda(number) && canCount(number, language))
    return isCounted ? [paragraphStyle.listItem, paragraphStyle.listSubItem] : []
  })
}
