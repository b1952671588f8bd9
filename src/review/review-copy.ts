import type { Language } from '../model/language.ts'
import type { TranslationState } from '../model/made-from.ts'
import type { WordingPart } from '../model/wording-parts.ts'

/** A stretch of a text in a review copy. */
export interface ReviewPiece {
  readonly text: string
  /** The expression that prints it, without its braces; undefined for typed words. */
  readonly expression: string | undefined
  /** What became of it since the translation was made: words that were taken out, or put in. */
  readonly change?: 'deleted' | 'inserted'
}

/** A unit in one of its forms. */
export interface ReviewText {
  readonly form: string
  readonly pieces: readonly ReviewPiece[]
}

/** A unit of the original beside its translation; either has no text where its language has no such unit. */
export interface ReviewUnit {
  /** Counted through the copy, so that a reviser can name it. */
  readonly number: number
  readonly id: string
  readonly original: readonly ReviewText[]
  readonly translation: readonly ReviewText[]
  readonly state: TranslationState | 'missing'
  /** Whether the changes of a stale unit are shown: its former words were found. */
  readonly hasChanges: boolean
}

/** The original and one translation of it, unit by unit, part by part. */
export interface ReviewCopy {
  readonly symbol: string
  readonly original: Language
  readonly translation: Language
  readonly parts: readonly { readonly part: WordingPart; readonly units: readonly ReviewUnit[] }[]
}
