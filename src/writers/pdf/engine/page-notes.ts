import { style } from '../../style.ts'
import type { NoteRun } from './paragraph-node.ts'

/** The notes of each page and the room that they take at its foot. Lengths in points. */
export class PageNotes {
  readonly #heightOf: (note: NoteRun) => number
  readonly #pages = new Map<number, NoteRun[]>()

  constructor(heightOf: (note: NoteRun) => number) {
    this.#heightOf = heightOf
  }

  /** Pages that have notes, by their index. */
  get pages(): Iterable<[page: number, notes: readonly NoteRun[]]> {
    return this.#pages
  }

  /** What more notes would take on a page; the first ones bring their rule with them. */
  roomFor(notes: readonly NoteRun[], page: number): number {
    if (notes.length === 0) return 0
    const { before } = style.note
    return this.#height(notes) + (this.#pages.has(page) ? 0 : before + RULE)
  }

  add(notes: readonly NoteRun[], page: number): void {
    if (notes.length > 0) this.#pages.set(page, [...(this.#pages.get(page) ?? []), ...notes])
  }

  /** Height of notes with the rule over them. */
  heightWithRule(notes: readonly NoteRun[]): number {
    return RULE + this.#height(notes)
  }

  #height(notes: readonly NoteRun[]): number {
    return notes.reduce((sum, note) => sum + this.#heightOf(note), 0)
  }
}

/** The short rule over the notes, with the gap below it. */
const RULE = style.note.ruleWidth + style.note.gap

/** The rule as a node of pdfmake, in a column of this width. */
export function noteRule(width: number, isRightToLeft: boolean): object {
  const { ruleLength, ruleWidth } = style.note
  const x1 = isRightToLeft ? width - style.columnIndent - ruleLength : style.columnIndent
  return { canvas: [{ type: 'line', x1, y1: 0, x2: x1 + ruleLength, y2: 0, lineWidth: ruleWidth }], margin: [0, 0, 0, RULE] }
}
