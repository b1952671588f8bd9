import { isLetter } from '../checks/common/letters.ts'
import type { Place } from '../checks/common/occurrences.ts'
import { capitalized } from '../model/capitalized.ts'
import type { Language } from '../model/language.ts'
import { monthNames, monthOf } from './days-in-text.ts'
import { lowered } from './loosened.ts'
import { numeralsOf } from './numerals.ts'

/** A month that a text names. */
export interface FoundMonth extends Place {
  /** 1 for January. */
  readonly month: number
}

/** Finds the months in texts of a language, with a date or without: in the capitals that they have, since some are other words too. */
export function monthsReader(language: Language): (text: string) => readonly FoundMonth[] {
  const numerals = numeralsOf(language)
  const names = language.months.map((_, index) => monthNames(language, numerals.words, index)).join('|')
  // A number is none of another one: 1月 is not 11月.
  const notWithin = [...new Set(numerals.words.join(''))].join('')
  const reader = new RegExp(`(?<![\\p{Nd}${notWithin}])(?:${names})`, 'gu')
  return (text) =>
    Array.from(lowered(text).matchAll(reader), ({ 0: name, index }) => ({ start: index, end: index + name.length })).flatMap(
      ({ start, end }) => {
        const typed = text.slice(start, end)
        const month = monthOf(typed, language, numerals)
        const runsOn = isLetter(typed) && (isLetter(text.charAt(start - 1)) || isLetter(text.charAt(end)))
        const isName = /^\p{Nd}/u.test(typed) || typed === inItsCapitals(typed, language)
        return month === undefined || runsOn || !isName ? [] : [{ start, end, month }]
      },
    )
}

/** A name as the language writes it: May is a month, and may is none; a sentence may begin with mai. */
function inItsCapitals(typed: string, { months }: Language): string {
  const isCapital = months.some((name) => name === capitalized(lowered(typed)))
  return isCapital
    ? capitalized(lowered(typed))
    : ([lowered(typed), capitalized(lowered(typed))].find((form) => form === typed) ?? '')
}
