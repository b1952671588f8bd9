import type { Mark } from './language.ts'

/** Small Latin letters mark sub-items up to the 26th. */
const LATIN_LETTERS = 26

/** The last of the items that a mark of a language can number. */
export function lastMarked({ style, letters = [] }: Mark): number {
  switch (style) {
    case 'decimal':
      return Infinity
    case 'lower-latin':
      return LATIN_LETTERS
    case 'arabic-abjad':
      return letters.length
  }
}
