import { type Day, dayParts, daysBetween, isRealDay } from '../../model/day.ts'
import type { Session } from '../../model/session.ts'
import type { Reader } from './read-unit.ts'
import { daysOfUnit, type FoundDays, type Printable, type ReadDay } from './typing.ts'

/** Dates, spans of days and months, by their days and not by their words. */
export const typedDays: Reader = ({ session, typing }) => {
  const printables = typing.printables.filter(({ helper }) => ['date', 'span', 'month'].includes(helper))
  return ({ unit }) =>
    daysOfUnit(typing, unit).map((found) => {
      const candidates = printables.filter((printable) => says(found, printable))
      return {
        start: found.start,
        end: found.end,
        candidates,
        stray: candidates.length > 0 ? undefined : strayDay(session, found),
      }
    })
}

/** A day that lies some weeks from the opening or the closing: it may have been that day before the session moved. */
function strayDay({ days }: Session, { from }: FoundDays): Day | undefined {
  const { opens, closes } = days
  if (opens === undefined || closes === undefined) return undefined
  const day = dayOf({ ...from, year: from.year ?? dayParts(opens).year })
  const isWeeksFrom = (end: Day): boolean => {
    const distance = day === undefined ? 0 : Math.abs(daysBetween(end, day))
    return distance > 0 && distance <= WEEKS * 7 && distance % 7 === 0
  }
  return isWeeksFrom(opens) || isWeeksFrom(closes) ? day : undefined
}

/** A session that moves by more is a matter for more than its own paper. */
const WEEKS = 4

/** A day that is said in full; undefined where there is no such day. */
export function dayOf({ year, month, day }: ReadDay): Day | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined
  const text = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
  return isRealDay(text) ? text : undefined
}

/** Whether a text that says these days says what an expression prints; without a year it may be any year's. */
export function says({ from, to = from }: FoundDays, { days, month }: Printable): boolean {
  if (days) return isDay(from, days.from) && isDay(to, days.to)
  return month !== undefined && to === from && from.day === undefined && isDay({ ...from, day: 1 }, `${month}-01`)
}

function isDay({ year, month, day }: ReadDay, fact: Day): boolean {
  const parts = dayParts(fact)
  return (year === undefined || year === parts.year) && month === parts.month && day === parts.day
}
