import { addDays, type Day, workingDaysBefore } from './day.ts'
import type { SessionData } from './session-schema.ts'

/** The days on which the deadlines of a session fall: so many days, weeks or working days before it opens. */
export function deadlineDays(data: SessionData): Map<string, Day> {
  const holidays = data.places[data.place]?.holidays ?? []
  const days = new Map<string, Day>()
  for (const [id, deadline] of Object.entries(data.deadlines)) {
    const calendarDays = (deadline.days ?? 0) + 7 * (deadline.weeks ?? 0)
    days.set(id, workingDaysBefore(addDays(data.opens, -calendarDays), deadline['working-days'] ?? 0, holidays))
  }
  return days
}
