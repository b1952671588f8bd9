import { foldForSymbols } from './symbols/fold.ts'
import { isRealDay } from './day.ts'

/*
 * What somebody meant who wrote a fact in another form than session.yaml has: a day as letters write it, an hour by a clock of twelve
 * hours, an id in capitals. Nothing is guessed that could mean two things.
 */

/** Forms of facts, by what is said of a text that has another. */
export const FORMS = {
  id: 'an id is made of small letters, digits and single hyphens, and begins with a letter',
  day: 'a date is written YYYY-MM-DD',
  noSuchDay: 'there is no such day in the calendar',
  month: 'a month is written YYYY-MM',
  time: 'a time of day is written HH:MM',
  provision: 'the number of a provision is written as 3, 3 bis, XIV or A, and 12.3 in quotes',
} as const

/** The text in the form in which it would be right; undefined where nobody can tell. */
export function rightForm(form: string, text: string): string | undefined {
  const typed = withoutOddSigns(text)
  switch (form) {
    case FORMS.id:
      return rightId(typed)
    case FORMS.day:
    case FORMS.noSuchDay:
      return rightDay(figures(typed), namedMonth(text))
    case FORMS.month:
      return rightMonth(figures(typed), namedMonth(text))
    case FORMS.time:
      return rightTime(typed)
    case FORMS.provision:
      return /^(?:[ivxlc]{1,8}|[1-9]\d{0,3})$/.test(typed) ? typed.toUpperCase() : undefined
    default:
      return undefined
  }
}

/** A text without what programs for letters and other keyboards put in it: printed quotation marks, full-width signs, odd blanks and dashes. */
export function withoutOddSigns(text: string): string {
  const folded = Array.from(text, (sign) => (/[A-Za-z]/.test(sign) ? sign : sameCase(sign, foldForSymbols(sign)))).join('')
  return folded
    .replace(/[“”„‟«»‘’‚＂＇「」"'`]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s([{<]+|[\s,;.)\]}>]+$/g, '')
}

/** Letters that are taken for figures, among figures. */
function figures(text: string): string {
  return text.replace(/(?<=\d)[Oo]|[Oo](?=\d)/g, '0').replace(/(?<=\d)[lI]|[lI](?=\d)/g, '1')
}

/** Folding makes capitals of all letters: what was small is to stay so. */
function sameCase(sign: string, folded: string): string {
  return sign === '_' ? sign : /\p{Ll}/u.test(sign) ? folded.toLowerCase() : folded
}

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

function rightId(text: string): string | undefined {
  if (/^\d/.test(text)) return undefined
  const id = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return ID.test(id) ? id : undefined
}

function rightDay(text: string, month: number | undefined): string | undefined {
  const [first = '', second = '', third = '', ...others] = numbersIn(text)
  const day = (year: string, monthOfYear: string | number, date: string): string | undefined => {
    const written = `${year}-${String(monthOfYear).padStart(2, '0')}-${date.padStart(2, '0')}`
    return year.length === 4 && isRealDay(written) ? written : undefined
  }
  if (month !== undefined) {
    if (second === '' || third !== '') return undefined
    return first.length === 4 ? day(first, month, second) : day(second, month, first)
  }
  const [, year, ordinal, date] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? []
  if (year !== undefined) return day(year, ordinal ?? '', date ?? '')
  if (others.some((other) => Number(other) !== 0)) return undefined
  // A month beyond the twelfth is a day: that, and what people write first, tells day and month apart.
  if (first.length === 4) return day(first, second, third) ?? (Number(second) > 12 ? day(first, third, second) : undefined)
  if (third.length !== 4) return undefined
  const isSlashed = text.includes('/')
  if (Number(second) > 12) return day(third, first, second)
  if (isSlashed && Number(first) <= 12 && first !== second) return undefined
  return day(third, second, first)
}

function rightMonth(text: string, named: number | undefined): string | undefined {
  const [first = '', second = '', third] = numbersIn(text)
  if (third !== undefined) return undefined
  const [year, month] = first.length === 4 ? [first, second] : [second || first, first]
  const number = named ?? Number(month)
  return year.length === 4 && number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : undefined
}

function rightTime(text: string): string | undefined {
  if (/^(12 )?noon$/i.test(text)) return '12:00'
  const [, hours = '', minutes = '00', half = ''] =
    /^(\d{1,2})(?:\s*[:.hH]\s*(\d{2})?(?::00)?)?\s*(?:h|hrs?|o’?clock)?\s*([ap]\.?\s?m\.?)?$/i.exec(text) ??
    /^(\d\d)(\d\d)()$/.exec(text) ??
    []
  if (hours === '') return undefined
  const isAfternoon = half.toLowerCase().startsWith('p')
  const hour = (Number(hours) % (half === '' ? 24 : 12)) + (isAfternoon ? 12 : 0)
  return Number(hours) < 24 && Number(minutes) < 60 ? `${String(hour).padStart(2, '0')}:${minutes}` : undefined
}

function numbersIn(text: string): string[] {
  return text.match(/\d+/g) ?? []
}

/** The month that a text names in one of the languages of the United Nations, whole or by its beginning. */
function namedMonth(text: string): number | undefined {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]+\.?/gu) ?? []
  for (const language of LANGUAGES)
    for (const word of words) {
      const beginning = word.replace(/\.$/, '')
      const months = Array.from({ length: 12 }, (_, month) => monthName(language, month))
      const fitting = months.filter((name) => name === beginning || (beginning.length >= 3 && name.startsWith(beginning)))
      if (fitting.length === 1) return months.indexOf(fitting[0] ?? '') + 1
    }
  return undefined
}

/** The codes of the six; names of months come with the program that runs this one. */
const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar'] as const

function monthName(language: string, month: number): string {
  const parts = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).formatToParts(
    Date.UTC(2016, month, 1),
  )
  return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase()
}

/** What is said of a day that the calendar does not have. */
export function daysOfMonth(text: string): string | undefined {
  const [year = 0, month = 0] = text.split('-').map(Number)
  if (month < 1 || month > 12) return 'a year has twelve months'
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `look at the month’s number of days: ${text.slice(0, 7)} has ${days}`
}
