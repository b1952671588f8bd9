import { redlineInlines } from '../../changes/redline-inlines.ts'
import type { Inline, NoteInline } from '../../document/tree.ts'

/**
 * A text in which a note whose words alone have changed is one note with tracked words. A comparison deletes it whole and inserts it anew; but
 * LibreOffice, asked to reject that, joins a paragraph that ends in such a note to the next one.
 */
export function withChangedNotes(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((inline, index): Inline[] => {
    const next = content[index + 1]
    const before = content[index - 1]
    if (isSameNote(inline, next)) return [oneNote(inline, next as NoteInline)]
    return isSameNote(before, inline) ? [] : [inline]
  })
}

/** Whether a deleted note goes on in the inserted one after it: the same, with the same mark if that is its own. */
function isSameNote(earlier: Inline | undefined, later: Inline | undefined): earlier is NoteInline {
  return (
    earlier?.kind === 'note' &&
    later?.kind === 'note' &&
    earlier.change === 'deleted' &&
    later.change === 'inserted' &&
    earlier.id === later.id &&
    earlier.isGeneral === later.isGeneral &&
    (!earlier.isGeneral || earlier.mark === later.mark) &&
    earlier.joint === later.joint
  )
}

function oneNote(earlier: NoteInline, { kind, id, isGeneral, mark, text, origin, joint, content }: NoteInline): NoteInline {
  const both = redlineInlines(earlier.content, content)
  return { kind, id, isGeneral, mark, text, origin, content: both, ...(joint === undefined ? {} : { joint }) }
}
