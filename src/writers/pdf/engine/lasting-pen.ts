import { glyphsOf, type DrawnPage, type KeptPages } from '../drawing/kept-pages.ts'
import type { Page, TextItem } from '../pages/page.ts'
import type { PaperPdfDocument } from './paper-pdf-document.ts'
import { Pen } from './pen.ts'

/** Draws as a pen does; of a page that was drawn before only what the rest of the file follows from, and gives it the content that it had. */
export class LastingPen extends Pen {
  readonly #document: PaperPdfDocument
  readonly #kept: KeptPages
  #page: Page | undefined
  #known: DrawnPage | undefined
  #count = 0
  #first = new Set<number>()
  #glyphs = ''

  constructor(document: PaperPdfDocument, kept: KeptPages) {
    super(document)
    this.#document = document
    this.#kept = kept
  }

  override beginPage(page: Page): void {
    super.beginPage(page)
    this.#page = page
    this.#known = this.#kept.known(page)
    this.#count = 0
    this.#first = new Set()
    this.#glyphs = ''
  }

  override drawText(item: TextItem): void {
    const number = this.#count++
    if (this.#known && !this.#known.first.has(number)) {
      this.#document.useFont(item, item.font, item.alias)
      return
    }
    if (this.#takesGlyphs([item], () => super.drawText(item))) this.#first.add(number)
  }

  override drawRightToLeft(texts: readonly [TextItem, ...TextItem[]]): void {
    this.#takesGlyphs(texts, () => super.drawRightToLeft(texts))
  }

  override endPage(): void {
    const content = this.#document.writeContent(this.#known?.content)
    if (!this.#page) return
    const drawn = this.#known ?? { content, first: this.#first, glyphs: this.#glyphs }
    this.#kept.add({ ...drawn, page: this.#page })
  }

  /** Draws texts in one face, and says whether it had to take glyphs in for them. */
  #takesGlyphs(texts: readonly [TextItem, ...TextItem[]], draw: () => void): boolean {
    const [{ font, alias }] = texts
    const { id, subset } = this.#document.fontOf(font, alias)
    const before = subset.glyphs.length
    draw()
    if (subset.glyphs.length === before) return false
    this.#glyphs += glyphsOf(id, subset.glyphs.slice(before), texts)
    return true
  }
}
