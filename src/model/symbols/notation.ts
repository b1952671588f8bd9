/*
 * How what stands in a symbol is matched: exactly in the text as it is typed, and loosely in the folded text, where everything that can be
 * mistaken in a symbol is alike. Every repetition is bounded.
 */

/** What is typed for a slash. */
export const BREAK = '(?: {0,2}/{1,3} {0,2}|-{1,2}| -|- |\\.| )'
/** What is typed for the slash before a change. */
export const BEFORE_CHANGE = '(?: {0,2}/{1,3} {0,2}|-{1,2}| {1,2}|\\.)'
/** What is typed between the letters of a series, or of a change, and the number. */
export const AFTER_LETTERS = '[ ./。-]{0,3}'
/** A number with the letters that are taken for digits; group: its digits. */
export const NUMBER = '(?=[OIL]{0,5}[0-9]|[IL](?![A-Z0-9]))[0O]{0,3}([1-9IL][0-9OIL]{0,5})(?![A-Z0-9])'
/** Of a number as it should be written; one that goes on is no number of a paper. */
export const DIGITS = '[1-9]\\d{0,5}'
export const ROMAN = '(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![A-Za-z0-9])'
export const NOTHING = '(?!)'

/** The letters of a word in the folded text, with the digits that are taken for them, and digits with such letters. */
export function loose(word: string): string {
  const sets: Readonly<Record<string, string>> = { O: '[O0]', I: '[I1L]', '0': '[0O]', '1': '[1IL]', '.': '[ .]{0,2}' }
  return Array.from(word.toUpperCase(), (letter) => sets[letter] ?? exact(letter)).join('')
}

export function exact(word: string): string {
  return word.replace(/[^\p{L}\p{N}/ -]/gu, '\\$&')
}

export function oneOf(words: readonly string[]): string {
  return words.length ? `(?:${words.join('|')})` : NOTHING
}

/** The digits of a number that was matched loosely. */
export function digits(token: string): string {
  return token.replaceAll('O', '0').replace(/[IL]/g, '1')
}

/** The letters of a word that was matched loosely. */
export function toLetters(token: string): string {
  return token.replaceAll('0', 'O').replaceAll('1', 'I')
}
