import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import { type Cluster, clusterAt, type ClusterGlyphs, keyOf } from './cluster-glyphs.ts'

/** A glyph that was taken into a font: one of its face, with its width in thousandths of an em and its characters, or one that was composed. */
export type TakenGlyph =
  Cluster | { readonly id: number; readonly width: number | undefined; readonly points: number[] | undefined }

/** Composes glyphs of the fonts of a document. */
interface Composing {
  readonly clustersOf: (font: EmbeddedFont) => ClusterGlyphs
}

/** The glyphs of a font from a code on; `composed` has those that were composed. */
export function takenGlyphs(font: EmbeddedFont, from: number, composed: readonly Cluster[]): TakenGlyph[] {
  return font.subset.glyphs.slice(from).map((id, index) => {
    const code = from + index
    return clusterAt(id, composed) ?? { id, width: font.widths[code], points: font.unicode[code] }
  })
}

/** Takes glyphs into a font as they were taken before; those that it has keep their codes. */
export function takeGlyphs(glyphs: readonly TakenGlyph[], font: EmbeddedFont, document: Composing): void {
  for (const glyph of glyphs) {
    if ('parts' in glyph) {
      document.clustersOf(font).codeOf(glyph)
      continue
    }
    const code = font.subset.includeGlyph(glyph.id)
    font.widths[code] ??= glyph.width
    if (glyph.points) font.unicode[code] ??= glyph.points
  }
}

/** Tells whether the same glyphs are taken, so that those after them get the same codes. */
export function keyOfGlyphs(glyphs: readonly TakenGlyph[]): string {
  let key = ''
  for (const glyph of glyphs) key += `${'parts' in glyph ? keyOf(glyph) : glyph.id};`
  return key
}
