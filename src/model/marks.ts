import type { Mark } from './mark-schema.ts'

/**
 * What is counted of a paper, each with marks of its own by depth: items of the agenda, its sections, the numbered paragraphs of the paper with
 * what stands under them.
 */
export const MARK_FAMILIES = ['items', 'sections', 'paragraphs', 'bullets'] as const
export type MarkFamily = (typeof MARK_FAMILIES)[number]

/** Letters of the Latin alphabet. After the last one they are doubled, as Word does: (z), (aa), (bb). */
const LATIN_LETTERS = 26

/** How often a letter may stand in a mark. */
const REPEATS = 3

/** Han numerals are put together up to this. */
const HAN_NUMERALS = 99

/** Roman numerals of four figures are no marks. */
const ROMAN_NUMERALS = 999

/** The last of the items that a mark of a language can number. */
export function lastMarked({ style, letters = [] }: Mark): number {
  switch (style) {
    case 'decimal':
    case 'bullet':
    case 'none':
      return Infinity
    case 'lower-latin':
    case 'upper-latin':
      return LATIN_LETTERS * REPEATS
    case 'lower-roman':
    case 'upper-roman':
      return ROMAN_NUMERALS
    case 'han-numerals':
      return letters.length < TEN ? letters.length : HAN_NUMERALS
    case 'arabic-abjad':
    case 'words':
      return letters.length
  }
}

/** What stands in a mark for an ordinal; in figures where the language has no letters left, which only a draft can be: it is an error. */
export function ordinalText(mark: Mark, ordinal: number): string {
  if (ordinal > lastMarked(mark)) return String(ordinal)
  const { style, letters = [] } = mark
  switch (style) {
    case 'none':
    case 'bullet':
      return ''
    case 'decimal':
      return String(ordinal)
    case 'lower-latin':
      return latin(ordinal)
    case 'upper-latin':
      return latin(ordinal).toUpperCase()
    case 'lower-roman':
      return roman(ordinal)
    case 'upper-roman':
      return roman(ordinal).toUpperCase()
    case 'han-numerals':
      return hanNumeral(ordinal, letters)
    case 'arabic-abjad':
    case 'words':
      return letters[ordinal - 1] ?? String(ordinal)
  }
}

const FIRST_LETTER = 97

function latin(ordinal: number): string {
  const letter = String.fromCharCode(FIRST_LETTER + ((ordinal - 1) % LATIN_LETTERS))
  return letter.repeat(Math.ceil(ordinal / LATIN_LETTERS))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(ordinal: number): string {
  const [value, letters] = ROMAN.find(([least]) => least <= ordinal) ?? [0, '']
  return value === 0 ? '' : letters + roman(ordinal - value)
}

const TEN = 10

/** A number up to 99 in numerals of which the first ten are given: 21 is two, ten, one. */
function hanNumeral(ordinal: number, numerals: readonly string[]): string {
  const of = (value: number): string => numerals[value - 1] ?? ''
  if (ordinal <= TEN) return of(ordinal)
  const tens = Math.floor(ordinal / TEN)
  return (tens > 1 ? of(tens) : '') + of(TEN) + of(ordinal % TEN)
}
