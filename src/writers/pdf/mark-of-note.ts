import { markPiece } from '../../document/print.ts'
import type { Inline, NoteInline } from '../../document/tree.ts'

/** The mark that stands before a note at the foot of the page. */
export function markOfNote({ mark, isGeneral, change }: NoteInline): Inline {
  return { ...markPiece(mark, change), kind: isGeneral ? 'text' : 'raised' }
}
