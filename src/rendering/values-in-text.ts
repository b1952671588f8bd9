import type { TypedValue } from '../checks/common/wording-unit.ts'
import type { Place } from '../checks/common/occurrences.ts'
import { digitRuns } from '../model/digits.ts'
import type { Language } from '../model/language.ts'
import type { FoundSymbol } from '../model/symbols.ts'
import { hoursReader } from './hours-in-text.ts'
import { monthsReader } from './months-in-text.ts'
import { digitValue } from './numerals.ts'
import { ordinalsReader } from './ordinals-in-text.ts'

/** Finds the document symbols of a text, sound or damaged: their digits are checked as symbols and not as numbers. */
export type FindSymbols = (text: string) => readonly Pick<FoundSymbol, 'start' | 'end' | 'isUnknown'>[]

/** A value with its place in a text. */
type FoundValue = Omit<TypedValue, 'text' | 'span'> & Place

/** Gives the values of a text. */
export type ValuesOf = (text: string) => readonly FoundValue[]

const readers = new WeakMap<object, (text: string) => FoundValue[]>()

/**
 * The values that a typed text has: its hours, months and ordinals, read by the conventions of the language, and all other numbers in digits.
 */
export function valuesIn(text: string, language: Language, findSymbols: FindSymbols): FoundValue[] {
  const numbers = digitRuns(text)
  const symbols = numbers.length > 0 ? findSymbols(text) : []
  // Of what is of no known series nothing is checked but that its numbers are the same in every language.
  const taken: Place[] = symbols.filter(({ isUnknown }) => !isUnknown)
  const isFree = (place: Place): boolean => taken.every(({ start, end }) => place.end <= start || end <= place.start)
  const read: FoundValue[] = []
  for (const found of readerOf(language)(text))
    if (isFree(found)) {
      read.push({ ...found, digits: numbers.filter((one) => found.start <= one.start && one.end <= found.end).map(inFigures) })
      taken.push(found)
    }
  const others = numbers
    .filter(isFree)
    .map((one): FoundValue => ({ ...one, kind: 'number', value: inFigures(one), digits: [inFigures(one)] }))
  return [...read, ...others].sort((a, b) => a.start - b.start)
}

/** How many texts are remembered: those of a session in all its languages. */
const MOST = 10_000

/** The same for who reads the same texts again and again. */
export function rememberedValues(language: Language, findSymbols: FindSymbols): ValuesOf {
  const known = new Map<string, readonly FoundValue[]>()
  return (text) => {
    const values = known.get(text) ?? valuesIn(text, language, findSymbols)
    if (known.size > MOST) known.clear()
    known.set(text, values)
    return values
  }
}

/** Made once for a language: what it reads by depends on nothing else. */
function readerOf(language: Language): (text: string) => FoundValue[] {
  const key = language.source ?? language
  const known = readers.get(key)
  if (known) return known
  const [hours, months, ordinals] = [hoursReader(language), monthsReader(language), ordinalsReader(language)]
  const reader = (text: string): FoundValue[] =>
    [
      ...hours(text).map((one): FoundValue => ({ ...one, kind: 'hour', value: one.hour, digits: [] })),
      ...ordinals(text).map((one): FoundValue => ({ ...one, kind: 'ordinal', value: String(one.number), digits: [] })),
      ...months(text).map((one): FoundValue => ({ ...one, kind: 'month', value: String(one.month), digits: [] })),
    ].sort((a, b) => b.end - b.start - (a.end - a.start))
  readers.set(key, reader)
  return reader
}

/** Digits of any script as those from 0 to 9. */
function inFigures({ digits }: { readonly digits: string }): string {
  return Array.from(digits, digitValue).join('')
}
