import type { Day } from '../model/day.ts'
import type { Session } from '../model/session.ts'
import type { Sitting } from '../model/sittings.ts'
import type { TimetableCell, TimetableDay, TimetableEntry, TimetableTime } from '../model/timetable.ts'

/** A meeting of the timetable: the plenary, one held at the same time, or what words alone stand for, such as a reception. */
export interface CalendarMeeting {
  /** The same in every language and revision: `plenary.3` is the third plenary meeting, on whatever half day it is. */
  readonly id: string
  readonly day: Day
  /** HH:MM, at the place; the whole day where it has none. */
  readonly hours: { readonly from: string; readonly to: string } | undefined
  /** Its hours, or whether there is anything in them, may still change. */
  readonly isUndecided: boolean
  readonly what:
    | { readonly kind: 'plenary' }
    | { readonly kind: 'body'; readonly body: string }
    | { readonly kind: 'text'; readonly text: string }
  /** What it takes up. */
  readonly entries: readonly TimetableEntry[]
}

/** The meetings of a timetable in the order in which they are held. What is on a day that is not known cannot be on a calendar. */
export function meetingsOnCalendar({ timetable, sittings }: Session): CalendarMeeting[] {
  const counts = new Map<string, number>()
  const counted = (name: string): string => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return `${name}.${count}`
  }
  const ofCell = new Map<TimetableCell, Sitting[]>()
  for (const sitting of sittings) ofCell.set(sitting.cell, [...(ofCell.get(sitting.cell) ?? []), sitting])
  const meetingsIn = (day: TimetableDay, time: TimetableTime, cell: TimetableCell): CalendarMeeting[] => {
    if (day.day === undefined) return []
    const when = {
      day: day.day,
      hours: time.hours && { from: time.hours.from, to: time.hours.to },
      isUndecided: time.isUndecided,
    }
    const held = ofCell.get(cell) ?? []
    if (held.length === 0)
      return cell.entries.map(({ id }) => ({ ...when, id: counted(id), what: { kind: 'text', text: id }, entries: [] }))
    return held.map(({ body, isPlenary, meeting, entries }) => ({
      ...when,
      id: counted(isPlenary ? 'plenary' : (meeting ?? body)),
      what: isPlenary ? { kind: 'plenary' } : { kind: 'body', body },
      entries,
    }))
  }
  return timetable.days.flatMap((day) => day.times.flatMap((time) => time.cells.flatMap((cell) => meetingsIn(day, time, cell))))
}
