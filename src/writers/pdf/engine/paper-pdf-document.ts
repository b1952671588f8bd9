import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import { style } from '../../style.ts'
import type { Alias as TextAlias, Face } from '../lines/run.ts'
import type { TextItem } from '../pages/page.ts'
import { type Cluster, ClusterGlyphs } from './cluster-glyphs.ts'
import { keepCharacters } from './keep-characters.ts'
import { LetterWriter } from './letter-writer.ts'
import { PreparedFace } from './prepared-face.ts'
import { rememberRuns } from './remember-runs.ts'
import { withRoomAfter } from './room-after.ts'
import { type RunPiece, rightToLeftText } from './right-to-left-text.ts'
import { boundsOf, skylineOf } from './skyline.ts'
import { textOperators } from './text-operators.ts'
import { WholeDocument } from './whole-document.ts'
import { xmpOf } from './xmp.ts'

export type { StructElement } from 'pdfmake/js/PDFDocument.js'

/** A bracket that is set as its mirror image stands within a run, which sees to it. */
type Alias = Exclude<TextAlias, 'mirror'>

/** pdfmake's document with faces whose characters copy as they were written, and shaping that is done once. */
export class PaperPdfDocument extends WholeDocument {
  readonly #aliased: Record<Alias, Map<EmbeddedFont, EmbeddedFont>> = {
    'soft-hyphen': new Map(),
    'narrow-mark': new Map(),
  }

  /** Operators by which the page that is drawn on has its colours. */
  readonly #paints = new Map<string, string>()

  readonly #clusters = new Map<EmbeddedFont, ClusterGlyphs>()

  /** What lines measure with, as it is drawn with. */
  readonly #faces = new Map<Face, EmbeddedFont>()

  override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    const font = super.provideFont(family, bold, italics)
    if (!Object.hasOwn(font, 'layoutRun')) {
      if (font.font instanceof PreparedFace) font.letters = new LetterWriter(font, font.font.letters)
      rememberRuns(font)
      nameMissingGlyph(font)
      keepCharacters(font.font)
      font.reachOf = (text, size, features) => skylineOf(font, text, size, features)
      font.boundsOf = (text, size, features) => boundsOf(font, text, size, features)
    }
    this.#faces.set(font, font)
    return font
  }

  /** The names of the fonts of faces that lines were measured with elsewhere. */
  namesOfFaces(): Map<Face, string> {
    const names = new Map<Face, string>()
    for (const [face, font] of this.#faces) if (face !== font) names.set(face, font.id)
    return names
  }

  /** Provides the font of a face that lines were measured with elsewhere. */
  provideFor(face: Face, family: string, bold: boolean, italics: boolean): void {
    this.#faces.set(face, this.provideFont(family, bold, italics))
  }

  /** The font of a face that this document has provided; where a text is copied otherwise than it is drawn, with that in its table. */
  fontOf(face: Face, alias?: TextAlias): EmbeddedFont {
    const font = this.#faces.get(face)
    if (!font) throw new Error('a text is set in a face that the document has not provided')
    return alias === undefined || alias === 'mirror' ? font : this.#aliasedFont(font, alias)
  }

  /** A font whose last sign of each text has more room after it, in thousandths of an em. */
  roomyFontOf(face: Face, room: number): EmbeddedFont {
    const font = this.fontOf(face)
    return withRoomAfter(font, this.clustersOf(font), room)
  }

  /** Those glyphs of a font that were composed for this document until now. */
  composedIn(font: EmbeddedFont): readonly Cluster[] {
    return this.#clusters.get(font)?.all ?? []
  }

  /** Composes glyphs of a font for this document. */
  clustersOf(font: EmbeddedFont): ClusterGlyphs {
    const glyphs = this.#clusters.get(font) ?? new ClusterGlyphs(font)
    this.#clusters.set(font, glyphs)
    return glyphs
  }

  /** pdfkit's own description leaves out the day of change and PDF/UA, and writes signs of markup in a title as they stand. */
  override _addInfo(): void {
    this.appendXML(xmpOf(this.info, this.options.lang))
  }

  /** Draws a text from left to right on its baseline, which is counted from the page's upper edge. */
  drawText(
    item: Pick<TextItem, 'text' | 'x' | 'baseline' | 'size' | 'color' | 'features' | 'spacing'>,
    font: EmbeddedFont,
  ): void {
    const { text, x, baseline, size, color, features, spacing } = item
    this.#paint(color)
    if (text === '') return
    const ascender = (font.ascender / 1000) * size
    const top = baseline - ascender
    const operators = textOperators(
      { text, font, size, features, x, y: this.page.height - top - ascender, spacing },
      this.page.height,
    )
    if (operators === undefined) {
      this._font = font
      this._fontSize = size
      this._fragment(text, x, top, { textWidth: 0, wordCount: 1, characterSpacing: spacing, features })
      return
    }
    this.page.fonts[font.id] ??= font.ref()
    this.addContent(operators)
  }

  /** Paints in a colour from here on: on each page as pdfkit says it there first. */
  #paint(color: string): void {
    const known = this.#paints.get(color)
    if (known !== undefined) {
      this.addContent(known)
      return
    }
    this.#paints.set(
      color,
      this.added(() => this.opacity(1).fill(color)),
    )
  }

  override addPage(options: Parameters<WholeDocument['addPage']>[0]): this {
    this.#paints.clear()
    return super.addPage(options)
  }

  /** Draws a run from right to left, its pieces in reading order, on a baseline from the page's upper edge, as one string. */
  drawRightToLeft(pieces: readonly RunPiece[], face: Face, size: number, color: string, baseline: number): void {
    const font = this.fontOf(face)
    const glyphs = this.clustersOf(font)
    this.page.fonts[font.id] ??= font.ref()
    const left = Math.min(...pieces.map(({ x }) => x))
    this.fillColor(color)
    this.save()
    this.transform(1, 0, 0, -1, 0, this.page.height)
    const place = `/${font.id} ${number(size)} Tf 1 0 0 1 ${number(left)} ${number(this.page.height - baseline)} Tm`
    // What is within is told in the order in which it stands, which is not that of reading (ISO 32000-1, 14.8.2.3.3).
    this.addContent(`/ReversedChars BMC BT ${place} ${rightToLeftText(pieces, size, font, glyphs)} ET EMC`)
    this.restore()
  }

  /**
   * The same face once more, for characters that are drawn as one and copied as another: its table of characters gives the one that was
   * written, so that copied and searched text is right.
   */
  #aliasedFont(font: EmbeddedFont, alias: Alias): EmbeddedFont {
    const known = this.#aliased[alias].get(font)
    if (known) return known
    const id = `F${++this._fontCount}`
    const copy = new font.constructor(this, font.font, id)
    const encode = copy.encode.bind(copy)
    copy.encode = (text, features) => {
      const first = copy.unicode.length
      const encoded = encode(text, features)
      for (let glyph = first; glyph < copy.unicode.length; glyph++)
        copy.unicode[glyph] = (copy.unicode[glyph] ?? []).map(WRITTEN[alias])
      return encoded
    }
    nameMissingGlyph(copy)
    if (alias === 'narrow-mark') narrowGlyphs(copy)
    this._fontFamilies[`${alias} ${id}`] = copy
    this.#aliased[alias].set(font, copy)
    return copy
  }
}

/** The code point that was written where this one is drawn. */
const WRITTEN: Record<Alias, (point: number) => number> = {
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
    if (metrics && glyph !== 0) metrics.advance = Math.round(metrics.advance * (1 - style.lines.emptyHalf))
    return place
  }
  const encode = font.encode.bind(font)
  font.encode = (text, features) => {
    const first = font.widths.length
    const encoded = encode(text, features)
    for (let glyph = first; glyph < font.widths.length; glyph++)
      font.widths[glyph] = Math.round((font.widths[glyph] ?? 0) * (1 - style.lines.emptyHalf))
    return encoded
  }
}

/**
 * pdfkit says that the glyph for missing characters is U+0000, which no character may be (ISO 14289-1, 7.21.7), and gives its width in
 * units of the face, where thousandths of an em are meant.
 */
function nameMissingGlyph(font: EmbeddedFont): void {
  font.unicode[0] = [0xfffd]
  font.widths[0] = (font.widths[0] ?? 0) * font.scale
}

/** A number as PDF writes it, to a thousandth of a point. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
