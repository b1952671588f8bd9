/** Days are counted from 1 January 1970 in the proleptic Gregorian calendar; no clock and no time zone is asked. */
const DAY = 86_400_000

/** A calendar day as YYYY-MM-DD, the form in which it stands in the data. */
export type Day = string

export interface DayParts {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

export function dayParts(day: Day): DayParts {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, day: date }
}

/** Whether a text of the form YYYY-MM-DD names a day that exists. */
export function isRealDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && fromNumber(toNumber(day)) === day
}

export function addDays(day: Day, days: number): Day {
  return fromNumber(toNumber(day) + days)
}

/** Number of days from the first to the second. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from)
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (((toNumber(day) + 3) % 7) + 7) % 7
}

/** The days of the week, Monday first. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** The days on which nothing is held or due at a place. */
export interface DaysOff {
  readonly weekend: readonly (typeof WEEKDAYS)[number][]
  readonly holidays: readonly Day[]
}

/** Where nothing else is known of a place. */
export const USUAL_DAYS_OFF: DaysOff = { weekend: ['saturday', 'sunday'], holidays: [] }

/** Days of the weekend and the holidays of the place are no working days. */
export function isWorkingDay(day: Day, off: DaysOff): boolean {
  return !isWeekend(day, off) && !off.holidays.includes(day)
}

/** Whether a day is in the weekend of a place: Friday and Saturday in some. */
export function isWeekend(day: Day, { weekend }: DaysOff): boolean {
  const name = WEEKDAYS[weekdayOf(day)]
  return name !== undefined && weekend.includes(name)
}

/** The day that lies a number of working days before another. */
export function workingDaysBefore(day: Day, count: number, off: DaysOff): Day {
  const closed = new Set(off.holidays)
  let result = day
  for (let left = count; left > 0;) {
    result = addDays(result, -1)
    if (!isWeekend(result, off) && !closed.has(result)) left--
  }
  return result
}

function toNumber(day: Day): number {
  const { year, month, day: date } = dayParts(day)
  return Date.UTC(year, month - 1, date) / DAY
}

function fromNumber(days: number): Day {
  return new Date(days * DAY).toISOString().slice(0, 10)
}
