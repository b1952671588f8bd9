import { isLetter } from '../checks/common/letters.ts'
import type { FoundDays, ReadDay, Typing } from '../checks/common/typing.ts'
import type { Language } from '../model/language.ts'
import { remembered, rememberedOfThings } from '../source/remembered.ts'
import { alternatives, escaped, loosened, lowered, wordsOf } from './loosened.ts'
import { type Numerals, numeralsOf, readNumber } from './numerals.ts'

type DaysReader = Pick<Typing, 'namesDays' | 'daysIn'>

/**
 * Finds the dates, spans of days and months in texts of a language, by the patterns that would print them. Blanks, commas and dashes may
 * differ, and digits may be those of another script. Of readings that overlap, the longest counts.
 */
export function daysReader(language: Language): DaysReader {
  const { namesDays, daysIn } = readerFor(language)
  return { namesDays: remembered(namesDays), daysIn: remembered(daysIn) }
}

const readerFor = rememberedOfThings((language: Language): DaysReader => {
  const { dates, spans } = language
  const months = language['months-of-year']
  const numerals = numeralsOf(language)
  const names = namesOf(language, numerals)
  const patterns = [dates, months, ...Object.values(spans)].flatMap((form) => Object.values(form))
  // A regular expression is made where a text may match it: most forms of dates are printed, and hardly any is typed.
  const readers = [...new Set(patterns)].map((pattern) => ({ needs: needsOf(pattern), pattern }))
  const readerOf = remembered((pattern: string) => turnedRound(pattern, names))
  const month = new RegExp(`(?:${names['month']})`, 'gu')
  const weekday = new RegExp(`(?:${names['weekday']})`, 'u')
  const year = new RegExp(`${names['year']}`, 'gu')
  const numeral = new RegExp(`[\\p{Nd}${numerals.digits}]`, 'u')
  const read = (text: string): FoundDays[] => {
    const found = stretchesOf(text, month, numeral)
      .flatMap(([from, to]) => {
        const stretch = text.slice(from, to)
        const years = stretch.match(year)?.length ?? 0
        const hasWeekday = weekday.test(stretch)
        return readers
          .filter(({ needs }) => {
            return needs.years <= years && (hasWeekday || !needs.weekday) && needs.words.every((word) => stretch.includes(word))
          })
          .flatMap(({ pattern }) =>
            Array.from(stretch.matchAll(readerOf(pattern)), (match) => foundDays(match, from, language, numerals)),
          )
      })
      .filter((one) => standsAlone(text, one))
      .sort((a, b) => b.end - b.start - (a.end - a.start))
    const longest: FoundDays[] = []
    for (const one of found) if (longest.every(({ start, end }) => one.end <= start || end <= one.start)) longest.push(one)
    return longest.sort((a, b) => a.start - b.start)
  }
  const namesDays = (text: string): boolean => weekday.test(text) || stretchesOf(text, month, numeral).length > 0
  return { namesDays: (text) => namesDays(lowered(text)), daysIn: (text) => read(lowered(text)) }
})

/** What a text has without which a pattern does not match. */
function needsOf(pattern: string): { readonly words: readonly string[]; readonly years: number; readonly weekday: boolean } {
  return { words: wordsOf(pattern), years: pattern.match(/year\}\}/g)?.length ?? 0, weekday: /weekday\}\}/i.test(pattern) }
}

/** The stretches of a text about the names of months that have a numeral near them: only there are the patterns tried. */
function stretchesOf(text: string, month: RegExp, numeral: RegExp): [from: number, to: number][] {
  const stretches: [number, number][] = []
  for (const { 0: name, index } of text.matchAll(month)) {
    const end = index + name.length
    if (!numeral.test(text.slice(Math.max(0, index - 12), end + 12))) continue
    const last = stretches.at(-1)
    const from = Math.max(0, index - REACH)
    if (last && from <= last[1]) last[1] = end + REACH
    else stretches.push([from, end + REACH])
  }
  return stretches
}

/** More characters than any date has before or after the name of its month. */
const REACH = 80

type Names = Readonly<Record<string, string>>

/** What can stand in the places of a pattern. */
function namesOf(language: Language, { digits, words }: Numerals): Names {
  const first = language['first-day']
  const weekday = alternatives(namesOfWeekdays(language).flat())
  return {
    day: `${alternatives([...(first === undefined ? [] : [withoutRaising(first)]), ...words])}|\\p{Nd}{1,2}`,
    month: language.months.map((_, index) => monthNames(language, words, index)).join('|'),
    year: `\\p{Nd}{4}${digits === '' ? '' : `|[${digits}]{4}`}`,
    weekday,
    Weekday: weekday,
  }
}

/** A month by its name, by either of two names, or by its number in digits or words, where its name is one. */
export function monthNames(language: Language, words: readonly string[], index: number): string {
  const [name = '', ...others] = namesOfMonth(language, index)
  const named = /^\p{Nd}+(?<unit>.+)$/u.exec(name)?.groups?.['unit']
  if (named === undefined) return alternatives([name, ...others])
  return `(?:${alternatives([String(index + 1), ...words.slice(index, index + 1)])})\\s*${escaped(lowered(named))}`
}

/** A pattern as a regular expression whose groups have the names of the pattern, with _ for the hyphen. */
function turnedRound(pattern: string, names: Names): RegExp {
  const parts = pattern.split(/(\{\{[\w-]+\}\})/).filter((part) => part !== '')
  const nameOf = (part = ''): string | undefined => /^\{\{([\w-]+)\}\}$/.exec(part)?.[1]
  const isWeekday = (part?: string): boolean => nameOf(part)?.toLowerCase() === 'weekday'
  const seen = new Set<string>()
  const source = parts.map((part, index) => {
    const name = nameOf(part)
    if (name === undefined) {
      const words = loosened(part.trim().replace(/^[,\u060c\uff0c]$/, ''))
      const loose = `${isWeekday(parts[index - 1]) ? JOINT : ''}${words}${isWeekday(parts[index + 1]) ? JOINT : ''}`
      return `${index === 0 ? '' : '\\s*'}${loose}${index === parts.length - 1 ? '' : '\\s*'}`
    }
    const group = name.toLowerCase().replace('-', '_')
    const values = names[name.replace(/^(?:from|to)-/, '')] ?? ''
    const joint = nameOf(parts[index - 1]) === undefined ? '' : JOINT
    if (seen.has(group)) return `${joint}(?:${values})`
    seen.add(group)
    return `${joint}(?<${group}>${values})`
  })
  return new RegExp(`(?<!\\p{Nd}|\\p{Nd}[-/.])${source.join('')}(?!\\p{Nd}|[-/]\\p{Nd})`, 'dgu')
}

/** What may stand between a weekday and its date, or between names of a pattern that has nothing there. */
const JOINT = '[\\s,()\u060c\uff08\uff09\uff0c]{0,3}'

/** Whether a stretch is no part of a longer word or number. Asked of what was found: in a pattern, all letters of Unicode are dear. */
function standsAlone(text: string, { start, end }: FoundDays): boolean {
  const [before, first, last, after] = [text.charAt(start - 1), text.charAt(start), text.charAt(end - 1), text.charAt(end)]
  return !runsOn(before, first) && !runsOn(after, last)
}

function runsOn(beside: string, edge: string): boolean {
  return isLetter(edge) && isLetter(beside)
}

function foundDays(match: RegExpExecArray, from: number, language: Language, numerals: Numerals): FoundDays {
  const { groups = {}, indices, index } = match
  const start = from + index
  const isSpan = groups['from_day'] !== undefined
  const first = readDay(groups, isSpan ? 'from_' : '', language, numerals)
  const to = groups['to_day'] === undefined ? undefined : readDay(groups, 'to_', language, numerals)
  const name = groups['weekday']?.toLowerCase()
  const names = namesOfWeekdays(language).find((each) => each.some((one) => one.toLowerCase() === name))
  const weekday = names?.findIndex((one) => one.toLowerCase() === name) ?? -1
  const place = indices?.groups?.['weekday']
  return {
    start,
    end: start + match[0].length,
    from: { year: first.year ?? to?.year, month: first.month ?? to?.month, day: first.day },
    // The month and the year of a span stand once, at its beginning or at its end.
    to: to && { year: to.year ?? first.year, month: to.month ?? first.month, day: to.day },
    weekday: !names || !place ? undefined : { index: weekday, names, start: from + place[0], end: from + place[1] },
  }
}

function readDay(groups: Partial<Record<string, string>>, prefix: string, language: Language, numerals: Numerals): ReadDay {
  const [day, month, year] = ['day', 'month', 'year'].map((name) => groups[prefix + name])
  const first = language['first-day']
  const isFirst = first !== undefined && day?.toLowerCase() === withoutRaising(first).toLowerCase()
  return {
    year: year === undefined ? undefined : readNumber(year, numerals),
    month: month === undefined ? undefined : monthOf(month, language, numerals),
    day: day === undefined ? undefined : isFirst ? 1 : readNumber(day, numerals),
  }
}

/** A month as dates print it, the names that stand together in that, and those by which a typed one is known besides. */
function namesOfMonth({ months, 'month-forms': forms }: Language, index: number): string[] {
  const name = months[index] ?? ''
  return [
    name,
    ...(name.includes('/') ? name.split('/') : []),
    ...Object.values(forms ?? {}).flatMap((names) => names[index] ?? []),
  ]
}

/** The weekdays from Monday, as most dates have them and in their other cases. */
function namesOfWeekdays({ weekdays, 'weekday-forms': forms }: Language): (readonly string[])[] {
  return [weekdays, ...Object.values(forms ?? {})]
}

/** The month of a name, 1 for January; undefined where it is none. */
export function monthOf(text: string, language: Language, numerals: Numerals): number | undefined {
  const plain = text.replace(/\s/g, '').toLowerCase()
  const number = /^(?<number>.+?)\D$/u.exec(plain)?.groups?.['number']
  const named = language.months.findIndex((_, index) =>
    namesOfMonth(language, index).some((name) => name.toLowerCase().replace(/\s/g, '') === plain),
  )
  return named >= 0 ? named + 1 : number === undefined ? undefined : readNumber(number, numerals)
}

/** `1^{er}` as it is typed: 1er. */
function withoutRaising(text: string): string {
  return text.replace(/\^\{([^}]*)\}/g, '$1')
}
