import type { Line } from 'pdfmake/js/Line.js'
import rendererModule from 'pdfmake/js/Renderer.js'
import type { PaperPdfDocument } from './paper-pdf-document.ts'

const Renderer = rendererModule.default

/** pdfmake's renderer with outline entries that lead to their line, where its own lead to the top of the page, and with aliased characters. */
export class PaperRenderer extends Renderer {
  readonly #document: PaperPdfDocument

  constructor(document: PaperPdfDocument) {
    super(document, undefined)
    this.#document = document
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
    super.renderLine(line, x, y)
  }
}
