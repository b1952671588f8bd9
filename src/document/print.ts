import { fillPattern, formatDay } from '../rendering/conventions.ts'
import { printedPieces } from '../rendering/pieces.ts'
import { textOf } from './contents.ts'
import type { Change, DocumentTree, Inline, ItemNumber, Masthead, TextInline } from './tree.ts'

/*
 * What every writer prints alike of what the tree says in figures: numbers of items, the series letters of a symbol, the note of a redline.
 */

/** The number of an item as it is printed: where a comparison found another, the earlier one before the later one. */
export function numberMark({ mark, formerly }: ItemNumber, change: Change | undefined): Inline[] {
  if (change === undefined && formerly && formerly.mark !== mark)
    return [markPiece(formerly.mark, 'deleted'), markPiece(mark, 'inserted')]
  return [markPiece(mark, change)]
}

/** A mark as a piece of text, which stands nowhere in the sources. */
export function markPiece(text: string, change: Change | undefined): TextInline {
  return { kind: 'text', text, origin: undefined, ...(change === undefined ? {} : { change }) }
}

/** The series letters with which the symbol of a masthead begins: they are printed large. None where a redline changes the symbol. */
export function seriesOf({ symbol }: Pick<Masthead, 'symbol'>): string {
  const isChanged = symbol.some((inline) => inline.kind === 'symbol' && inline.change)
  return isChanged ? '' : (textOf(symbol).split('/')[0] ?? '')
}

/** What every page of a redline says of itself: what it is, whose, of which day, and how it shows its changes. None in a plain paper. */
export function redlineNote({ language, redline }: DocumentTree): Inline[] {
  if (!redline) return []
  const date = formatDay(language, 'default', redline.date)
  return printedPieces(fillPattern(language.redline.note, { author: redline.author, date }), undefined)
}
