import { partsOf } from './parts-of.ts'
import type { Block, Inline, NoteInline } from './tree.ts'
import { textsOf } from './walk.ts'

/** The notes that blocks refer to, in the order of their references. */
export function notesOf(blocks: readonly Block[]): NoteInline[] {
  return [...textsOf(blocks)].flatMap(({ content }) => notesAmong(content))
}

/** The notes that a text refers to. */
export function notesAmong(content: readonly Inline[]): NoteInline[] {
  return partsOf(content).filter((inline) => inline.kind === 'note')
}
