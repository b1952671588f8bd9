import type { Face } from '../lines/run.ts'
import type { Item, Page } from '../pages/page.ts'

/** A page as it was drawn. */
export interface DrawnPage<Traces extends Keyed> {
  readonly page: Page
  /** All that was drawn on it, as operators. */
  readonly content: Uint8Array
  /** What it left in the document that others after it depend on. */
  readonly traces: Traces
}

/** What a page left, with what tells whether another left the same. */
interface Keyed {
  readonly key: string
}

/** The pages of the paper that was drawn last. Where a page is the same, and all before it left the same traces, the same is drawn on it. */
export class KeptPages<Traces extends Keyed> {
  #former: readonly DrawnPage<Traces>[] = []
  #current: DrawnPage<Traces>[] = []
  #isInStep = true
  #faces: ReadonlyMap<Face, string> = new Map()

  /** Begins the next paper, whose faces have these names in it: the one that was drawn until now is that before. */
  begin(faces: ReadonlyMap<Face, string>): void {
    const known = this.#faces
    this.#isInStep = faces.size === known.size && [...faces].every(([face, name]) => known.get(face) === name)
    this.#faces = faces
    this.#former = this.#current
    this.#current = []
  }

  /** The page as it was drawn before, if this one is the same in all. */
  known(page: Page): DrawnPage<Traces> | undefined {
    const former = this.#former[this.#current.length]
    if (!this.#isInStep || page.height !== former?.page.height) return undefined
    return page === former.page || areSame(page.items, former.page.items) ? former : undefined
  }

  add(drawn: DrawnPage<Traces>): void {
    this.#isInStep &&= drawn.traces.key === this.#former[this.#current.length]?.traces.key
    this.#current.push(drawn)
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
