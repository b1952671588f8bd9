import { notesAmong } from '../../document/contents.ts'
import { textsOf } from '../../document/walk.ts'
import type { Block } from '../../document/tree.ts'

/** The ids of all pieces of a paper. */
export function idsOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(
    [...textsOf(blocks)].flatMap(({ id, within, content }) => [...within, id, ...notesAmong(content).map((note) => note.id)]),
  )
}
