import { isLetter } from './letters.ts'

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
  const byBeginning = new Map<string, { readonly words: string; readonly of: T }[]>()
  for (const of of all) {
    const words = folded(wordsOf(of))
    const beginning = words.slice(0, BEGINNING)
    const others = byBeginning.get(beginning)
    if (others) others.push({ words, of })
    else byBeginning.set(beginning, [{ words, of }])
  }
  const shortest = [...byBeginning.keys()].some((key) => key.length < BEGINNING) ? 1 : BEGINNING
  return (text, stretches) => {
    const found: Occurrence<T>[] = []
    for (const stretch of stretches)
      for (let start = stretch.start; start < stretch.end; start++)
        for (let length = shortest; length <= BEGINNING; length++)
          for (const { words, of } of byBeginning.get(text.slice(start, start + length)) ?? []) {
            const end = start + words.length
            if (end <= stretch.end && text.startsWith(words, start) && standsAlone(text, { start, end }))
              found.push({ start, end, of })
          }
    return found
  }
}

/** Characters by which words are told at a glance; the one that is shorter is a digit. */
const BEGINNING = 2

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
