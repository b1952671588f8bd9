import type { Inline } from 'pdfmake/js/Line.js'
import type { NoteRun } from './paragraph-node.ts'

/** The notes whose marks are among these runs. */
export function notesAmong(runs: readonly Inline[]): NoteRun[] {
  return runs.flatMap((run) => (run['note'] === undefined ? [] : [run['note'] as NoteRun]))
}

/** Name of the place where a note is referred to, to which its mark at the foot of the page leads back. */
export function referenceName(noteId: string): string {
  return `${noteId}.reference`
}
