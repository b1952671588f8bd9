import type { Change, Inline, ItemNumber, TextInline } from './tree.ts'

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
