import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import type { ClusterGlyphs } from './cluster-glyphs.ts'

/**
 * The font by which the last sign of a text has more room after it, in thousandths of an em: the room is part of its glyph. A gap between
 * two glyphs, as between Han and the figures of a date, is a blank to who reads the file, and the date is not found.
 */
export function withRoomAfter(font: EmbeddedFont, glyphs: ClusterGlyphs, room: number): EmbeddedFont {
  return Object.assign(Object.create(font) as EmbeddedFont, {
    ref: () => font.ref(),
    encode: (text: string, features?: string) => {
      const { glyphs: shaped } = font.layout(text, features)
      const [codes, positions] = font.encode(text, features)
      const last = shaped.at(-1)
      const place = positions.at(-1)
      if (!last || !place) return [codes, positions]
      const advance = last.advanceWidth + Math.round(room / font.scale)
      const code = glyphs.codeOf({ parts: [{ id: last.id, x: 0, y: 0 }], advance, points: last.codePoints })
      const widened = { ...place, xAdvance: place.xAdvance + room, advanceWidth: place.advanceWidth + room }
      return [
        [...codes.slice(0, -1), code.toString(16).padStart(4, '0')],
        [...positions.slice(0, -1), widened],
      ]
    },
  })
}
