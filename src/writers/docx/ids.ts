import { notesAmong } from '../../document/contents.ts'
import { textsOf } from '../../document/walk.ts'
import type { Block } from '../../document/tree.ts'

/** The ids of all pieces of a paper. */
export function idsOf(blocks: readonly Block[]): ReadonlySet<string> {
  const texts = [...textsOf(blocks)]
  return new Set([
    ...texts.flatMap(({ id, within, content }) => [...within, id, ...notesAmong(content).map((note) => note.id)]),
    ...rowsIn(blocks),
  ])
}

/** Rows may be without any text: what stands in their columns goes on from above. */
function rowsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'annex') return rowsIn(block.blocks)
    return block.kind === 'table' ? [...block.head, ...block.body].map(({ id }) => id) : []
  })
}
