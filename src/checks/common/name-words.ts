import { isHan, isLetter, isUsualLetter } from './letters.ts'

/** A word of a text that counts when names are compared: a Han character, or a word of some letters. */
export interface NameWord {
  /** In small letters. */
  readonly word: string
  readonly start: number
  readonly end: number
  readonly isCapital: boolean
  /** What stands between it and the word before: small words in small letters, with a blank after each. */
  readonly before: string
  /** Whether a stop or a mark stands before it, or only a comma. */
  readonly gap: 'none' | 'comma' | 'mark'
}

/** Shorter words, in letters, are articles and prepositions. */
const SMALL = 4

/** The words of a text, from one offset to another. */
export function nameWords(text: string, from = 0, to = text.length): NameWord[] {
  const words: NameWord[] = []
  let before = ''
  let gap: NameWord['gap'] = 'mark'
  for (let start = from; start < to;) {
    const character = text.charAt(start)
    const isOfHan = isHan(character)
    const end = isOfHan ? start + 1 : endOfWord(text, start, to)
    if (end === start) {
      if (COMMAS.includes(character) && gap === 'none') gap = 'comma'
      else if (!WITHIN.test(character)) gap = 'mark'
      start++
      continue
    }
    const word = isOfHan ? character : text.slice(start, end).toLowerCase()
    if (isOfHan || word.length >= SMALL) {
      words.push({ word, start, end, isCapital: !word.startsWith(character), before, gap })
      before = ''
      gap = 'none'
    } else before += `${word} `
    start = end
  }
  return words
}

const COMMAS = ',\u060c\u3001\uff0c'

/** What may stand between the words of a name. */
const WITHIN = /[\s'\u2019\u2010-]/

function endOfWord(text: string, start: number, to: number): number {
  let end = start
  while (end < to && (isUsualLetter(text.charCodeAt(end)) || isLetter(text.charAt(end)))) end++
  return end
}

/** Whether two words are one in two forms: they begin alike, and differ in an ending. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  const shared = sharedBeginning(a, b)
  return shared >= 4 && shared >= Math.max(a.length, b.length) * 0.7
}

/** Whether two words differ in one letter that is no part of an ending: organised and organized. */
export function isMisspelled(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (a === b || short.length < 6 || long.length - short.length > 1) return false
  const before = sharedBeginning(short, long)
  let after = 0
  while (after < short.length - before && short.at(-1 - after) === long.at(-1 - after)) after++
  return before >= 2 && after >= 2 && long.length - before - after === 1
}

function sharedBeginning(a: string, b: string): number {
  let shared = 0
  while (shared < a.length && a.charAt(shared) === b.charAt(shared)) shared++
  return shared
}
