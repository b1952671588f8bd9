import type { EmbeddedFont, GlyphRun } from 'pdfmake/js/PDFDocument.js'
import type { ClusterGlyphs } from './cluster-glyphs.ts'

/**
 * The font by which the last sign of a text has more room after it, in thousandths of an em: the room is part of its glyph. A gap between
 * two glyphs, as between Han and the figures of a date, is a blank to who reads the file, and the date is not found.
 */
export function withRoomAfter(font: EmbeddedFont, glyphs: ClusterGlyphs, room: number): EmbeddedFont {
  const codeOf = ({
    id,
    advanceWidth,
    codePoints: points,
  }: Pick<GlyphRun['glyphs'][number], 'id' | 'advanceWidth' | 'codePoints'>): number =>
    glyphs.codeOf({ parts: [{ id, x: 0, y: 0 }], advance: advanceWidth + Math.round(room / font.scale), points })
  const { letters } = font
  return Object.assign(Object.create(font) as EmbeddedFont, {
    letters: letters && { shown: (text: string, features?: string) => letters.shown(text, features, codeOf) },
    ref: () => font.ref(),
    encode: (text: string, features?: string) => {
      const { glyphs: shaped } = font.layout(text, features)
      const [codes, positions] = font.encode(text, features)
      const last = shaped.at(-1)
      const place = positions.at(-1)
      if (!last || !place) return [codes, positions]
      const widened = { ...place, xAdvance: place.xAdvance + room, advanceWidth: place.advanceWidth + room }
      return [
        [...codes.slice(0, -1), codeOf(last).toString(16).padStart(4, '0')],
        [...positions.slice(0, -1), widened],
      ]
    },
  })
}
