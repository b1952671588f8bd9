import { leadingBody } from '../model/gathering.ts'
import type { Session } from '../model/session.ts'
import type { Sitting } from '../model/sittings.ts'
import type { StatedHours, TimetableCell, TimetableTime } from '../model/timetable.ts'
import type { Check, Finding } from './common/check.ts'
import { timeSpan } from './common/time-span.ts'

/** What cannot be held at one time: two meetings of one body, one meeting or item twice, or anything beside what takes all columns. */
export const timetableClash: Check = {
  code: 'timetable-clash',
  *facts({ session }) {
    for (const { times } of session.timetable.days) {
      for (const time of times) {
        yield* secondSittings(session, time)
        yield* besideAll(session, time)
        for (const cell of time.cells) yield* repeats(session, time, cell)
      }
      yield* overlaps(session, times)
    }
  },
}

/** A body in two rooms; the organ itself has its plenary and no other meeting beside it. */
function* secondSittings({ data, source, sittings }: Session, time: TimetableTime): Iterable<Finding> {
  const held = sittings.filter((sitting) => sitting.time === time)
  const hasPlenary = time.cells.some(({ column }) => column.kind === 'plenary') || held.some(({ isPlenary }) => isPlenary)
  for (const [at, sitting] of held.entries()) {
    const { body, meeting, path } = sitting
    const first = held.slice(0, at).find((other) => other.body === body)
    if (
      body === leadingBody(data) &&
      !sitting.isPlenary &&
      meeting !== undefined &&
      (hasPlenary || typeof time.path.at(-1) === 'string')
    )
      yield {
        level: 'error',
        message: `${time.what} has two plenary meetings`,
        span: source.valueSpan(path),
        label: `${meeting} is a meeting of ${body} itself`,
        also: [{ span: timeSpan({ source }, time), text: 'its plenary meeting is here' }],
        help: 'move one of the two to another half day; a half day has one plenary meeting and any number of parallel ones',
      }
    // One meeting twice is told for itself.
    else if (first && !(first.meeting === meeting && first.cell === sitting.cell))
      yield {
        level: 'error',
        message: `${time.what} has two meetings of ${body}`,
        span: source.valueSpan(path),
        label: 'the second one',
        also: [{ span: source.valueSpan(first.path), text: 'the first one' }],
        help: 'move one of the two to another time; a body meets in one room',
      }
  }
}

function* besideAll({ source }: Session, { cells, what }: TimetableTime): Iterable<Finding> {
  const all = cells.find(({ column }) => column.kind === 'all')
  const other = cells.find(({ column }) => column.kind !== 'all')
  if (!all || !other) return
  yield {
    level: 'error',
    message: `${what} has all columns taken, and something in ${other.column.id}`,
    span: source.keySpan(other.path),
    label: 'would not be printed',
    also: [{ span: source.keySpan(all.path), text: 'takes all columns' }],
    help: 'give one of the two hours of its own, or put the words into a column',
  }
}

function* repeats({ source }: Session, { path }: TimetableTime, { entries, isAsAbove }: TimetableCell): Iterable<Finding> {
  if (isAsAbove) return
  for (const [at, { kind, id, path: here }] of entries.entries()) {
    const first = entries.findIndex((entry) => entry.kind === kind && entry.id === id)
    const before = entries[first]
    if (first === at || !before) continue
    yield {
      level: 'error',
      message: `${id} stands twice in one ${typeof path.at(-1) === 'string' ? 'half day' : 'meeting'}`,
      span: source.valueSpan(here),
      label: 'the second one',
      also: [{ span: source.valueSpan(before.path), text: 'the first one' }],
      help: 'take one of them out',
    }
  }
}

interface Timed {
  readonly time: TimetableTime
  readonly hours: StatedHours
}

/** Times of one day that run into each other, with a body or a column that is in both. Those of hours by name are held to each other there. */
function* overlaps(session: Session, times: readonly TimetableTime[]): Iterable<Finding> {
  const timed = times.flatMap((time): Timed[] => (time.hours ? [{ time, hours: time.hours }] : []))
  for (const [at, { time, hours }] of timed.entries()) {
    const before = timed.slice(0, at).find((other) => other.hours.from < hours.to && hours.from < other.hours.to)
    const both = before && inBoth(session.sittings, before.time, time)
    if (!before || both === undefined || (before.hours.path[1] === 'morning' && hours.path[1] === 'afternoon')) continue
    yield {
      level: 'error',
      message: `${time.what} begins before ${before.time.what} ends at ${before.hours.to}, and ${both} is in both`,
      span: timeSpan(session, time),
      label: `from ${hours.from} to ${hours.to}`,
      also: [{ span: timeSpan(session, before.time), text: `from ${before.hours.from} to ${before.hours.to}` }],
      help: 'correct the hours of one of the two',
    }
  }
}

function inBoth(sittings: readonly Sitting[], one: TimetableTime, other: TimetableTime): string | undefined {
  const bodies = (time: TimetableTime): string[] => sittings.flatMap((sitting) => (sitting.time === time ? [sitting.body] : []))
  const columns = ({ cells }: TimetableTime): string[] =>
    cells.flatMap(({ column }) => (column.kind === 'parallel' ? [] : [column.id]))
  const shared = (from: readonly string[], to: readonly string[]): string | undefined => from.find((id) => to.includes(id))
  return shared(bodies(one), bodies(other)) ?? shared(columns(one), columns(other))
}
