import type { Diagnostic } from '../source/diagnostic.ts'
import type { Splice, UnitSource } from './unit-source.ts'

/**
 * What came of a unit that came back: `unchanged` in the file; `taken` into the wording; the `same` in the file and in the wording, which both
 * have changed; in `conflict`, since both have changed otherwise; `refused`, for the reasons that are told.
 */
export type Verdict = 'unchanged' | 'taken' | 'same' | 'conflict' | 'refused'

/** A unit as it came back in a file that people edited, whatever kind of file that was. */
export interface ReturnedUnit {
  /** Its path in the wording with its form, the steps parted by dots: `items.opening.title`. */
  readonly unit: string
  /** Where it stands in the file, in words: `paragraph 34 (item 2, rotation)`. */
  readonly place: string
  /** As the wording had it when the file was made, with its expressions in braces; undefined where that is not known. */
  readonly base: string | undefined
  /** As the wording would have it after the edits. */
  readonly theirs: string
  /** The edits of the base, where they are known; the least that there can be otherwise. */
  readonly splices?: readonly Splice[] | undefined
  /** Reasons for which it cannot be taken, whatever it says. */
  readonly refusals: readonly Diagnostic[]
}

/** A unit with what came of it. */
export interface JudgedUnit extends ReturnedUnit {
  readonly verdict: Verdict
  /** The unit as the wording has it now; undefined where it has it no more. */
  readonly ours: UnitSource | undefined
}
