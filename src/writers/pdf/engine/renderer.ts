import type { Page } from 'pdfmake/js/LayoutBuilder.js'
import type { Line } from 'pdfmake/js/Line.js'
import rendererModule from 'pdfmake/js/Renderer.js'
import type { PaperPdfDocument } from './paper-pdf-document.ts'
import type { PlacedDrawing } from '../drawing-node.ts'
import type { TagWriter } from './tag-writer.ts'

const Renderer = rendererModule.default

/** pdfmake's renderer with tags, with aliased characters, and with outline entries that lead to their line instead of its page. */
export class PaperRenderer extends Renderer {
  readonly #document: PaperPdfDocument
  readonly #tags: TagWriter

  constructor(document: PaperPdfDocument, tags: TagWriter) {
    super(document, undefined)
    this.#document = document
    this.#tags = tags
  }

  override renderPages(pages: Page[]): void {
    super.renderPages(pages)
    this.#tags.end()
  }

  override renderLine(line: Line, x: number, y: number): void {
    const entry = line._outline
    if (entry) {
      const parent = (entry.parentId === undefined ? undefined : this.outlineMap[entry.parentId]) ?? this.#document.outline
      // pdfkit counts the left edge of a destination from the right edge of the page.
      const left = this.#document.page.width - x
      this.outlineMap[entry.id] = parent.addItem(entry.text, { expanded: entry.expanded, top: y, left })
      line._outline = undefined
    }
    for (const inline of line.inlines) if (inline.alias) inline.font = this.#document.aliasedFont(inline.font, inline.alias)
    if (line.inlines.length > 0) this.#tags.draw(line, x, y, (part) => super.renderLine(part, x, y))
  }

  /** A drawing of ours, in the place that pdfmake has made for an SVG of its size. */
  override renderSVG(node: PlacedDrawing): void {
    const { drawing, x, y, _width: width, _height: height } = node
    this.#tags.drawFigure(node.tag, { x, y, width, height }, () => {
      this.#document.save().transform(width / drawing.width, 0, 0, height / drawing.height, x, y)
      for (const outline of drawing.outlines) this.#document.path(outline).fill('black')
      this.#document.restore()
    })
  }

  override renderVector(vector: object): void {
    this.#tags.asArtifact('Layout', () => super.renderVector(vector))
  }
}
