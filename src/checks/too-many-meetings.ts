import type { SessionData } from '../model/schema/session.ts'
import { halfDays } from '../model/timetable.ts'
import type { YamlPath } from '../source/yaml-source.ts'
import type { Check } from './common/check.ts'

/** More meetings in the timetable than the session was allotted: those in plenary and those held beside it. */
export const tooManyMeetings: Check = {
  code: 'too-many-meetings',
  *facts({ session: { data, source } }) {
    if (!data.allotment) return
    const { meetings: allotted } = data.allotment
    const paths = halfDaysOfMeetings(data)
    const tooMuch = paths[allotted]
    if (tooMuch)
      yield {
        level: 'warning',
        message: `the timetable has ${paths.length} meetings, more than the allotted ${allotted}`,
        span: source.keySpan(tooMuch),
        label: `more than ${allotted} from here on`,
        also: [{ span: source.valueSpan(['allotment', 'meetings']), text: 'allotted here' }],
        help: `take ${paths.length - allotted} out of the timetable, or correct the number that is allotted`,
      }
  },
}

/** The half day of each meeting, in the order of the timetable: one in plenary, and one for each body that meets in parallel. */
function halfDaysOfMeetings(data: SessionData): YamlPath[] {
  return halfDays(data).flatMap(({ plenary, parallel, path }) =>
    Array.from({ length: Math.min(plenary.length, 1) + parallel.length }, () => path),
  )
}
