import pdfDocumentModule, { type EmbeddedFont, type Font } from 'pdfmake/js/PDFDocument.js'
import type { Inline } from 'pdfmake/js/Line.js'
import { mirrorOf } from '../lines/bidi.ts'

const PdfDocument = pdfDocumentModule.default

export type Alias = NonNullable<Inline['alias']>

/** pdfmake's document with faces whose characters copy as they were written, and shaping that is done once. */
export class PaperPdfDocument extends PdfDocument {
  readonly #aliased: Record<Alias, Map<Font, Font>> = { mirror: new Map(), 'soft-hyphen': new Map() }

  override provideFont(family: string, bold: boolean, italics: boolean): Font {
    const font = super.provideFont(family, bold, italics)
    if (!Object.hasOwn(font, 'layoutRun')) rememberRuns(font as EmbeddedFont)
    return font
  }

  /**
   * The same face once more, for characters that are drawn as one and copied as another: its table of characters gives the one that was
   * written, so that copied and searched text is right.
   */
  aliasedFont(font: Font, alias: Alias): Font {
    const known = this.#aliased[alias].get(font)
    if (known) return known
    const original = font as EmbeddedFont
    const id = `F${++this._fontCount}`
    const copy = new original.constructor(this, original.font, id)
    const encode = copy.encode.bind(copy)
    copy.encode = (text, features) => {
      const first = copy.unicode.length
      const encoded = encode(text, features)
      for (let glyph = first; glyph < copy.unicode.length; glyph++)
        copy.unicode[glyph] = (copy.unicode[glyph] ?? []).map(WRITTEN[alias])
      return encoded
    }
    this._fontFamilies[`${alias} ${id}`] = copy
    this.#aliased[alias].set(font, copy)
    return copy
  }
}

/** The code point that was written where this one is drawn. */
const WRITTEN: Record<Alias, (point: number) => number> = {
  mirror: (point) => mirrorOf(String.fromCodePoint(point))?.codePointAt(0) ?? point,
  'soft-hyphen': () => 0xad,
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
