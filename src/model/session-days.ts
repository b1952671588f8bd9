import { addDays, type Day, isRealDay } from './day.ts'
import type { SessionData } from './schema/session.ts'

/** Days between which something lies; the same day twice where it is known. */
interface Range {
  readonly first: Day
  readonly last: Day
}

/** When a session is held, as far as that is known. */
export interface SessionDays {
  /** Undefined where only its month is known, or nothing. */
  readonly opens: Day | undefined
  readonly closes: Day | undefined
  /** Where its opening and its closing can lie; undefined where they are to be decided. */
  readonly opening: Range | undefined
  readonly closing: Range | undefined
  /** Months of its opening and its closing, YYYY-MM, where no days are known. */
  readonly months: { readonly from: string; readonly to: string } | undefined
}

export function sessionDays({ opens, closes }: Pick<SessionData, 'opens' | 'closes'>): SessionDays {
  return {
    opens: knownDay(opens),
    closes: knownDay(closes),
    opening: rangeOf(opens),
    closing: rangeOf(closes),
    months: isMonth(opens) && isMonth(closes) ? { from: opens, to: closes } : undefined,
  }
}

/** A day of session.yaml where it is one: the day of the opening may be a month, or to be decided. */
export function knownDay(stated: string): Day | undefined {
  return isRealDay(stated) ? stated : undefined
}

/** How much is known of an end of the session, as findings call it. */
export function precisionOf(stated: string): 'a day' | 'a month' | 'to be decided' {
  if (isMonth(stated)) return 'a month'
  return isRealDay(stated) ? 'a day' : 'to be decided'
}

/** The day that a file stands for of which no day is known: that from which programs count theirs. */
export const UNDATED: Day = '1970-01-01'

function isMonth(stated: string): boolean {
  return isRealDay(`${stated}-01`)
}

function rangeOf(stated: string): Range | undefined {
  if (isRealDay(stated)) return { first: stated, last: stated }
  if (!isMonth(stated)) return undefined
  const first = `${stated}-01`
  // No month has more than 31 days: the first of the next one is at most as many later.
  const next = `${addDays(first, 31).slice(0, 7)}-01`
  return { first, last: addDays(next, -1) }
}
