import { isToFillIn } from '../../model/to-fill-in.ts'
import { countHan, isUsual } from '../../model/usual-text.ts'

/** How much it says that two languages have a text alike: nothing of a name, a symbol or one word, which many languages share. */
export type Weight = 'sure' | 'likely' | 'slight'

/** How many characters of a text are of scripts that put no blank between words. */
function countUnspaced(text: string): number {
  if (isUsual(text)) return countHan(text)
  const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
  return text.match(unspaced)?.length ?? 0
}

/** Whether a word is no name where languages have small letters, and no word such as “of” or “des”, which names have. */
const isPlain = (word: string): boolean => /^\p{Ll}[\p{L}\p{M}’'-]{3}/u.test(word)

/** Whether a word is of a script that has no small letters. */
const isUncased = (word: string): boolean => /^\p{Lo}/u.test(word)

/**
 * What a text that two languages have alike says of it. Sure is a text of three words, one of them no name; of four in a script without small letters, of
 * eight characters in one without blanks; or a list of five words. Two words are likely. Undefined for what has no word in it.
 */
export function weightOf(text: string, isList = false): Weight | undefined {
  if (isToFillIn(text)) return undefined
  const plain = text.replaceAll(/\{\{[^}]*\}\}/g, ' ')
  const unspaced = countUnspaced(plain)
  if (unspaced > 0) return unspaced >= 8 ? 'sure' : 'slight'
  const words = (plain.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).filter((word) => word.length > 1)
  const long = words.filter((word) => word.length > 2).length
  if (long === 0) return undefined
  if (isList) return long >= 5 ? 'sure' : 'slight'
  if (isUncased(words[0] ?? '')) return words.length >= 4 ? 'sure' : 'slight'
  if (!words.some(isPlain)) return 'slight'
  return words.length >= 3 ? 'sure' : words.length === 2 ? 'likely' : 'slight'
}

/** Texts that two languages have alike: the sure ones; or, where there are so many others that one is a copy, all of them. */
export function toldOf<Text extends { readonly text: string; readonly weight: Weight }>(alike: readonly Text[]): readonly Text[] {
  const telling = alike.filter(({ weight }) => weight !== 'slight').map(({ text }) => text.toLowerCase())
  return new Set(telling).size >= COPIED ? alike : alike.filter(({ weight }) => weight === 'sure')
}

/** English and French have two of their own: “note verbale” and “notes verbales”. */
const COPIED = 4
