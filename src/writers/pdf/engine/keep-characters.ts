import type { OpenedFont } from 'pdfmake/js/PDFDocument.js'

/**
 * fontkit keeps a glyph as it was first asked for: without characters where that was as a part of another's outline. Who asks for it with
 * its characters then gives it these.
 */
export function keepCharacters(font: OpenedFont): void {
  const get = font.getGlyph.bind(font)
  font.getGlyph = (id, points = []) => {
    const glyph = get(id, points)
    if (glyph.codePoints.length === 0) glyph.codePoints = points
    return glyph
  }
}
