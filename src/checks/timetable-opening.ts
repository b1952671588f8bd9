import type { Session } from '../model/session.ts'
import { halfDays } from '../model/timetable.ts'
import type { Check, Finding } from './common/check.ts'

/** A timetable that does not begin where the session opens, and half days in which it has nothing to print. */
export const timetableOpening: Check = {
  code: 'timetable-opening',
  *facts({ session }) {
    yield* beginning(session)
    yield* empty(session)
  },
}

/** The session is opened by its first plenary meeting. */
function* beginning({ data, source }: Session): Iterable<Finding> {
  const first = halfDays(data).find(({ plenary }) => plenary.length > 0)
  if (!first) return
  const { day, part, path } = first
  if (day > 1)
    yield {
      level: 'error',
      message: `the first plenary meeting is on day ${day}, and the session opens on ${data.opens}, which is day 1`,
      span: source.valueSpan([...path.slice(0, 2), 'day']),
      label: 'a second opening',
      also: [{ span: source.valueSpan(['opens']), text: 'the session opens here' }],
      help: 'count the days from the opening, or correct opens',
    }
  else if (part === 'afternoon')
    yield {
      level: 'warning',
      message: `the session opens in the afternoon${data.hours.afternoon ? `, at ${data.hours.afternoon.from}` : ''}`,
      span: source.keySpan(path),
      label: 'the first plenary meeting',
      help: 'put the opening under morning, or acknowledge the warning; what prints the hour of the opening follows',
    }
}

function* empty({ data, source }: Session): Iterable<Finding> {
  for (const { day, part, path, plenary, parallel } of halfDays(data)) {
    if (plenary.length > 0) continue
    const half = `the ${part} of day ${day}`
    yield parallel.length === 0
      ? {
          level: 'error',
          message: `${half} has neither items nor meetings`,
          span: source.keySpan(path),
          label: 'hours without a meeting',
          help: `add plenary: with its items, or take ${part} out`,
        }
      : {
          level: 'warning',
          message: `${half} has meetings in parallel with a plenary that takes up nothing`,
          span: source.keySpan([...path, source.keysOf(path).includes('plenary') ? 'plenary' : 'parallel']),
          label: 'no item here',
          help: 'add the items to plenary; acknowledge the warning if the plenary does not meet',
        }
  }
  for (const [index, { day, morning, afternoon }] of data.timetable.entries())
    if (!morning && !afternoon)
      yield {
        level: 'error',
        message: `day ${day} of the timetable has no half day`,
        span: source.valueSpan(['timetable', index, 'day']),
        label: 'a day without a meeting',
        help: 'add morning: or afternoon: with its items, or take the day out',
      }
}
