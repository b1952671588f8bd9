import type { Check } from './common/check.ts'
import { timeSpan } from './common/time-span.ts'

/** More meetings in the timetable than the session was allotted: those in plenary and those held beside it. */
export const tooManyMeetings: Check = {
  code: 'too-many-meetings',
  *facts({ session }) {
    const { data, source, sittings } = session
    if (!data.allotment) return
    const { meetings: allotted } = data.allotment
    const tooMuch = sittings[allotted]
    if (tooMuch)
      yield {
        level: 'warning',
        message: `the timetable has ${sittings.length} meetings, more than the allotted ${allotted}`,
        span: timeSpan(session, tooMuch.time),
        label: `more than ${allotted} from here on`,
        also: [{ span: source.valueSpan(['allotment', 'meetings']), text: 'allotted here' }],
        help: `take ${sittings.length - allotted} out of the timetable, or correct the number that is allotted`,
      }
  },
}
