import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import type { LetterGlyph, LetterTable } from '../../fonts/letter-table.ts'

/** Gives the code of a letter that is drawn otherwise than it is. */
type CodeOf = (letter: LetterGlyph) => number

/**
 * Measures and writes texts whose letters are surely known, as pdfkit does it letter by letter, with the same numbers; of all else it says
 * nothing, and pdfkit has to be asked.
 */
export class LetterWriter {
  readonly #font: EmbeddedFont
  readonly #table: LetterTable
  /** Codes of glyphs in the subset of the face, as they are written. */
  readonly #codes = new Map<number, string>()

  constructor(font: EmbeddedFont, table: LetterTable) {
    this.#font = font
    this.#table = table
  }

  /** Width of a text in thousandths of an em. */
  widthOf(text: string, features: string | undefined): number | undefined {
    const { scale } = this.#font
    let width = 0
    for (let from = 0; from < text.length;) {
      const to = endOfPart(text, from, features)
      if (!this.#table.read(text, from, to, features)) return undefined
      let part = 0
      for (let at = 0; at < to - from; at++)
        part += ((this.#table.glyphs[at]?.advanceWidth ?? 0) + (this.#table.moves[at] ?? 0)) * scale
      width += part
      from = to
    }
    return width
  }

  /** A text as the operator TJ has it: codes, and how far those are moved that follow them. The last letter may have a code of its own. */
  shown(text: string, features: string | undefined, lastCodeOf?: CodeOf): string | undefined {
    const { scale } = this.#font
    // Only what is known as a whole has its glyphs taken into the subset.
    for (let from = 0, to = 0; from < text.length; from = to) {
      to = endOfPart(text, from, features)
      if (!this.#table.read(text, from, to, features)) return undefined
    }
    let shown = ''
    let codes = ''
    for (let from = 0, to = 0; from < text.length; from = to) {
      to = endOfPart(text, from, features)
      // The last part was read just now.
      if (from > 0 || to < text.length) this.#table.read(text, from, to, features)
      for (let at = 0; at < to - from; at++) {
        const letter = this.#table.glyphs[at]
        if (!letter) return undefined
        const own = this.#codeOf(letter)
        codes += lastCodeOf && from + at === text.length - 1 ? written(lastCodeOf(letter)) : own
        const advance = letter.advanceWidth * scale
        const moved = (letter.advanceWidth + (this.#table.moves[at] ?? 0)) * scale - advance
        if (moved === 0) continue
        shown += `${shown === '' ? '' : ' '}<${codes}> ${Math.round(-moved * 1e6) / 1e6}`
        codes = ''
      }
    }
    return codes === '' ? shown : `${shown === '' ? '' : `${shown} `}<${codes}> 0`
  }

  #codeOf({ id, advanceWidth, codePoints }: LetterGlyph): string {
    const known = this.#codes.get(id)
    if (known !== undefined) return known
    const { subset, widths, unicode, scale } = this.#font
    const code = subset.includeGlyph(id)
    widths[code] ??= advanceWidth * scale
    unicode[code] ??= codePoints
    const hex = written(code)
    this.#codes.set(id, hex)
    return hex
  }
}

const written = (code: number): string => code.toString(16).padStart(4, '0')

/** Where no script is named, pdfkit sets a text part by part, each with the blank behind it. */
function endOfPart(text: string, from: number, features: string | undefined): number {
  if (features) return text.length
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x20 || unit === 0x09) return at + 1
  }
  return text.length
}
