import { createHash } from 'node:crypto'
import type { SourceFile } from '../source/source-file.ts'
import type { LanguageData } from './language.ts'
import { PREPARED_LANGUAGES } from './prepared-languages.ts'

/** A text in short, which is another for another text. */
export const printOfConventions = (text: string): string => createHash('sha256').update(text).digest('base64')

/**
 * What the file of a language says, where it is to the letter the one that came with the program, which was read when the program was put into one file.
 * Undefined for all other files.
 */
export function languageOfProgram(code: string, { text, fault }: SourceFile): LanguageData | undefined {
  const prepared = PREPARED_LANGUAGES.get(code)
  return prepared && !fault && prepared.print === printOfConventions(text) ? prepared.data() : undefined
}
