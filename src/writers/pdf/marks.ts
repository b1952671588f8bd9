import type { Change, Inline, ItemNumber } from '../../document/tree.ts'

/** The mark of an item as it is printed: where a comparison found another number, the earlier one before the later one. */
export function markOf(number: ItemNumber | undefined, change: Change | undefined): Inline[] | undefined {
  if (!number) return undefined
  const { mark, formerly } = number
  if (change === undefined && formerly && formerly.mark !== mark)
    return [piece(formerly.mark, 'deleted'), piece(mark, 'inserted')]
  return [piece(mark, change)]
}

function piece(text: string, change: Change | undefined): Inline {
  return { kind: 'text', text, origin: undefined, ...(change === undefined ? {} : { change }) }
}
