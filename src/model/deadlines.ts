import { addDays, type Day, workingDaysBefore } from './day.ts'
import type { SessionData } from './schema/session.ts'
import { knownDay } from './session-days.ts'
import { daysOffOf } from './session-places.ts'

/** The days on which the deadlines of a session fall: so many days, weeks or working days before it opens; none until that day is known. */
export function deadlineDays(data: SessionData): Map<string, Day> {
  const off = daysOffOf(data)
  const days = new Map<string, Day>()
  const opens = knownDay(data.opens)
  if (opens === undefined) return days
  for (const [id, deadline] of Object.entries(data.deadlines)) {
    const calendarDays = (deadline.days ?? 0) + 7 * (deadline.weeks ?? 0)
    days.set(id, workingDaysBefore(addDays(opens, -calendarDays), deadline['working-days'] ?? 0, off))
  }
  return days
}
