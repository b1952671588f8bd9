import type { Session } from '../model/session.ts'
import type { YamlPath } from '../source/yaml-source.ts'
import type { Check } from './common/check.ts'

/** What the timetable leaves to be decided: other checks cannot look at it, and say so here. */
export const timetableUndecided: Check = {
  code: 'timetable-undecided',
  *facts({ session }) {
    const { source } = session
    const open = openPlaces(session.timetable)
    const [first] = open
    if (!first) return
    yield {
      level: 'note',
      message: `the timetable has ${open.length === 1 ? 'one place' : `${open.length} places`} still to be decided`,
      span: source.valueSpan(first),
      label: 'not known yet',
      also: open.slice(1).map((path) => ({ span: source.valueSpan(path), text: 'nor is this' })),
      help: 'until it is decided, nobody can tell which items are forgotten and on which days meetings during the session are held',
    }
  },
}

function openPlaces({ isUndecided, days }: Session['timetable']): YamlPath[] {
  if (isUndecided) return [['timetable']]
  return days.flatMap((day) => [
    ...(day.isUndecided ? [[...day.path, 'meetings']] : []),
    ...day.times.flatMap((time) => [
      ...(time.isUndecided ? [[...time.path, 'hours']] : []),
      ...time.cells.flatMap((cell) => (cell.isUndecided && !cell.isAsAbove ? [cell.path] : [])),
    ]),
  ])
}
