import type { FactPath, Session } from '../../model/session.ts'
import { isWithin } from '../is-within.ts'

/** What may be left out when nothing stands in it any more; a list at the head of the file stays as an empty one. */
const OPTIONAL = ['documents', 'items', 'transmits', 'notes', 'groups']

/**
 * Paths that are taken out of session.yaml, with what they leave empty: lists and groups, and of the timetable cells, half days and days. Those that
 * lie within another are left out.
 */
export function withEmptied(session: Session, paths: readonly FactPath[]): FactPath[] {
  const all = [...paths]
  const isGone = (path: FactPath): boolean => all.some((whole) => isWithin(path, whole))
  for (const path of paths) {
    let at = path
    while (at.length > 2) {
      const owner = at.slice(0, -1)
      const value = session.source.valueAt(owner)
      if (!Array.isArray(value) || !value.every((_, index) => isGone([...owner, index]))) break
      const group = session.source.valueAt(owner.slice(0, -1))
      const isGroup = typeof group === 'object' && group !== null && 'group' in group
      if (!OPTIONAL.includes(String(owner.at(-1)))) break
      at = isGroup ? owner.slice(0, -1) : owner
      all.push(at)
    }
  }
  all.push(...emptiedTimes(session, isGone))
  return all.filter(
    (path, index) =>
      !all.some((whole, other) => other !== index && isWithin(path, whole) && (path.length > whole.length || other < index)),
  )
}

/** Cells in which nothing stands, with those that go on from them, and times and days that have no others. */
function emptiedTimes({ timetable }: Session, isGone: (path: FactPath) => boolean): FactPath[] {
  const emptied: FactPath[] = []
  let above = new Set<string>()
  for (const { times, path } of timetable.days) {
    const left = times.filter((time) => {
      const gone = time.cells.filter(({ column, entries, isAsAbove, path: at }) =>
        isAsAbove
          ? above.has(column.id)
          : entries.length > 0 && entries.every((entry) => isGone(entry.path) && isWithin(entry.path, at)),
      )
      above = new Set(gone.map(({ column }) => column.id))
      const isEmpty = gone.length > 0 && gone.length === time.cells.length
      emptied.push(...(isEmpty ? [time.path] : gone.map(({ path: at }) => at)))
      return !isEmpty
    })
    if (times.length > 0 && left.length === 0) emptied.push(path)
  }
  return emptied
}
