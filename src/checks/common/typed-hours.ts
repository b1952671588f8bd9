import { hasDigit } from '../../model/digits.ts'
import { says } from './typed-days.ts'
import type { Reader } from './read-unit.ts'
import { mentions } from './typing.ts'

/**
 * Times of day. An hour is that of a fact where the unit has the day of the fact too; in a unit without any day, where it is written
 * in digits: noon is a word that may mean any day's.
 */
export const typedHours: Reader =
  ({ typing }) =>
  ({ unit, text, words }) =>
    words.flatMap(({ of: printable, start, end }) => {
      if (printable.helper !== 'time' && printable.helper !== 'hours') return []
      // The beginning of a range, "10", is a number like any other.
      if (!/\p{L}/u.test(printable.text)) return []
      const days = typing.daysIn(text)
      const isOfDay = mentions(unit, printable.fact) || days.some((found) => says(found, printable))
      return isOfDay || (days.length === 0 && hasDigit(printable.text)) ? [{ start, end, candidates: [printable] }] : []
    })
