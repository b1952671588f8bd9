import type { OutlineItem } from 'pdfmake/js/PDFDocument.js'
import { directionalRuns } from '../drawing/directional-runs.ts'
import type { AnchorItem, Page, PictureItem, RuleItem, ShapeItem, TextItem } from '../pages/page.ts'
import { outlineOperators } from './outline-operators.ts'
import type { PaperPdfDocument } from './paper-pdf-document.ts'

/** Draws single items on the last page of a document. */
export class Pen {
  readonly #document: PaperPdfDocument
  readonly #outline = new Map<string, OutlineItem>()

  constructor(document: PaperPdfDocument) {
    this.#document = document
  }

  beginPage({ width, height }: Page): void {
    this.#document.addPage({ size: [width, height] })
  }

  endPage(): void {
    this.#document.writeContent()
  }

  /** Texts that follow one another, in reading order. */
  drawTexts(texts: readonly TextItem[]): void {
    for (const { isRightToLeft, texts: run } of directionalRuns(texts))
      if (isRightToLeft) this.#drawRightToLeft(run)
      else run.forEach((text) => this.#drawText(text))
  }

  #drawRightToLeft(texts: readonly [TextItem, ...TextItem[]]): void {
    const [{ font, size, color, baseline }] = texts
    this.#document.drawRightToLeft(texts, font, size, color, baseline)
  }

  #drawText(item: TextItem): void {
    const { font: face, alias, roomAfter, size } = item
    const font =
      roomAfter === undefined ? this.#document.fontOf(face, alias) : this.#document.roomyFontOf(face, (1000 * roomAfter) / size)
    this.#document.drawText(item, font)
  }

  drawRule({ x, y, width, thickness }: RuleItem): void {
    this.#plainLines(thickness)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .strokeColor('black', 1)
      .stroke()
  }

  drawShape({ x, y, width, height, color }: ShapeItem): void {
    this.#plainLines(1).rect(x, y, width, height).fillColor(color, 1).fill()
  }

  /** Lines of this thickness in points that have no gaps and end bluntly. */
  #plainLines(thickness: number): PaperPdfDocument {
    return this.#document.lineWidth(thickness).undash().lineJoin('miter').lineCap('butt')
  }

  drawPicture({ drawing, x, y, width, height }: PictureItem): void {
    this.#document.save().transform(width / drawing.width, 0, 0, height / drawing.height, x, y)
    drawing.outlines.forEach((outline, index) => {
      const { color, evenOdd } = drawing.fills?.[index] ?? { color: 'black', evenOdd: false }
      const operators = outlineOperators(outline)
      if (operators === undefined) this.#document.path(outline)
      else this.#document.addContent(operators)
      this.#document.fill(color, evenOdd ? 'even-odd' : 'non-zero')
    })
    this.#document.restore()
  }

  /** Names a place, or adds the entry of the outline that leads to it. */
  setAnchor({ x, y, name, entry }: AnchorItem): void {
    if (name !== undefined) this.#document.addNamedDestination(name, 'XYZ', x, y, null)
    if (!entry) return
    const parent = (entry.parentId === undefined ? undefined : this.#outline.get(entry.parentId)) ?? this.#document.outline
    // pdfkit counts the left edge of a destination from the right edge of the page.
    const left = this.#document.page.width - x
    this.#outline.set(entry.id, parent.addItem(entry.text, { expanded: true, top: y, left }))
  }
}
