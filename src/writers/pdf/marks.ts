import type { Change, Inline, ItemNumber, NoteInline, TextInline } from '../../document/tree.ts'

/** The mark of an item as it is printed: where a comparison found another number, the earlier one before the later one. */
export function markOf(number: ItemNumber | undefined, change: Change | undefined): Inline[] | undefined {
  if (!number) return undefined
  const { mark, formerly } = number
  if (change === undefined && formerly && formerly.mark !== mark)
    return [piece(formerly.mark, 'deleted'), piece(mark, 'inserted')]
  return [piece(mark, change)]
}

/** The mark that stands before a note at the foot of the page. */
export function markOfNote({ mark, isGeneral, change }: NoteInline): Inline {
  return { ...piece(mark, change), kind: isGeneral ? 'text' : 'raised' }
}

function piece(text: string, change: Change | undefined): TextInline {
  return { kind: 'text', text, origin: undefined, ...(change === undefined ? {} : { change }) }
}
