import type { NoteInline } from './tree.ts'

/** The name by which links lead to a note. A redline may show a deleted note and the later one of the same id: each has a name of its own. */
export function noteName({ id, change }: NoteInline): string {
  return change === 'deleted' ? `${id}.deleted` : id
}
