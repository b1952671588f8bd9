import type { EmbeddedFont, GlyphRun } from 'pdfmake/js/PDFDocument.js'
import { ARABIC, isArabic, marksForShaping } from './arabic-shaping.ts'

/**
 * pdfkit shapes a text anew each time it is measured or drawn once a script is named, and cuts it at its blanks where none is; the result is always
 * the same.
 */
export function rememberRuns(font: EmbeddedFont): void {
  const shape = font.layoutRun.bind(font)
  const lay = font.layout.bind(font)
  const known = new Map<unknown, Map<string, GlyphRun>>()
  font.layoutRun = (text, features) => {
    const runs = kept(known, typeof features === 'object' ? JSON.stringify(features) : features)
    const run =
      runs.get(text) ?? (features === 'arab' && isArabic(text) ? shape(marksForShaping(text), ARABIC) : shape(text, features))
    runs.set(text, run)
    return run
  }
  const measured = new Map<unknown, Map<string, number>>()
  font.widthOfString = (text, size, features) => {
    const widths = kept(measured, features)
    let width = widths.get(text)
    if (width === undefined) {
      width = font.letters?.widthOf(text, features) ?? lay(text, features, true).advanceWidth
      widths.set(text, width)
    }
    return width * (size / 1000)
  }
}

function kept<T>(all: Map<unknown, Map<string, T>>, features: unknown): Map<string, T> {
  const known = all.get(features) ?? new Map<string, T>()
  all.set(features, known)
  return known
}
