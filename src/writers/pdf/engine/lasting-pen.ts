import type { DrawnPage, KeptPages } from '../drawing/kept-pages.ts'
import type { Page, PictureItem, RuleItem, ShapeItem, TextItem } from '../pages/page.ts'
import type { LastingDocument } from './lasting-document.ts'
import type { Traces } from './page-traces.ts'
import { Pen } from './pen.ts'

/** What a page left in the document, and which of its drawings have to be drawn for it, by their number on the page. */
export interface DrawingTraces extends Traces {
  readonly making: ReadonlySet<number>
}

/** Draws as a pen does; of a page that was drawn before only what makes objects of the file, and gives it the content that it had. */
export class LastingPen extends Pen {
  readonly #document: LastingDocument
  readonly #kept: KeptPages<DrawingTraces>
  #page: Page | undefined
  #known: DrawnPage<DrawingTraces> | undefined
  #count = 0
  #making = new Set<number>()

  constructor(document: LastingDocument, kept: KeptPages<DrawingTraces>) {
    super(document)
    this.#document = document
    this.#kept = kept
    kept.begin(document.namesOfFaces())
  }

  override beginPage(page: Page): void {
    this.#page = page
    this.#known = this.#kept.known(page)
    this.#count = 0
    this.#making = new Set()
    super.beginPage(page)
    this.#document.isKnown = this.#known !== undefined
    this.#document.traces.begin(this.#known?.traces)
  }

  override drawTexts(texts: readonly TextItem[]): void {
    this.#draw(() => super.drawTexts(texts))
  }

  override drawRule(item: RuleItem): void {
    this.#draw(() => super.drawRule(item))
  }

  override drawShape(item: ShapeItem): void {
    this.#draw(() => super.drawShape(item))
  }

  override drawPicture(item: PictureItem): void {
    this.#draw(() => super.drawPicture(item))
  }

  override endPage(): void {
    const traces = this.#document.traces.end(this.#known?.traces)
    const content = this.#document.writeContent(this.#known?.content)
    this.#document.isKnown = false
    if (!this.#page) return
    const drawn = this.#known ?? { content, traces: { ...traces, making: this.#making } }
    this.#kept.add({ ...drawn, page: this.#page })
  }

  #draw(draw: () => void): void {
    const number = this.#count++
    if (this.#known) {
      if (this.#known.traces.making.has(number)) draw()
      return
    }
    const { made } = this.#document
    draw()
    if (this.#document.made > made) this.#making.add(number)
  }
}
