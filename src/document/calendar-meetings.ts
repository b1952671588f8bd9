import type { Day } from '../model/day.ts'
import type { Session } from '../model/session.ts'

/** A meeting of a half day: the plenary, or one held at the same time. */
export interface CalendarMeeting {
  /** The same in every language and revision: `plenary.3` is the third plenary meeting, on whatever half day it is. */
  readonly id: string
  readonly day: Day
  /** HH:MM, at the place. */
  readonly from: string
  readonly to: string
  /** Body that meets; undefined for the plenary. */
  readonly body: string | undefined
}

/** The meetings of a timetable in the order in which they are held. */
export function meetingsOnCalendar({ data, timetable, meetings }: Session): CalendarMeeting[] {
  const counts = new Map<string, number>()
  const counted = (name: string): string => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return `${name}.${count}`
  }
  return timetable.flatMap(({ day, halfDays }) =>
    halfDays.flatMap(({ part, plenary, parallel }): CalendarMeeting[] => {
      const hours = data.hours[part]
      if (!hours) return []
      const when = { day, ...hours }
      return [
        ...(plenary.length === 0 ? [] : [{ ...when, id: counted('plenary'), body: undefined }]),
        ...parallel.map(({ id }) => ({ ...when, id: counted(id), body: meetings.get(id)?.body })),
      ]
    }),
  )
}
