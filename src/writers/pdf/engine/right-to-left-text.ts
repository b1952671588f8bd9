import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import { mirrorOf } from '../lines/bidi.ts'
import type { TextItem } from '../pages/page.ts'
import type { ClusterGlyphs } from './cluster-glyphs.ts'
import { type Letter, lettersOf } from './letters.ts'

/** What is drawn of a run: its first piece stands right, its last left. */
export type RunPiece = Pick<TextItem, 'text' | 'x' | 'alias'>

/** As much of the blank before a marked letter as stays before it, in thousandths of an em: less than readers take for a blank. */
const KEPT_BLANK = 80

/**
 * Operators that show a run from right to left of a line as one string, blanks included, from its left end, as its letters stand on the
 * page; whoever reads it turns it round. Only so do all readers find its words, and blanks between them: letters that are set one by one
 * from the right have none for pdf.js.
 *
 * A letter that has marks is one glyph with them and copies as itself; before it stands an empty code without width for each mark, which
 * copies as that. So a mark, turned round, comes after its own letter, wherever it stands over it. Where such a letter follows a blank,
 * most of the blank belongs to its glyph: pdf.js takes the room between the mark, which is nothing to it, and its letter for a blank.
 */
export function rightToLeftText(pieces: readonly RunPiece[], size: number, font: EmbeddedFont, glyphs: ClusterGlyphs): string {
  const em = size / 1000
  let shown = '<'
  const move = (distance: number): void => {
    const adjustment = Math.round(-1000 * distance) / 1000
    if (adjustment !== 0) shown += `> ${adjustment} <`
  }
  const show = (code: number): void => {
    shown += code.toString(16).padStart(4, '0')
  }
  const fromLeft = pieces.toReversed()
  let pen = fromLeft[0]?.x ?? 0
  let blank: number | undefined
  for (const { text, x, alias } of fromLeft) {
    move((x - pen) / em)
    pen = x
    if (text === ' ') blank ??= x
    const room = text === ' ' || blank === undefined ? 0 : Math.max(0, (x - blank) / em - KEPT_BLANK)
    if (text !== ' ') blank = undefined
    lettersOf(text, font).forEach((letter, index) => {
      const back = index === 0 && letter.marks.length > 0 ? Math.round(room / font.scale) : 0
      move(-back * font.scale)
      for (const mark of letter.marks.toReversed()) show(glyphs.codeOf({ parts: [], advance: 0, points: [mark] }))
      show(glyphs.codeOf(written(indented(letter, back), alias)))
      pen += letter.advance * font.scale * em
    })
  }
  return `[${shown}>] TJ`
}

/** A letter with room before it that is its own, in units of the face. */
function indented(letter: Letter, room: number): Letter {
  if (room === 0) return letter
  const parts = letter.parts.map((part) => ({ ...part, x: part.x + room }))
  return { ...letter, parts, advance: letter.advance + room }
}

/** A bracket that is set as its mirror image copies as it was written. */
function written(letter: Letter, alias: RunPiece['alias']): Letter {
  if (alias !== 'mirror') return letter
  return { ...letter, points: letter.points.map((point) => mirrorOf(String.fromCodePoint(point))?.codePointAt(0) ?? point) }
}
