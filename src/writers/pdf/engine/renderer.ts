import type { Line } from 'pdfmake/js/Line.js'
import rendererModule from 'pdfmake/js/Renderer.js'

const Renderer = rendererModule.default

/** pdfmake's renderer with outline entries that lead to their line; pdfmake's own lead to the top of its page. */
export class PaperRenderer extends Renderer {
  override renderLine(line: Line, x: number, y: number): void {
    const entry = line._outline
    if (entry) {
      const parent = (entry.parentId === undefined ? undefined : this.outlineMap[entry.parentId]) ?? this.pdfDocument.outline
      // pdfkit counts the left edge of a destination from the right edge of the page.
      this.outlineMap[entry.id] = parent.addItem(entry.text, {
        expanded: entry.expanded,
        top: y,
        left: this.pdfDocument.page.width - x,
      })
      line._outline = undefined
    }
    super.renderLine(line, x, y)
  }
}
