import type { Session } from '../model/session.ts'
import { halfDays } from '../model/timetable.ts'
import type { YamlPath } from '../source/yaml-source.ts'
import type { Check, Finding } from './common/check.ts'

/** What cannot be held in one half day: two plenary meetings, or one meeting or item twice. */
export const timetableClash: Check = {
  code: 'timetable-clash',
  *facts({ session }) {
    for (const { day, part, path, plenary, parallel } of halfDays(session.data)) {
      yield* secondPlenaries(session, parallel, path, `the ${part} of day ${day}`)
      yield* repeats(session, plenary, [...path, 'plenary'])
      yield* repeats(session, parallel, [...path, 'parallel'])
    }
  },
}

/** The organ itself in parallel with its own plenary: it would meet in two rooms. */
function* secondPlenaries(
  { data, source }: Session,
  parallel: readonly string[],
  path: YamlPath,
  half: string,
): Iterable<Finding> {
  for (const [at, id] of parallel.entries()) {
    if (data.meetings[id]?.of !== data.body) continue
    yield {
      level: 'error',
      message: `${half} has two plenary meetings`,
      span: source.valueSpan([...path, 'parallel', at]),
      label: `${id} is a meeting of ${data.body} itself`,
      also: [{ span: source.keySpan(path), text: 'its plenary meeting is here' }],
      help: 'move one of the two to another half day; a half day has one plenary meeting and any number of parallel ones',
    }
  }
}

function* repeats({ source }: Session, ids: readonly string[], path: YamlPath): Iterable<Finding> {
  for (const [at, id] of ids.entries()) {
    const first = ids.indexOf(id)
    if (first === at) continue
    yield {
      level: 'error',
      message: `${id} stands twice in one half day`,
      span: source.valueSpan([...path, at]),
      label: 'the second one',
      also: [{ span: source.valueSpan([...path, first]), text: 'the first one' }],
      help: 'take one of them out',
    }
  }
}
