import type { Span } from '../source/source-file.ts'

/** A piece of a unit, with its place. */
export interface UnitPiece {
  readonly text: string
  readonly span: Span
}

/** A unit of the wording: what it takes from the facts by expressions, and the numbers that it types. */
export interface WordingUnit {
  /** Path of the unit, the same in every language. */
  readonly id: string
  /** The form of a title or name; other languages need not have it. */
  readonly form: string
  readonly span: Span
  /** Helper and fact of each expression, without its form. */
  readonly expressions: readonly UnitPiece[]
  readonly numbers: readonly UnitPiece[]
}
