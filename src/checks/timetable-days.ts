import { daysBetween } from '../model/day.ts'
import type { Session } from '../model/session.ts'
import { halfDays } from '../model/timetable.ts'
import type { YamlPath } from '../source/yaml-source.ts'
import type { Check, Finding } from './common/check.ts'

/** Days of the timetable that cannot be, and meetings that it and their data do not agree about. */
export const timetableDays: Check = {
  code: 'timetable-days',
  *facts({ session }) {
    yield* wrongDays(session)
    yield* wrongMeetings(session)
  },
}

function* wrongDays({ data, source, timetable }: Session): Iterable<Finding> {
  const numbers = data.timetable.map(({ day }) => day)
  const count = daysBetween(data.opens, data.closes) + 1
  for (const [index, number] of numbers.entries()) {
    const span = source.valueSpan(['timetable', index, 'day'])
    const first = numbers.indexOf(number)
    const before = numbers[index - 1] ?? 0
    if (first < index)
      yield {
        level: 'error',
        message: `day ${number} stands twice in the timetable`,
        span,
        label: 'the second one',
        also: [{ span: source.valueSpan(['timetable', first, 'day']), text: 'the first one' }],
        help: 'correct the number, or put all half days of the day under one',
      }
    else if (number < before)
      yield {
        level: 'error',
        message: `day ${number} stands after day ${before} in the timetable`,
        span,
        label: 'out of order',
        also: [{ span: source.valueSpan(['timetable', index - 1, 'day']), text: 'stands before it' }],
        help: 'correct the number, or put the days in their order',
      }
    // A session that closes before it opens has no days at all; that is another fault.
    if (first === index && count > 0 && number > count)
      yield {
        level: 'error',
        message: `day ${number} of the timetable is ${timetable[index]?.day}, and the session closes on ${data.closes}`,
        span,
        label: 'after the closing',
        also: [{ span: source.valueSpan(['closes']), text: 'closes here' }],
        help: `write a number from 1 to ${count}, or correct closes`,
      }
  }
}

function* wrongMeetings({ data, source }: Session): Iterable<Finding> {
  // Of a paper without any timetable the days are not known, and are missed only where a text prints them.
  if (!source.keysOf([]).includes('timetable')) return
  const held = firstPlaces(data)
  for (const [id, { of, during }] of Object.entries(data.meetings)) {
    const path = held.get(id)
    if (during !== undefined && !path)
      yield {
        level: 'error',
        message: `${id} is held during the session, and the timetable never has it`,
        span: source.valueSpan(['meetings', id, 'during']),
        label: 'its days follow from the timetable',
        also: [{ span: source.keySpan(['timetable']), text: 'not found in here' }],
        help: `add ${id} to parallel of a half day, or write the days on which it is held in place of during`,
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

/** Where the timetable first has each meeting. */
function firstPlaces(data: Session['data']): Map<string, YamlPath> {
  const places = new Map<string, YamlPath>()
  for (const { parallel, path } of halfDays(data))
    for (const [at, id] of parallel.entries()) if (!places.has(id)) places.set(id, [...path, 'parallel', at])
  return places
}
