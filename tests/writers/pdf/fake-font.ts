import type { Inline as PdfInline } from 'pdfmake/js/Line.js'

/** A size at which an em is ten points, so that widths can be counted in the head. */
export const EM = 10

/** Marks that have a half of their full width empty. */
const FULL_WIDTH = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]$/u

/** A face in which a Han character and a full-width mark measure one em, anything else half an em. */
const font = {
  ascender: 800,
  widthOfString: (text: string, size: number): number =>
    Array.from(text).reduce((sum, character) => sum + (FULL_WIDTH.test(character) ? size : size / 2), 0),
  lineHeight: (size: number): number => size,
}

/** Text as pdfmake hands it over: one run, measured. */
export function run(text: string, extra: Partial<PdfInline> = {}): PdfInline {
  return {
    text,
    font,
    fontSize: EM,
    width: font.widthOfString(text, EM),
    height: EM,
    x: 0,
    alignment: 'left',
    characterSpacing: 0,
    leadingCut: 0,
    trailingCut: 0,
    ...extra,
  }
}
