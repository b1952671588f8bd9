import { notesAmong } from '../document/contents.ts'
import type { Change, Inline, NoteInline } from '../document/tree.ts'
import { redlineInlines } from './redline-inlines.ts'

/** A note at the foot of the page that a redline changes. */
export interface ChangedNote {
  readonly id: string
  readonly kind: 'changed' | Change
  /** The printed marks, where the note has another one now. */
  readonly number: { readonly was: string; readonly is: string } | undefined
  /** Both texts, with their changes. */
  readonly content: readonly Inline[]
}

/** The notes of a text that a redline changes. It deletes and inserts them whole; here one that only changed is one, word by word. */
export function changedNotes(content: readonly Inline[]): ChangedNote[] {
  const notes = notesAmong(content)
  const byId = (change: Change): Map<string, NoteInline> =>
    new Map(notes.filter((note) => note.change === change).map((note) => [note.id, note]))
  const [earlier, later] = [byId('deleted'), byId('inserted')]
  return notes.flatMap((note): ChangedNote[] => {
    const { id, change } = note
    if (change === undefined || (change === 'deleted' && later.has(id))) return []
    const before = change === 'inserted' ? earlier.get(id) : undefined
    if (!before) return [{ id, kind: change, number: undefined, content: redlineOf(note, change) }]
    const number = before.mark === note.mark ? undefined : { was: before.mark, is: note.mark }
    const both = redlineInlines(before.content, note.content)
    return number || both !== note.content ? [{ id, kind: 'changed', number, content: both }] : []
  })
}

function redlineOf({ content }: NoteInline, change: Change): readonly Inline[] {
  return change === 'deleted' ? redlineInlines(content, []) : redlineInlines([], content)
}
