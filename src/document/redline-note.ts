import { fillPattern, formatDay } from '../rendering/conventions.ts'
import { printedPieces } from '../rendering/pieces.ts'
import type { DocumentTree, Inline } from './tree.ts'

/** What every page of a redline says of itself: what it is, whose, of which day, and how it shows its changes. None in a plain paper. */
export function redlineNote({ language, redline }: DocumentTree): Inline[] {
  if (!redline) return []
  const date = formatDay(language, language.dates['default'] ?? '', redline.date)
  return printedPieces(fillPattern(language.redline.note, { author: redline.author, date }), undefined)
}
