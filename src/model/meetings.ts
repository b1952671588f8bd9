import type { Meeting } from './session.ts'
import type { SessionData } from './schema/session.ts'
import { daysInTimetable, type TimetableDay } from './timetable.ts'

/** The meetings of a session's data with their days: stated, or worked out from the timetable. */
export function meetingsOf(data: SessionData, timetable: readonly TimetableDay[]): Map<string, Meeting> {
  const meetings = new Map<string, Meeting>()
  for (const [id, meeting] of Object.entries(data.meetings)) {
    const inSession = meeting.during === 'session'
    const days = inSession ? daysInTimetable(timetable, id) : undefined
    meetings.set(id, {
      id,
      body: meeting.of,
      number: meeting.number,
      from: days?.from ?? meeting.from ?? meeting.on,
      to: days?.to ?? meeting.to ?? meeting.on,
      place: meeting.place ?? (inSession ? data.place : undefined),
    })
  }
  return meetings
}
