import pdfDocumentModule, { type EmbeddedFont, type Font } from 'pdfmake/js/PDFDocument.js'
import type { Inline } from 'pdfmake/js/Line.js'
import { EMPTY_HALF } from '../lines/atoms.ts'
import { mirrorOf } from '../lines/bidi.ts'

const PdfDocument = pdfDocumentModule.default

export type Alias = NonNullable<Inline['alias']>

/** pdfmake's document with faces whose characters copy as they were written, and shaping that is done once. */
export class PaperPdfDocument extends PdfDocument {
  readonly #aliased: Record<Alias, Map<Font, Font>> = { mirror: new Map(), 'soft-hyphen': new Map(), 'narrow-mark': new Map() }

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
    if (alias === 'narrow-mark') narrowGlyphs(copy)
    this._fontFamilies[`${alias} ${id}`] = copy
    this.#aliased[alias].set(font, copy)
    return copy
  }
}

/** The code point that was written where this one is drawn. */
const WRITTEN: Record<Alias, (point: number) => number> = {
  mirror: (point) => mirrorOf(String.fromCodePoint(point))?.codePointAt(0) ?? point,
  'soft-hyphen': () => 0xad,
  'narrow-mark': (point) => point,
}

/**
 * Takes the empty half away from the glyphs of a closing mark, in the table of widths and in the font file alike (ISO 19005-2,
 * 6.2.11.5). Readers of the PDF then do not take a mark that stands close behind another for the beginning of a new line.
 */
function narrowGlyphs(font: EmbeddedFont): void {
  const { subset } = font
  const add = subset._addGlyph.bind(subset)
  subset._addGlyph = (glyph) => {
    const place = add(glyph)
    const metrics = subset.hmtx.metrics.at(-1)
    if (metrics && glyph !== 0) metrics.advance = Math.round(metrics.advance * (1 - EMPTY_HALF))
    return place
  }
  const encode = font.encode.bind(font)
  font.encode = (text, features) => {
    const first = font.widths.length
    const encoded = encode(text, features)
    for (let glyph = first; glyph < font.widths.length; glyph++)
      font.widths[glyph] = Math.round((font.widths[glyph] ?? 0) * (1 - EMPTY_HALF))
    return encoded
  }
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
