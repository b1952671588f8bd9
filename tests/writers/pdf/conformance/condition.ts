import type { PdfFile } from './pdf-file.ts'

/** A condition under which a file fails: its number in the protocol, what is wrong, and the places of a file where it is so. */
export interface Condition {
  readonly number: string
  readonly failure: string
  readonly find: (file: PdfFile) => string[]
}

/** What a protocol names and these files do not have, with how that is seen: the places where a file has it after all. */
export interface NotApplicable {
  readonly numbers: readonly string[]
  readonly because: string
  readonly find: (file: PdfFile) => string[]
}

/** A tag of a natural language (BCP 47), as far as its form goes. */
export function isLanguageTag(text: string | undefined): boolean {
  return text !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)
}

/** Every object that stands more than once in a list. */
export function repeated<T>(list: readonly T[]): T[] {
  return [...new Set(list.filter((item, index) => list.indexOf(item) !== index))]
}
