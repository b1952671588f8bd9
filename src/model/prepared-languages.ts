import type { LanguageData } from './language.ts'

/** The conventions of a language as they came with the program: in plain YAML, and nothing is wrong in them. */
export interface PreparedLanguage {
  /** By which their text is known. */
  readonly print: string
  readonly data: () => LanguageData
}

/**
 * The conventions that came with the program, by the codes of their languages, as they were read when it was put into one file; see
 * `setup/prepared-languages.mjs`. Where it runs from its modules there are none.
 */
export const PREPARED_LANGUAGES: ReadonlyMap<string, PreparedLanguage> = new Map()
