import pdfDocumentModule, { type EmbeddedFont, type Font } from 'pdfmake/js/PDFDocument.js'
import { mirrorOf } from '../lines/bidi.ts'

const PdfDocument = pdfDocumentModule.default

/** pdfmake's document with what right-to-left text needs: shaping that is done once, and brackets that copy as they were written. */
export class PaperPdfDocument extends PdfDocument {
  readonly #mirrored = new Map<Font, Font>()

  override provideFont(family: string, bold: boolean, italics: boolean): Font {
    const font = super.provideFont(family, bold, italics)
    if (!Object.hasOwn(font, 'layoutRun')) rememberRuns(font as EmbeddedFont)
    return font
  }

  /**
   * The same face once more, for brackets that are drawn as their mirror image: its table of characters gives the bracket that was
   * written, so that copied and searched text has the right one.
   */
  mirroredFont(font: Font): Font {
    const known = this.#mirrored.get(font)
    if (known) return known
    const original = font as EmbeddedFont
    const id = `F${++this._fontCount}`
    const copy = new original.constructor(this, original.font, id)
    const encode = copy.encode.bind(copy)
    copy.encode = (text, features) => {
      const first = copy.unicode.length
      const encoded = encode(text, features)
      for (let glyph = first; glyph < copy.unicode.length; glyph++)
        copy.unicode[glyph] = (copy.unicode[glyph] ?? []).map(mirrorPoint)
      return encoded
    }
    this._fontFamilies[`mirrored ${id}`] = copy
    this.#mirrored.set(font, copy)
    return copy
  }
}

function mirrorPoint(point: number): number {
  return mirrorOf(String.fromCodePoint(point))?.codePointAt(0) ?? point
}

/** pdfkit shapes a text anew each time it is measured or drawn once a script is named; the result is always the same. */
function rememberRuns(font: EmbeddedFont): void {
  const shape = font.layoutRun.bind(font)
  const known = new Map<string, unknown>()
  font.layoutRun = (text, features) => {
    const key = `${features ?? ''}|${text}`
    const run = known.get(key) ?? shape(text, features)
    known.set(key, run)
    return run
  }
}
