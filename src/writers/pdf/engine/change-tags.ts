import type { Inline, Line } from 'pdfmake/js/Line.js'
import type { StructElement } from 'pdfmake/js/PDFDocument.js'
import type { PaperPdfDocument } from './paper-pdf-document.ts'

type Change = NonNullable<Inline['change']>

/** What is heard, and not seen, where a change begins and ends. */
export type ChangeWords = Readonly<Record<Change, { readonly begins: string; readonly ends: string }>>

/**
 * Structure elements of a redline. PDF 1.7 has no types for what was inserted or deleted: these are our own, each mapped to the span that
 * it is to readers which do not know it (ISO 14289-1, 7.1), with the line that is drawn as its attribute (ISO 32000-1, 14.8.5.4).
 */
const ELEMENTS = {
  inserted: { type: 'Ins', line: 'Underline' },
  deleted: { type: 'Del', line: 'LineThrough' },
} as const

/** Writes the elements of the changes within a paragraph; one that runs over lines or pages is one element. */
export class ChangeTags {
  readonly #document: PaperPdfDocument
  readonly #words: ChangeWords
  readonly #open = new Map<StructElement, StructElement>()

  constructor(document: PaperPdfDocument, words: ChangeWords) {
    this.#document = document
    this.#words = words
    document.getStructTreeRoot().data['RoleMap'] = { Ins: 'Span', Del: 'Span' }
  }

  /** The element that a stretch of a line belongs to, which is of one change; undefined where it is not changed. */
  begin(paragraph: StructElement, part: Line, draw: (part: Line) => void): { owner: StructElement; type: string } | undefined {
    const [first] = part.inlines
    if (!first?.change) return undefined
    const { type, line } = ELEMENTS[first.change]
    let owner = first.beginsChange ? undefined : this.#open.get(paragraph)
    if (!owner) {
      owner = this.#document.struct(type)
      owner.dictionary.data['A'] = [{ O: 'Layout', TextDecorationType: line }]
      paragraph.add(owner)
      this.#open.set(paragraph, owner)
    }
    if (first.beginsChange) this.#say(this.#words[first.change].begins, owner, part, { ...first, width: 0 }, draw)
    return { owner, type }
  }

  /** Closes the element when the stretch was the last of its change. */
  end(paragraph: StructElement, part: Line, draw: (part: Line) => void): void {
    const last = part.inlines.at(-1)
    const owner = this.#open.get(paragraph)
    if (!last?.change || !last.endsChange || !owner) return
    this.#say(this.#words[last.change].ends, owner, part, { ...last, x: last.x + last.width, width: 0 }, draw)
    this.#open.delete(paragraph)
  }

  /** Words for who hears the paper: the text of a span whose only content is a blank, which nobody sees. */
  #say(words: string, owner: StructElement, part: Line, at: Inline, draw: (part: Line) => void): void {
    const span = this.#document.struct('Span', { actual: words })
    owner.add(span)
    span.add(this.#document.markStructureContent('Span'))
    const blank = { ...at, text: ' ', characterSpacing: 0, alias: undefined, fontFeatures: null }
    draw(Object.assign(part.clone(), { inlines: [blank], id: undefined }))
    this.#document.endMarkedContent()
  }
}
