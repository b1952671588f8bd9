import type { Inline } from 'pdfmake/js/Line.js'
import type { StructureElement } from '../structure.ts'
import type { ParagraphNode } from './paragraph-node.ts'

/** A note, as the run of its mark carries it. */
export interface NoteRun {
  readonly id: string
  /** The note as it is set at the foot of the page. */
  readonly node: ParagraphNode
  readonly tag: StructureElement
}

/** The notes whose marks are among these runs. */
export function notesAmong(runs: readonly Inline[]): NoteRun[] {
  return runs.flatMap((run) => (run['note'] === undefined ? [] : [run['note'] as NoteRun]))
}

/** Name of the place where a note is referred to, to which its mark at the foot of the page leads back. */
export function referenceName(noteId: string): string {
  return `${noteId}.reference`
}
