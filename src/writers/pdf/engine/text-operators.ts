import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'

/** A text on a page as its operators need it: measures in points, the place from the lower left corner. */
export interface PlacedText {
  readonly text: string
  readonly font: EmbeddedFont
  readonly size: number
  readonly features: string | undefined
  readonly x: number
  readonly y: number
  /** Room after each character. */
  readonly spacing: number
}

/**
 * The operators that show a text on a page of this height, to the byte as pdfkit writes them one by one with all that a text may have besides.
 * Undefined where a sign stands out of its line, as a mark over its letter does: that is pdfkit's.
 */
export function textOperators({ text, font, size, features, x, y, spacing }: PlacedText, pageHeight: number): string | undefined {
  const shown = font.letters?.shown(text, features) ?? encoded(font, text, features)
  if (shown === undefined) return undefined
  const place = `q\n1 0 0 -1 0 ${number(pageHeight)} cm\nBT\n1 0 0 1 ${number(x)} ${number(y)} Tm`
  const spaced = spacing ? `${number(spacing)} Tc\n` : ''
  return `${place}\n/${font.id} ${number(size)} Tf\n${spaced}${shown === '' ? '' : `[${shown}] TJ\n`}ET\nQ`
}

/** A text that has to be shaped, as TJ has it. */
function encoded(font: EmbeddedFont, text: string, features: string | undefined): string | undefined {
  const [codes, positions] = font.encode(text, features)
  const pieces: string[] = []
  let shown = 0
  const show = (end: number): void => {
    const { xAdvance = 0, advanceWidth = 0 } = positions[end - 1] ?? {}
    if (shown < end) pieces.push(`<${codes.slice(shown, end).join('')}> ${number(-(xAdvance - advanceWidth))}`)
    shown = end
  }
  for (const [index, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
    if (xOffset || yOffset) return undefined
    if (xAdvance !== advanceWidth) show(index + 1)
  }
  show(positions.length)
  return pieces.join(' ')
}

/** As pdfkit writes a number: to a millionth. */
function number(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
