import type { SessionData } from './schema/session.ts'
import type { Meeting } from './session.ts'
import { daysOfMeetings, type Sitting } from './sittings.ts'

/** The meetings of a session's data with their days: stated, or worked out from the timetable. */
export function meetingsOf(data: SessionData, sittings: readonly Sitting[]): Map<string, Meeting> {
  const meetings = new Map<string, Meeting>()
  const held = daysOfMeetings(sittings)
  for (const [id, meeting] of Object.entries(data.meetings)) {
    const inSession = meeting.during === 'session'
    const days = inSession ? held.get(id) : undefined
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
