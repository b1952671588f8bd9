import type { OutlineItem } from 'pdfmake/js/PDFDocument.js'
import rendererModule from 'pdfmake/js/Renderer.js'
import type { AnchorItem, PictureItem, RuleItem, ShapeItem, TextItem } from '../pages/page.ts'
import type { PaperPdfDocument } from './paper-pdf-document.ts'

const Renderer = rendererModule.default

/** Draws single items on the last page of a document, with pdfmake's renderer. */
export class Pen {
  readonly #document: PaperPdfDocument
  readonly #renderer: InstanceType<typeof Renderer>
  readonly #outline = new Map<string, OutlineItem>()

  constructor(document: PaperPdfDocument) {
    this.#document = document
    this.#renderer = new Renderer(document, undefined)
  }

  beginPage(width: number, height: number): void {
    this.#document.addPage({ size: [width, height] })
  }

  /** A run from right to left, in reading order. */
  drawRightToLeft(texts: readonly [TextItem, ...TextItem[]]): void {
    const [{ font, size, color, baseline }] = texts
    this.#document.drawRightToLeft(texts, font, size, color, baseline)
  }

  /** A line of pdfmake's that has no height: so it stands on its place. */
  drawText({ text, x, baseline, width, font: face, size, color, features, alias, spacing, roomAfter }: TextItem): void {
    const font =
      roomAfter === undefined ? this.#document.fontOf(face, alias) : this.#document.roomyFontOf(face, (1000 * roomAfter) / size)
    const inline = { text, font, fontSize: size, fontFeatures: features, color, x: 0, width, characterSpacing: spacing }
    this.#renderer.renderLine({ inlines: [inline], getHeight: () => 0, getAscenderHeight: () => 0 }, x, baseline)
  }

  drawRule({ x, y, width, thickness }: RuleItem): void {
    this.#renderer.renderVector({ type: 'line', x1: x, y1: y, x2: x + width, y2: y, lineWidth: thickness })
  }

  drawShape({ x, y, width, height, color }: ShapeItem): void {
    this.#renderer.renderVector({ type: 'rect', x, y, w: width, h: height, color })
  }

  drawPicture({ drawing, x, y, width, height }: PictureItem): void {
    this.#document.save().transform(width / drawing.width, 0, 0, height / drawing.height, x, y)
    drawing.outlines.forEach((outline, index) => {
      const { color, evenOdd } = drawing.fills?.[index] ?? { color: 'black', evenOdd: false }
      this.#document.path(outline).fill(color, evenOdd ? 'even-odd' : 'non-zero')
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
