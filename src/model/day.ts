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

/** Saturdays, Sundays and the holidays of the place are no working days. */
export function isWorkingDay(day: Day, holidays: readonly Day[]): boolean {
  return weekdayOf(day) < 5 && !holidays.includes(day)
}

/** The day that lies a number of working days before another. */
export function workingDaysBefore(day: Day, count: number, holidays: readonly Day[]): Day {
  const closed = new Set(holidays)
  let result = day
  for (let left = count; left > 0;) {
    result = addDays(result, -1)
    if (weekdayOf(result) < 5 && !closed.has(result)) left--
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
