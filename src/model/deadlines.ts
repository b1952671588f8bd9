import { addDays, type Day, USUAL_DAYS_OFF, workingDaysBefore } from './day.ts'
import type { SessionData } from './schema/session.ts'

/** The days on which the deadlines of a session fall: so many days, weeks or working days before it opens. */
export function deadlineDays(data: SessionData): Map<string, Day> {
  const off = data.places[data.place] ?? USUAL_DAYS_OFF
  const days = new Map<string, Day>()
  for (const [id, deadline] of Object.entries(data.deadlines)) {
    const calendarDays = (deadline.days ?? 0) + 7 * (deadline.weeks ?? 0)
    days.set(id, workingDaysBefore(addDays(data.opens, -calendarDays), deadline['working-days'] ?? 0, off))
  }
  return days
}
