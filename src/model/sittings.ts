import type { Day } from './day.ts'
import { leadingBody } from './gathering.ts'
import type { SessionData } from './schema/session.ts'
import type { FactPath } from './session.ts'
import type { Timetable, TimetableCell, TimetableDay, TimetableEntry, TimetableTime } from './timetable.ts'

/** A body that meets at a time of the timetable. */
export interface Sitting {
  readonly body: string
  /** The organ itself meets: this is its plenary. */
  readonly isPlenary: boolean
  /** Id of the meeting, where the timetable or the data tell which of the body it is. */
  readonly meeting: string | undefined
  readonly day: TimetableDay
  readonly time: TimetableTime
  readonly cell: TimetableCell
  /** What it takes up, as far as the timetable says: not that of a meeting in a column of several. */
  readonly entries: readonly TimetableEntry[]
  readonly path: FactPath
}

type Data = Pick<SessionData, 'body' | 'meetings'>

/**
 * All that is held by the timetable, in its order. The body of a column meets where an item stands in it; where words alone stand, nobody
 * does: a reception is no meeting, and informal consultations are none of the body.
 */
export function sittingsOf(data: Data, { days }: Pick<Timetable, 'days'>): Sitting[] {
  const named = meetingsNamed(days)
  return days.flatMap((day) =>
    day.times.flatMap((time) => time.cells.flatMap((cell) => sittingsIn(data, { day, time, cell }, named))),
  )
}

function sittingsIn(data: Data, at: Pick<Sitting, 'day' | 'time' | 'cell'>, named: ReadonlySet<string>): Sitting[] {
  const { column, entries, path } = at.cell
  const meetings = entries.filter(({ kind }) => kind === 'meeting')
  const ofColumn = column.body
  const isOwn = ({ id }: TimetableEntry): boolean => ofColumn !== undefined && data.meetings[id]?.of === ofColumn
  const own = ofColumn !== undefined && entries.some((entry) => entry.kind === 'item' || isOwn(entry)) ? ofColumn : undefined
  const beside = own === undefined ? meetings : meetings.filter((entry) => !isOwn(entry))
  return [
    ...(own === undefined
      ? []
      : [
          {
            ...at,
            body: own,
            isPlenary: own === leadingBody(data),
            meeting: meetings.find(isOwn)?.id ?? (own === leadingBody(data) ? undefined : onlyMeetingOf(data, own, named)),
            entries,
            path,
          },
        ]),
    ...beside.map((entry) => {
      const body = data.meetings[entry.id]?.of ?? entry.id
      return { ...at, body, isPlenary: false, meeting: entry.id, entries: [], path: entry.path }
    }),
  ]
}

/** The meeting during the session that a body holds in its column: the one that the timetable names nowhere. */
function onlyMeetingOf({ meetings }: Data, body: string, named: ReadonlySet<string>): string | undefined {
  const held = Object.entries(meetings).filter(([id, { of, during }]) => of === body && during !== undefined && !named.has(id))
  return held.length === 1 ? held[0]?.[0] : undefined
}

function meetingsNamed(days: readonly TimetableDay[]): ReadonlySet<string> {
  return new Set(
    days.flatMap(({ times }) =>
      times.flatMap(({ cells }) =>
        cells.flatMap(({ entries }) => entries.flatMap(({ kind, id }) => (kind === 'meeting' ? [id] : []))),
      ),
    ),
  )
}

/** First and last day on which each meeting is held by the timetable. */
export function daysOfMeetings(sittings: readonly Sitting[]): Map<string, { readonly from: Day; readonly to: Day }> {
  const days = new Map<string, { from: Day; to: Day }>()
  for (const {
    meeting,
    day: { day },
  } of sittings)
    if (meeting !== undefined && day !== undefined) days.set(meeting, { from: days.get(meeting)?.from ?? day, to: day })
  return days
}

/** The first plenary meeting, which opens the session. */
export function openingOf(sittings: readonly Sitting[]): Sitting | undefined {
  return sittings.find(({ isPlenary }) => isPlenary)
}

/** Whether some piece of the timetable is still to be decided. */
export function isUndecided({ isUndecided, days }: Timetable): boolean {
  const isOpen = ({ times, isUndecided: ofDay }: TimetableDay): boolean =>
    ofDay || times.some((time) => time.isUndecided || time.cells.some((cell) => cell.isUndecided))
  return isUndecided || days.some(isOpen)
}
