import type { SourceFile } from '../../source/source-file.ts'

/** The words of a body in a language, and what they were made from. */
export interface BodyWords {
  readonly code: string
  readonly words: SourceFile
  /** Undefined where `papers translate mark` never wrote it. */
  readonly madeFrom: SourceFile | undefined
}

/** The files of a folder of bodies that are of one body. */
export interface BodyTexts {
  /** The name of its folder: the id of the body. */
  readonly id: string
  readonly facts: SourceFile
  readonly languages: readonly BodyWords[]
}
