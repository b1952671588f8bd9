import { addDays, type Day, dayParts, weekdayOf } from '../model/day.ts'
import type { Language } from '../model/language.ts'
import { numberWord } from '../model/number-words.ts'
import { capitalized } from '../model/capitalized.ts'

/** Names in a pattern and what they stand for. */
export type PatternValues = Readonly<Record<string, string | number>>

/** Puts values in the places of a pattern; its names were checked when the language was read. */
export function fillPattern(pattern: string, values: PatternValues): string {
  return pattern.replace(/\{\{([\w-]+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** A day in one of the forms of the language, whose weekday has the case that the form wants. */
export function formatDay(language: Language, form: string, day: Day): string {
  const pattern = language.dates[form] ?? ''
  const weekday = (language['weekday-forms']?.[form] ?? language.weekdays)[weekdayOf(day)] ?? ''
  return fillPattern(pattern, { ...namesOf(language, day), weekday, Weekday: capitalized(weekday) })
}

/** A day as the masthead of the language writes it. */
export function formatMastheadDay(language: Language, day: Day): string {
  const { date, months } = language.masthead
  return fillPattern(date, namesOf(language, day, months))
}

/** The ordinal of a session of the organ, without a form. In figures where the language has none, which only a draft can be: it is an error. */
export function sessionOrdinal(language: Language, number: number): string {
  return numberWord(language, 'session', 'default', number) ?? String(number)
}

/** A span of days by the pattern for its length: one day, two days in a row, within a month, a year, or over a year's end. */
export function formatSpan(language: Language, form: string, from: Day, to: Day): string | undefined {
  const patterns = language.spans[form]
  if (!patterns) return undefined
  const first = dayParts(from)
  const last = dayParts(to)
  const [ofTwoDays, ofMore] =
    first.year !== last.year
      ? [patterns['two-days-two-years'], patterns['across-years']]
      : first.month !== last.month
        ? [patterns['two-days-two-months'], patterns['same-year']]
        : [patterns['two-days'], patterns['same-month']]
  const pattern = from === to ? patterns['one-day'] : addDays(from, 1) === to ? (ofTwoDays ?? ofMore) : ofMore
  return fillPattern(pattern, { ...prefixed('from', namesOf(language, from)), ...prefixed('to', namesOf(language, to)) })
}

/** A month, YYYY-MM, as a form of the language writes it. */
export function formatMonth(language: Language, form: string, month: string): string | undefined {
  const pattern = language['months-of-year'][form]
  return pattern && fillPattern(pattern, monthNames(language, form, month))
}

/** The months in which a session is held whose days are not known. */
export function formatMonths(
  language: Language,
  { from, to }: { readonly from: string; readonly to: string },
): string | undefined {
  const { gathering } = language
  if (from === to) return formatMonth(language, gathering?.month ?? 'default', from)
  const pattern = gathering?.months[from.slice(0, 4) === to.slice(0, 4) ? 'same-year' : 'across-years']
  if (pattern === undefined) return undefined
  const names = (month: string): PatternValues => monthNames(language, gathering?.month ?? 'default', month)
  return fillPattern(pattern, { ...prefixed('from', names(from)), ...prefixed('to', names(to)) })
}

function monthNames(language: Language, form: string, month: string): { month: string; year: number } {
  const { year, month: ordinal } = dayParts(`${month}-01`)
  return { month: (language['month-forms']?.[form] ?? language.months)[ordinal - 1] ?? '', year }
}

/** A time of day, HH:MM, as a pattern of the language writes it. */
export function formatTime(language: Language, form: string, time: string): string | undefined {
  const { times } = language
  if (time === '12:00' && times.noon !== undefined && form === 'default') return times.noon
  if (time === '00:00' && times.midnight !== undefined && form === 'default') return times.midnight
  const { hour, minutes, period } = clock(language, time)
  const pattern = minutes === '00' ? times['on-the-hour'][form] : times['with-minutes'][form]
  return pattern && fillPattern(pattern, { hour, minutes, period })
}

/** The hours of a half day, HH:MM to HH:MM. */
export function formatHours(language: Language, from: string, to: string): string {
  const start = clock(language, from)
  const end = clock(language, to)
  const values = {
    from: hourText(language, start),
    to: hourText(language, end),
    period: start.period,
    'from-period': start.period,
    'to-period': end.period,
  }
  const { times } = language
  if (times.clock === 12 && times.noon !== undefined && to === '12:00') {
    // 12 with a period would say midnight as well: the word for noon stands for all that the pattern writes of the end.
    const [beginning = ''] = times['range-over-noon'].split(END_OF_RANGE)
    return fillPattern(beginning, values) + times.noon
  }
  return fillPattern(start.period === end.period ? times['range-in-one-half'] : times['range-over-noon'], values)
}

/** Where a pattern of a range begins to speak of its end. */
const END_OF_RANGE = /\{\{to(?:-period)?\}\}/

function clock(language: Language, time: string): { hour: number; minutes: string; period: string } {
  const hours = Number(time.slice(0, 2))
  const minutes = time.slice(3)
  const { times } = language
  // The hour after midnight is 0 on either clock: 12 would be read as that after noon.
  const hour = times.clock === 12 && hours > 12 ? hours - 12 : hours
  return { hour, minutes, period: hours < 12 ? times.am : times.pm }
}

/** An end of a range, in the form `range`. */
function hourText({ times }: Language, { hour, minutes, period }: { hour: number; minutes: string; period: string }): string {
  const pattern = times[minutes === '00' ? 'on-the-hour' : 'with-minutes'].range
  return fillPattern(pattern, { hour, minutes, period })
}

function namesOf(language: Language, day: Day, months = language.months): { day: string; month: string; year: number } {
  const parts = dayParts(day)
  const date = parts.day === 1 ? language['first-day'] : undefined
  return { day: date ?? String(parts.day), month: months[parts.month - 1] ?? '', year: parts.year }
}

function prefixed(prefix: string, values: PatternValues): PatternValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}-${name}`, value]))
}
