import type { BodyTexts } from '../model/bodies/body-texts.ts'
import type { HouseFile } from '../model/houses/house-texts.ts'
import type { SourceFile } from '../source/source-file.ts'

/** The facts of a paper, under the name of its folder. */
export interface FactsText {
  readonly name: string
  readonly facts: SourceFile
}

/** The texts of a language version: the conventions of the language, the words of the paper, and what these were made from. */
export interface LanguageTexts {
  readonly code: string
  readonly conventions: SourceFile
  readonly words: SourceFile
  /** The record that `papers translate mark` writes; undefined where it never did. */
  readonly madeFrom?: SourceFile | undefined
}

/** All texts of a session, wherever they were read. */
export interface SessionTexts extends FactsText {
  /** The bodies that have a folder in that of bodies, which stands beside the session's own. */
  readonly bodies?: readonly BodyTexts[]
  /** The files of the folder of houses that stands beside the session's own: of every house its data, and the drawings. */
  readonly houses?: readonly HouseFile[]
  /** In the order of their codes, so that every run is the same. */
  readonly languages: readonly LanguageTexts[]
  /** The facts of the other papers in the folder that this one's is in. Sessions of one folder share them, so that each is parsed once. */
  readonly beside: readonly FactsText[]
}
