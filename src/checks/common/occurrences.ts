import { isLetter, isUsualLetter } from './letters.ts'

/** A stretch of a text. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** A text in which capitals, kinds of blanks, dashes and apostrophes, and the script of digits make no difference; of the same length. */
export function folded(text: string): string {
  const small = text.toLowerCase()
  return (small.length === text.length ? small : text).replace(DIFFERENT, (character) => {
    if (/\s/.test(character)) return ' '
    if (APOSTROPHES.includes(character)) return "'"
    // The last four bits of a digit are its value, in Arabic, in Persian and in full width.
    return DASHES.test(character) ? '-' : String(character.charCodeAt(0) & 15)
  })
}

const DIFFERENT = /[^\S ]|[\u2010-\u2015\u2018\u2019\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g
const DASHES = /[\u2010-\u2015]/
const APOSTROPHES = '\u2018\u2019'

/** Words that were found in a text, with what they were looked for as. */
export interface Occurrence<T> extends Place {
  readonly of: T
}

/** Finds many words at once, in stretches of a text that is folded as they are. */
export type WordFinder<T> = (text: string, stretches: readonly Place[]) => Occurrence<T>[]

/**
 * Finds words where they stand by themselves: not as a part of a longer word, number or range. Words in Han have no ends that could be seen: they
 * are found wherever they stand.
 */
export function wordFinder<T>(all: readonly T[], wordsOf: (one: T) => string): WordFinder<T> {
  // By how they begin, so that a text is gone through once and not once for each.
  const byBeginning = new Map<number, { readonly words: string; readonly of: T }[]>()
  const firsts = new Set<number>()
  for (const of of all) {
    const words = folded(wordsOf(of))
    firsts.add(words.charCodeAt(0))
    const beginning = beginningOf(words.charCodeAt(0), words.charCodeAt(1))
    const others = byBeginning.get(beginning)
    if (others) others.push({ words, of })
    else byBeginning.set(beginning, [{ words, of }])
  }
  return (text, stretches) => {
    const found: Occurrence<T>[] = []
    const look = (beginning: number, start: number, last: number): void => {
      byBeginning.get(beginning)?.forEach(({ words, of }) => {
        const end = start + words.length
        if (end <= last && text.startsWith(words, start) && standsAlone(text, { start, end })) found.push({ start, end, of })
      })
    }
    for (const { start: from, end } of stretches) {
      let wasLetter = false
      for (let start = from; start < end; start++) {
        const first = text.charCodeAt(start)
        const isLetter = isUsualLetter(first)
        // No word begins with a letter that follows another.
        if ((!isLetter || !wasLetter) && firsts.has(first)) {
          look(beginningOf(first, NaN), start, end)
          if (start + 1 < text.length) look(beginningOf(first, text.charCodeAt(start + 1)), start, end)
        }
        wasLetter = isLetter
      }
    }
    return found
  }
}

/** The two characters by which words are told at a glance, as a number; a word of one, a digit, has no second. */
function beginningOf(first: number, second: number): number {
  return first * 0x10000 + (Number.isNaN(second) ? 0 : second)
}

function standsAlone(text: string, { start, end }: Place): boolean {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  const first = text.charAt(start)
  const last = text.charAt(end - 1)
  // Beside a digit other digits make another number of it, and beside a letter other letters another word.
  const runsOnBefore = isDigit(first)
    ? isDigit(before) || (JOINTS.includes(before) && isDigit(text.charAt(start - 2)))
    : isLetter(first) && (isLetter(before) || isDigit(before) || before === '-')
  const runsOnAfter = isDigit(last)
    ? isDigit(after) || (JOINTS.includes(after) && isDigit(text.charAt(end + 1)))
    : isLetter(last) && (isLetter(after) || isDigit(after) || (after === '-' && isLetter(text.charAt(end + 1))))
  return !runsOnBefore && !runsOnAfter
}

/** What stands within numbers. */
const JOINTS = ['-', '.', '/', ',', ':']

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}

/** The numbers in digits that stand by themselves. */
export function numbersIn(text: string, stretches: readonly Place[]): Place[] {
  return stretches.flatMap((stretch) =>
    Array.from(text.slice(stretch.start, stretch.end).matchAll(/[0-9]+/g), ({ 0: digits, index }) => ({
      start: stretch.start + index,
      end: stretch.start + index + digits.length,
    })).filter((place) => standsAlone(text, place)),
  )
}
