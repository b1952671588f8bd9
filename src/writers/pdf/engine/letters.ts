import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import { marksAsWritten } from './arabic-shaping.ts'
import type { Cluster } from './cluster-glyphs.ts'

/** A letter with the marks that stand at it, and with the strokes by which a face joins it to the next: drawn as one. */
export interface Letter extends Cluster {
  /** Its marks, which are written after it. */
  readonly marks: readonly number[]
}

/** Draws the join of two letters out; a face may put one in where none is written, or a stroke of its own that is no character. */
const TATWEEL = 0x640

/**
 * The letters of a text from right to left, from left to right as they stand. A stroke that nobody wrote is part of the letter before it
 * and no character; so is, in what is drawn, a mark.
 */
export function lettersOf(text: string, font: EmbeddedFont): Letter[] {
  const { glyphs, positions } = font.layoutRun(text, 'arab')
  const isWritten = text.includes(String.fromCodePoint(TATWEEL))
  const units = (thousandths: number): number => Math.round(thousandths / font.scale)
  const letters: Letter[] = []
  let waiting: { id: number; x: number; y: number; points: readonly number[] }[] = []
  let begin = 0
  let at = 0
  glyphs.forEach(({ id, codePoints: points }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    const isAdded = points.length === 0 || (points[0] === TATWEEL && !isWritten)
    waiting.unshift({ id, x: units(at + xOffset), y: units(yOffset), points: isAdded ? [] : points })
    at += xAdvance
    // What belongs to a letter stands to the left of it.
    if ((isAdded || points.every(isMark)) && index < glyphs.length - 1) return
    const [own, ...after] = waiting
    letters.push({
      parts: waiting.map(({ id: part, x, y }) => ({ id: part, x: x - units(begin), y })),
      advance: units(at) - units(begin),
      points: own?.points ?? [],
      marks: marksAsWritten(
        after.flatMap((part) => part.points),
        text,
      ),
    })
    waiting = []
    begin = at
  })
  return letters
}

function isMark(point: number): boolean {
  return /\p{M}/u.test(String.fromCodePoint(point))
}
