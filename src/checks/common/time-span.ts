import type { Session } from '../../model/session.ts'
import type { TimetableTime } from '../../model/timetable.ts'
import type { Span } from '../../source/source-file.ts'

/** What is underlined of a time of the timetable: its half of the day, or what its meeting states first. */
export function timeSpan({ source }: Pick<Session, 'source'>, { path }: Pick<TimetableTime, 'path'>): Span {
  if (typeof path.at(-1) === 'string') return source.keySpan(path)
  const [first] = source.keysOf(path)
  return first === undefined ? source.valueSpan(path) : source.keySpan([...path, first])
}
