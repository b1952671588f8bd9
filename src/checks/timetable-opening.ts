import type { Session } from '../model/session.ts'
import { openingOf } from '../model/sittings.ts'
import type { Check, Finding } from './common/check.ts'
import { timeSpan } from './common/time-span.ts'

/** A timetable that does not begin where the session opens, and times of which it has nothing to print. */
export const timetableOpening: Check = {
  code: 'timetable-opening',
  *facts({ session }) {
    yield* beginning(session)
    yield* empty(session)
  },
}

const NOON = '12:00'

/** The session is opened by its first plenary meeting. */
function* beginning(session: Session): Iterable<Finding> {
  const { days, source, timetable, sittings } = session
  const first = openingOf(sittings)
  // What is not decided before it may be the opening.
  if (!first || isOpenBefore(timetable, first.day.number)) return
  const { day, time } = first
  if (day.number > 1)
    yield {
      level: 'error',
      message: `the first plenary meeting is on day ${day.number}, and the session opens on ${days.opens === undefined ? 'day 1' : `${days.opens}, which is day 1`}`,
      span: source.valueSpan([...day.path, 'day']),
      label: 'a second opening',
      also: [{ span: source.valueSpan(['opens']), text: 'the session opens here' }],
      help: 'count the days from the opening, or correct opens',
    }
  else if (time.hours && time.name !== 'morning' && (time.name === 'afternoon' || time.hours.from >= NOON))
    yield {
      level: 'warning',
      message: `the session opens in the afternoon, at ${time.hours.from}`,
      span: timeSpan(session, time),
      label: 'the first plenary meeting',
      help: 'put the opening under morning, or acknowledge the warning; what prints the hour of the opening follows',
    }
}

function isOpenBefore({ days }: Session['timetable'], number: number): boolean {
  return days.some(
    (day) => day.number < number && (day.isUndecided || day.times.some(({ cells }) => cells.some((cell) => cell.isUndecided))),
  )
}

function* empty(session: Session): Iterable<Finding> {
  const { source, timetable, sittings } = session
  for (const { number, times, isUndecided, path } of timetable.days) {
    for (const time of times) {
      const filled = time.cells.filter((cell) => cell.entries.length > 0 || cell.isUndecided)
      if (filled.some(({ column }) => column.kind === 'plenary')) continue
      const last = time.path.at(-1)
      const held = sittings.filter((sitting) => sitting.time === time)
      if (filled.length === 0)
        yield {
          level: 'error',
          message: `${time.what} has neither items nor meetings`,
          span: timeSpan(session, time),
          label: 'hours without a meeting',
          help: `add plenary: with its items, or take ${typeof last === 'string' ? last : 'it'} out`,
        }
      else if (held.length > 0 && filled.every(({ column }) => column.kind === 'parallel') && hasPlenary(timetable))
        yield {
          level: 'warning',
          message: `${time.what} has meetings in parallel with a plenary that takes up nothing`,
          span: source.keySpan([...time.path, source.keysOf(time.path).includes('plenary') ? 'plenary' : 'parallel']),
          label: 'no item here',
          help: 'add the items to plenary; acknowledge the warning if the plenary does not meet',
        }
    }
    if (times.length === 0 && !isUndecided)
      yield {
        level: 'error',
        message: `day ${number} of the timetable has no half day`,
        span: source.valueSpan([...path, 'day']),
        label: 'a day without a meeting',
        help: 'add morning: or afternoon: with its items, or take the day out',
      }
  }
}

function hasPlenary({ columns }: Session['timetable']): boolean {
  return columns.some(({ kind }) => kind === 'plenary')
}
