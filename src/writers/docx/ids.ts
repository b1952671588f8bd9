import { notesAmong } from '../../document/notes-of.ts'
import type { Block } from '../../document/tree.ts'
import { textsOf } from '../../document/walk.ts'

/** The ids of all pieces of a paper. */
export function idsOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(
    [...textsOf(blocks)].flatMap(({ id, within, content }) => [...within, id, ...notesAmong(content).map((note) => note.id)]),
  )
}
