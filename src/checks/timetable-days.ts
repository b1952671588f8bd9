import { daysBetween } from '../model/day.ts'
import type { Session } from '../model/session.ts'
import { isUndecided, type Sitting } from '../model/sittings.ts'
import type { TimetableTime } from '../model/timetable.ts'
import type { Span } from '../source/source-file.ts'
import type { YamlPath } from '../source/yaml-source.ts'
import type { Check, Finding } from './common/check.ts'
import { timeSpan } from './common/time-span.ts'

/** Days of the timetable that cannot be, and meetings that it and their data do not agree about. */
export const timetableDays: Check = {
  code: 'timetable-days',
  *facts({ session }) {
    yield* wrongDays(session)
    yield* wrongMeetings(session)
  },
}

function* wrongDays({ data, days: { opens, closes }, source, timetable: { days } }: Session): Iterable<Finding> {
  const numbers = days.map(({ number }) => number)
  const count = opens === undefined || closes === undefined ? Infinity : daysBetween(opens, closes) + 1
  const spanOf = (at: number): Span => source.valueSpan([...(days[at]?.path ?? []), 'day'])
  for (const [index, { number, day, times }] of days.entries()) {
    const span = spanOf(index)
    const first = numbers.indexOf(number)
    const before = numbers[index - 1] ?? 0
    yield* timesOutOfOrder(source, times)
    if (first < index)
      yield {
        level: 'error',
        message: `day ${number} stands twice in the timetable`,
        span,
        label: 'the second one',
        also: [{ span: spanOf(first), text: 'the first one' }],
        help: 'correct the number, or put all half days of the day under one',
      }
    else if (number < before)
      yield {
        level: 'error',
        message: `day ${number} stands after day ${before} in the timetable`,
        span,
        label: 'out of order',
        also: [{ span: spanOf(index - 1), text: 'stands before it' }],
        help: 'correct the number, or put the days in their order',
      }
    // A session that closes before it opens has no days at all; that is another fault.
    if (first === index && count > 0 && number > count)
      yield {
        level: 'error',
        message: `day ${number} of the timetable is ${day}, and the session closes on ${data.closes}`,
        span,
        label: 'after the closing',
        also: [{ span: source.valueSpan(['closes']), text: 'closes here' }],
        help: `write a number from 1 to ${count}, or correct closes`,
      }
  }
}

function* timesOutOfOrder(source: Session['source'], times: readonly TimetableTime[]): Iterable<Finding> {
  const timed = times.flatMap((time) => (time.hours ? [{ time, from: time.hours.from }] : []))
  for (const [at, { time, from }] of timed.entries()) {
    const before = timed[at - 1]
    if (!before || before.from <= from) continue
    yield {
      level: 'error',
      message: `${time.what} begins at ${from}, and stands after one at ${before.from}`,
      span: timeSpan({ source }, time),
      label: 'out of order',
      also: [{ span: timeSpan({ source }, before.time), text: 'stands before it' }],
      help: 'correct the hours, or put the meetings of the day in their order',
    }
  }
}

function* wrongMeetings({ data, source, sittings, timetable }: Session): Iterable<Finding> {
  // Of a paper without any timetable the days are not known, and are missed only where a text prints them.
  if (!source.keysOf([]).includes('timetable')) return
  const held = firstPlaces(sittings)
  const canKnow = !isUndecided(timetable)
  for (const [id, { of, during }] of Object.entries(data.meetings)) {
    const path = held.get(id)
    if (during !== undefined && !path && canKnow)
      yield {
        level: 'error',
        message: `${id} is held during the session, and the timetable never has it`,
        span: source.valueSpan(['meetings', id, 'during']),
        label: 'its days follow from the timetable',
        also: [{ span: source.keySpan(['timetable']), text: 'not found in here' }],
        help: `add ${id} to ${timetable.columns.some(({ kind }) => kind === 'parallel') ? 'parallel of a half day' : 'a column of a meeting'}, or write the days on which it is held in place of during`,
      }
    if (during === undefined && path) {
      const [meant] = Object.entries(data.meetings).find(([, other]) => other.of === of && other.during !== undefined) ?? []
      yield {
        level: 'error',
        message: `${id} is in the timetable, and its data do not say that it is held during the session`,
        span: source.valueSpan(path),
        label: 'held here',
        also: [{ span: source.keySpan(['meetings', id]), text: 'has no during: session' }],
        help: `write during: session in place of the days of ${id}${meant === undefined ? '' : `, or name ${meant}, which is held during the session`}`,
      }
    }
  }
}

/** Where the timetable first has each meeting: by its name, or in the column of its body. */
function firstPlaces(sittings: readonly Sitting[]): Map<string, YamlPath> {
  const places = new Map<string, YamlPath>()
  for (const { meeting, path, entries } of sittings) {
    const named = entries.find(({ kind, id }) => kind === 'meeting' && id === meeting)
    if (meeting !== undefined && !places.has(meeting)) places.set(meeting, named?.path ?? path)
  }
  return places
}
