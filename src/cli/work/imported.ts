import type { Accepting } from '../../returning/word/accepting.ts'
import type { JudgedUnit } from '../../returning/returned.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'

/** What is asked of an import. */
export interface ImportOptions {
  readonly files: readonly string[]
  /** Which tracked changes of a Word file count as made. */
  readonly accepting: Accepting
  /** The revision from which the files were made, where they do not say it. */
  readonly base: string | undefined
  /** Tells what would come of it, and writes nothing. */
  readonly isDry: boolean
}

/** A remark that a file brings with it. */
export interface ImportedComment {
  readonly place: string
  readonly author: string
  readonly date: string
  readonly text: string
  /** The words that it is about. */
  readonly words: string
}

/** What came of a file that was brought in. */
export interface Imported {
  readonly file: string
  readonly session: string
  readonly language: string
  /** What the file was held against, in words. */
  readonly base: string
  /** How many texts of the paper were found in it, by what. */
  readonly found: readonly { readonly by: string; readonly count: number }[]
  /** Texts that were found by something else than a mark of their own. */
  readonly foundOtherwise: readonly { readonly place: string; readonly id: string; readonly by: string }[]
  /** The units that are edited in the file. */
  readonly units: readonly JudgedUnit[]
  /** How many other places of the paper print each unit. */
  readonly printedAt: ReadonlyMap<string, number>
  /** What was not taken: of units, and of what is no unit. */
  readonly refusals: readonly Diagnostic[]
  /** What the new words bring, such as a fact that is typed. */
  readonly warnings: readonly Diagnostic[]
  readonly comments: readonly ImportedComment[]
  /** What else is to be said, a line each. */
  readonly remarks: readonly string[]
  /** Paths of the files that were written, or would have been. */
  readonly written: readonly string[]
  readonly isDry: boolean
  /** What of the file was passed over, in words; how its texts look when it is left out. */
  readonly passedOver?: string
}
