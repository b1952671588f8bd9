import { isToFillIn } from '../../model/to-fill-in.ts'

/** How much it says that two languages have a text alike: nothing of a name, a symbol or one word, which many languages share. */
export type Weight = 'sure' | 'likely' | 'slight'

/** Scripts that put no blank between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu

/** A word that is no name where languages have small letters, and no word such as “of” or “des”, which names have. */
const PLAIN = /^\p{Ll}[\p{L}\p{M}’'-]{3}/u

/** A word of a script that has no small letters. */
const UNCASED = /^\p{Lo}/u

/**
 * What a text that two languages have alike says of it. Sure is a text of three words, one of them no name; of four in a script without small letters, of
 * eight characters in one without blanks; or a list of five words. Two words are likely. Undefined for what has no word in it.
 */
export function weightOf(text: string, isList = false): Weight | undefined {
  if (isToFillIn(text)) return undefined
  const plain = text.replaceAll(/\{\{[^}]*\}\}/g, ' ')
  const unspaced = plain.match(UNSPACED)?.length ?? 0
  if (unspaced > 0) return unspaced >= 8 ? 'sure' : 'slight'
  const words = (plain.match(WORD) ?? []).filter((word) => word.length > 1)
  const long = words.filter((word) => word.length > 2).length
  if (long === 0) return undefined
  if (isList) return long >= 5 ? 'sure' : 'slight'
  if (UNCASED.test(words[0] ?? '')) return words.length >= 4 ? 'sure' : 'slight'
  if (!words.some((word) => PLAIN.test(word))) return 'slight'
  return words.length >= 3 ? 'sure' : words.length === 2 ? 'likely' : 'slight'
}

/** Texts that two languages have alike: the sure ones; or, where there are so many others that one is a copy, all of them. */
export function toldOf<Text extends { readonly text: string; readonly weight: Weight }>(alike: readonly Text[]): readonly Text[] {
  const telling = alike.filter(({ weight }) => weight !== 'slight').map(({ text }) => text.toLowerCase())
  return new Set(telling).size >= COPIED ? alike : alike.filter(({ weight }) => weight === 'sure')
}

/** English and French have two of their own: “note verbale” and “notes verbales”. */
const COPIED = 4
