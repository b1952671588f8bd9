import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import type { PaperPdfDocument } from './paper-pdf-document.ts'
import { keyOfGlyphs, type TakenGlyph, takeGlyphs, takenGlyphs } from './taken-glyphs.ts'

/** What a page left in its document. */
export interface Traces {
  /** The glyphs that were new with it, by the names of their fonts. */
  readonly glyphs: ReadonlyMap<string, readonly TakenGlyph[]>
  /** The names of what its content names, by the kind of that. */
  readonly resources: readonly (readonly [kind: string, names: readonly string[]])[]
  /** Tells whether a page leaves the same: after it the same glyphs have the same codes, and the same things the same names. */
  readonly key: string
}

/** Looks at what the pages of a document leave in it one after another, and has one that was drawn before leave it again. */
export class PageTraces {
  readonly #document: PaperPdfDocument
  /** Fonts and the like by their names, from the pages until now. */
  readonly #named = new Map<string, unknown>()
  /** How many glyphs each font had before the page that is drawn on. */
  #counts = new Map<string, number>()
  /** How many fonts there were then. */
  #fontCount = 0

  constructor(document: PaperPdfDocument) {
    this.#document = document
  }

  /** Begins a page; one that was drawn before leaves what it left then, in which what is drawn on it all the same finds its glyphs. */
  begin(known: Traces | undefined): void {
    this.#fontCount = this.#document._fontCount
    if (known) this.#takeGlyphs(known)
    else this.#counts = new Map(this.#fonts().map(({ id, subset }) => [id, subset.glyphs.length]))
  }

  end(known: Traces | undefined): Traces {
    const traces = known ?? this.#left()
    const { data } = this.#document.page.resources
    if (known) {
      if (this.#document._fontCount > this.#fontCount) this.#takeGlyphs(known)
      this.#collect(data)
      for (const [kind, names] of known.resources) {
        // They stand in the order in which they were first used on the page.
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
        delete data[kind]
        data[kind] = Object.fromEntries(names.map((name) => [name, this.#named.get(name)]))
      }
    }
    return traces
  }

  #left(): Traces {
    const glyphs = new Map<string, TakenGlyph[]>()
    let key = ''
    for (const font of this.#fonts()) {
      const taken = takenGlyphs(font, this.#counts.get(font.id) ?? 0, this.#document.composedIn(font))
      if (taken.length === 0) continue
      glyphs.set(font.id, taken)
      key += `${font.id} ${keyOfGlyphs(taken)}\n`
    }
    const { data } = this.#document.page.resources
    const resources = Object.entries(data)
      .filter(([kind]) => KINDS.has(kind))
      .map(([kind, named]) => [kind, Object.keys(named as object)] as const)
    return { glyphs, resources, key: key + this.#collect(data).join() }
  }

  /** Keeps what the page names for those after it; tells what is new among that. */
  #collect(data: Readonly<Record<string, unknown>>): string[] {
    const known = this.#named.size
    for (const kind of KINDS) for (const [name, object] of Object.entries(data[kind] ?? {})) this.#named.set(name, object)
    return [...this.#named.keys()].slice(known)
  }

  #takeGlyphs({ glyphs }: Traces): void {
    for (const font of this.#fonts()) takeGlyphs(glyphs.get(font.id) ?? [], font, this.#document)
  }

  #fonts(): EmbeddedFont[] {
    return Object.values(this.#document._fontFamilies)
  }
}

/** What a content of ours names. */
const KINDS: ReadonlySet<string> = new Set(['Font', 'ExtGState'])
