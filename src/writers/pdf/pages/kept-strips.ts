import type { ProvideFace } from '../lines/run.ts'
import type { Box } from './box.ts'
import { type Item, moved, type Page } from './page.ts'
import type { PlacedStrip, Strip } from './strip.ts'

/** What was made of a box: its strips, and the faces that were asked for meanwhile. */
interface Made {
  readonly strips: readonly Strip[]
  readonly faces: ReadonlyMap<string, Parameters<ProvideFace>>
}

/** A page with the strips that stand on it. */
interface FormerPage {
  readonly strips: readonly PlacedStrip[]
  readonly page: Page
}

/** The strips that were made of boxes, for the next paper that has the very same box. */
export class KeptStrips {
  readonly #made = new WeakMap<Box, Made>()
  readonly #placed = new WeakMap<Item, { readonly y: number; readonly placed: Item }>()
  #formerPages: readonly FormerPage[] = []
  #pages: FormerPage[] = []
  #provide: ProvideFace | undefined
  #asked: Parameters<ProvideFace>[] = []
  /** Faces that were asked for in this paper. */
  #provided = new Set<string>()

  /** Begins a paper; gives what provides its faces, from here on through this. */
  begin(provide: ProvideFace): ProvideFace {
    this.#provide = provide
    this.#provided = new Set()
    this.#formerPages = this.#pages
    this.#pages = []
    return (...face) => {
      this.#asked.push(face)
      return provide(...face)
    }
  }

  /** An item of a strip so far down a page: at the same place the same as before. */
  placed(item: Item, y: number): Item {
    const known = this.#placed.get(item)
    const placed = known?.y === y ? known.placed : moved(item, 0, y)
    this.#placed.set(item, { y, placed })
    return placed
  }

  /** The next page, on which strips stand: where all stand on it that did before, in their places, the same as before. */
  pageOf(strips: readonly PlacedStrip[], make: () => Page): Page {
    const known = this.#formerPages[this.#pages.length]
    const isSame =
      known?.strips.length === strips.length &&
      strips.every(({ strip, y }, at) => strip === known.strips[at]?.strip && y === known.strips[at].y)
    const page = isSame ? known.page : make()
    this.#pages.push({ strips, page })
    return page
  }

  stripsOf(box: Box, make: () => readonly Strip[]): readonly Strip[] {
    const known = this.#made.get(box)
    if (known) {
      // Faces are numbered in the order in which they are asked for.
      for (const [name, face] of known.faces) this.#ask(name, face)
      return known.strips
    }
    this.#asked = []
    const strips = make()
    const faces = new Map(this.#asked.map((face) => [face.join(), face]))
    this.#made.set(box, { strips, faces })
    for (const name of faces.keys()) this.#provided.add(name)
    return strips
  }

  #ask(name: string, face: Parameters<ProvideFace>): void {
    if (this.#provided.has(name)) return
    this.#provided.add(name)
    this.#provide?.(...face)
  }
}
