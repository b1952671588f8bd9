import { isLetter } from '../checks/common/letters.ts'
import type { Place } from '../checks/common/occurrences.ts'
import { digitRuns } from '../model/digits.ts'
import type { Language } from '../model/language.ts'
import { bounded } from '../model/pattern-form.ts'
import { alternatives, loosened, lowered, wordsOf } from './loosened.ts'
import { digitValue } from './numerals.ts'

/** A time of day that a text says, HH:MM. */
export interface FoundHour extends Place {
  readonly hour: string
}

/**
 * Finds the times of day in texts of a language, by the patterns that would print them and by its words for noon and midnight. Blanks,
 * capitals and the stops of abbreviations may differ. An hour from 1 to 12 without its half of the day is none where the clock has twelve.
 */
export function hoursReader(language: Language): (text: string) => readonly FoundHour[] {
  const { times } = language
  const words = [
    { reader: wordsFor(language, 'noon'), hour: NOON },
    { reader: wordsFor(language, 'midnight'), hour: MIDNIGHT },
  ].map(({ reader, hour }) => ({ reader: new RegExp(reader, 'gu'), hour }))
  const readers = patternsOf(times).map((pattern) => ({
    words: wordsOf(pattern),
    digits: digitsOf(pattern),
    hasPeriod: pattern.includes('period}}'),
    reader: onceMade(() => turnedRound(pattern, language)),
  }))
  const period = new RegExp(periodsOf(language), 'u')
  return (text) => {
    const small = lowered(text)
    const spoken = words.flatMap(({ reader, hour }) =>
      Array.from(small.matchAll(reader), ({ 0: word, index }) => ({ start: index, end: index + word.length, hour })),
    )
    const count = digitRuns(text).reduce((sum, { digits }) => sum + digits.length, 0)
    if (count === 0) return spoken.filter((one) => standsAlone(small, one))
    // A regular expression is compiled where it is first used, which takes longer than to read all texts of a paper for what it must find.
    const mayHavePeriod = period.test(small)
    const timed = readers
      .filter(({ words, digits, hasPeriod }) => {
        return digits <= count && (mayHavePeriod || !hasPeriod) && words.every((word) => small.includes(word))
      })
      .flatMap(({ reader }) => [...small.matchAll(reader())])
      .map((match) => hoursOf(match, language))
    const found = [...spoken.map((one) => [one]), ...timed, ...withColon(small, language).map((one) => [one])]
    return longest(small, found)
  }
}

const NOON = '12:00'
const MIDNIGHT = '00:00'

/** What is printed for noon or midnight, and by what else it is known, as a regular expression. */
function wordsFor({ times }: Language, what: 'noon' | 'midnight'): string {
  const [printed, known] = [times[what], times['known-as']?.[what]]
  const all = [...(printed === undefined ? [] : [alternatives([printed])]), ...(known === undefined ? [] : [bounded(known)])]
  return all.length > 0 ? all.join('|') : NOTHING
}

/** Matches nowhere. */
const NOTHING = '(?!)'

/** The patterns of one time, and those of a range with the patterns of its ends in them. */
function patternsOf(times: Language['times']): string[] {
  const kinds = ['on-the-hour', 'with-minutes'] as const
  const single = kinds.flatMap((kind) =>
    Object.entries(times[kind]).flatMap(([form, pattern]) => (form === 'range' ? [] : [pattern])),
  )
  const ends = (name: string): string[] => kinds.map((kind) => times[kind].range.replaceAll('{{', `{{${name}-`))
  const ranges = [times['range-in-one-half'], times['range-over-noon']].flatMap((pattern) =>
    ends('from').flatMap((from) => ends('to').map((to) => pattern.replace('{{from}}', from).replace('{{to}}', to))),
  )
  return [...new Set([...ranges, ...single])]
}

/** The least digits that a text has which a pattern matches: of minutes there are two. */
function digitsOf(pattern: string): number {
  return (pattern.match(/hour\}\}/g)?.length ?? 0) + 2 * (pattern.match(/minutes\}\}/g)?.length ?? 0)
}

/** The words that say which half of the day is meant, as a regular expression. */
function periodsOf(language: Language): string {
  const { am, pm } = language.times
  const halves = alternatives([am, pm].filter((word) => word !== '')).replaceAll('\\.', '\\.?\\s?') || NOTHING
  return [halves, wordsFor(language, 'noon'), wordsFor(language, 'midnight')].join('|')
}

function onceMade<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** A pattern as a regular expression whose groups have the names of the pattern, with _ for the hyphen. */
function turnedRound(pattern: string, language: Language): RegExp {
  const values: Readonly<Record<string, string>> = {
    hour: '\\p{Nd}{1,2}',
    minutes: '\\p{Nd}{2}',
    period: periodsOf(language),
  }
  const source = pattern.split(/\{\{([\w-]+)\}\}/).map((part, index) => {
    // The stop of an abbreviation may lack; that between hour and minutes may be a colon.
    if (index % 2 === 0)
      return loosened(part)
        .replace(/(\p{L})\\\./gu, '$1\\.?')
        .replace(/(?<!\p{L})\\\./gu, '[.:]')
        .replaceAll('\\s*', '\\s?')
    return `(?<${part.replace('-', '_')}>${values[part.replace(/^(?:from|to)-/, '')] ?? ''})`
  })
  return new RegExp(`(?<![\\p{Nd}.:/])${source.join('')}(?!\\s?\\p{Nd}|[-/:]\\p{Nd})`, 'dgu')
}

/** The time of a match, or the two ends of a range; none where the text does not say which half of the day is meant. */
function hoursOf({ 0: whole, index, groups = {}, indices }: RegExpExecArray, language: Language): FoundHour[] {
  const end = index + whole.length
  const read = (name: string, start: number, last: number): FoundHour[] => {
    const period = groups[`${name}period`] ?? groups['period']
    const hour = timeOf(numberOf(groups[`${name}hour`]), numberOf(groups[`${name}minutes`] ?? ''), period, language)
    return hour === undefined ? [] : [{ start, end: last, hour }]
  }
  const second = indices?.groups?.['to_hour']?.[0]
  if (second === undefined) return read('', index, end)
  const both = [...read('from_', index, second), ...read('to_', second, end)]
  return both.length === 2 ? both : []
}

function timeOf(hour: number, minutes: number, period: string | undefined, language: Language): string | undefined {
  if (!(hour < 24 && minutes < 60)) return undefined
  const is = (reader: string): boolean => new RegExp(`^(?:${reader})$`, 'u').test(period ?? '')
  const inHalf = (): number | undefined => {
    if (language.times.clock === 24 || hour > 12) return hour
    if (period === undefined) return undefined
    if (bare(period) === bare(language.times.am) || is(wordsFor(language, 'midnight'))) return hour % 12
    return is(wordsFor(language, 'noon')) && hour > 9 ? hour : (hour % 12) + 12
  }
  const found = inHalf()
  return found === undefined ? undefined : [found, minutes].map((part) => String(part).padStart(2, '0')).join(':')
}

/** A word apart from its stops and blanks. */
function bare(word: string): string {
  return lowered(word).replace(/[.\s]/g, '')
}

function numberOf(digits = ''): number {
  return Number(Array.from(digits, digitValue).join(''))
}

/** As machines write it, 18:00; where the clock has twelve hours, only what can be no other. */
function withColon(text: string, { times }: Language): FoundHour[] {
  return [...text.matchAll(/(?<![\d:./])(\d{1,2}):([0-5]\d)(?![\d:])/g)].flatMap(({ 0: whole, 1: hour, 2: minutes, index }) => {
    const isTold = Number(hour) < 24 && (times.clock === 24 || Number(hour) > 12)
    return isTold ? [{ start: index, end: index + whole.length, hour: `${String(hour).padStart(2, '0')}:${minutes}` }] : []
  })
}

/** Of readings that overlap, the longest; a range is one reading. */
function longest(text: string, found: readonly (readonly FoundHour[])[]): FoundHour[] {
  const lengthOf = (hours: readonly FoundHour[]): number => (hours.at(-1)?.end ?? 0) - (hours[0]?.start ?? 0)
  const kept: FoundHour[] = []
  for (const hours of found.toSorted((a, b) => lengthOf(b) - lengthOf(a)))
    if (hours.every((one) => standsAlone(text, one) && kept.every(({ start, end }) => one.end <= start || end <= one.start)))
      kept.push(...hours)
  return kept.sort((a, b) => a.start - b.start)
}

function standsAlone(text: string, { start, end }: Place): boolean {
  const runsOn = (beside: string, edge: string): boolean => isLetter(edge) && isLetter(beside)
  return !runsOn(text.charAt(start - 1), text.charAt(start)) && !runsOn(text.charAt(end), text.charAt(end - 1))
}
