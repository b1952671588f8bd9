import type { Item, Page, TextItem } from '../pages/page.ts'

/** A page as it was drawn. */
export interface DrawnPage {
  readonly page: Page
  /** All that was drawn on it, as operators. */
  readonly content: Uint8Array
  /** The texts on it that had glyphs which none before them had, by their number on the page. */
  readonly first: ReadonlySet<number>
  /** Those glyphs: after the same ones, the same glyphs have the same codes. */
  readonly glyphs: string
}

/** The pages of the paper that was drawn last. Where a page is the same, and its glyphs have the codes that they had, the same is drawn on it. */
export class KeptPages {
  #former: readonly DrawnPage[] = []
  #current: DrawnPage[] = []
  #isInStep = true

  /** The page as it was drawn before, if this one is the same in all. */
  known(page: Page): DrawnPage | undefined {
    const former = this.#former[this.#current.length]
    if (!this.#isInStep || page.height !== former?.page.height) return undefined
    return areSame(page.items, former.page.items) ? former : undefined
  }

  add(drawn: DrawnPage): void {
    this.#isInStep &&= drawn.glyphs === this.#former[this.#current.length]?.glyphs
    this.#current.push(drawn)
  }

  /** Begins the next paper: the one that was drawn until now is that before. */
  begin(): void {
    this.#former = this.#current
    this.#current = []
    this.#isInStep = true
  }
}

function areSame(items: readonly Item[], former: readonly Item[]): boolean {
  return items.length === former.length && items.every((item, index) => isSame(item, former[index]))
}

/** Of an element only the type is drawn with the page; the places in the sources are not drawn at all. */
function isSame(value: unknown, former: unknown): boolean {
  if (value === former) return true
  if (typeof value !== 'object' || value === null || typeof former !== 'object' || former === null) return false
  const keys = Object.keys(value)
  if (keys.length !== Object.keys(former).length) return false
  return keys.every((key) => {
    const [one, other] = [Reflect.get(value, key) as unknown, Reflect.get(former, key) as unknown]
    if (key === 'element') return typeOf(one) === typeOf(other)
    return key === 'font' ? one === other : key === 'origin' || isSame(one, other)
  })
}

function typeOf(element: unknown): unknown {
  return (element as { readonly type?: unknown } | undefined)?.type
}

/** Glyphs that texts take into their face as the first; those that are made for them alone are told by the texts. */
export function glyphsOf(font: string, ids: readonly number[], texts: readonly TextItem[]): string {
  const made = texts.map(({ text, features, alias, roomAfter, size, x }) => [text, features, alias, roomAfter, size, x])
  return `${font} ${ids.join(',')}${ids.some((id) => id >= OWN) ? JSON.stringify(made) : ''};`
}

/** Numbers from here on are those of no face. */
const OWN = 0x10000
