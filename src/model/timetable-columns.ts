import { leadingBody } from './gathering.ts'
import type { SessionData } from './schema/session.ts'
import { ALL_COLUMNS, PARALLEL, PLENARY, USUAL_COLUMNS } from './timetable-names.ts'
import type { FactPath } from './session.ts'

/** A column of the timetable: of a body, of all meetings beside the plenary, or of what its own words say. */
export interface TimetableColumn {
  readonly id: string
  readonly kind: 'plenary' | 'parallel' | 'body' | 'text' | 'all'
  /** Whose meetings stand in it: the organ itself, or the body that it is named for. */
  readonly body: string | undefined
  /** Where session.yaml names it; undefined where it names no columns. */
  readonly path: FactPath | undefined
}

/** What a timetable states of its columns; those of a list of days are plenary and parallel. */
export function statedColumns(timetable: unknown): readonly string[] {
  const columns: unknown = isMap(timetable) ? timetable['columns'] : undefined
  return Array.isArray(columns) ? columns.filter((column) => typeof column === 'string') : USUAL_COLUMNS
}

/** The columns of a timetable in their order, and what is over all of them last. */
export function timetableColumns(
  data: Pick<SessionData, 'body' | 'bodies'> & { readonly timetable: unknown },
): TimetableColumn[] {
  const { timetable, bodies } = data
  const body = leadingBody(data)
  const isStated = isMap(timetable) && 'columns' in timetable
  const ids = statedColumns(timetable)
  const ofOrgan =
    ids.find((id) => id === PLENARY || id === body) ?? ids.find((id) => id !== PARALLEL && !Object.hasOwn(bodies, id))
  const columns = ids.map((id, at): TimetableColumn => {
    const kind = id === PLENARY || id === PARALLEL ? id : Object.hasOwn(bodies, id) ? 'body' : 'text'
    const path = isStated ? ['timetable', 'columns', at] : undefined
    // Where nothing else is the plenary, a column with words of its own is: a meeting of the whole has no other.
    return { id, kind, body: id === ofOrgan || kind === 'plenary' ? body : kind === 'body' ? id : undefined, path }
  })
  return [...columns, { id: ALL_COLUMNS, kind: 'all', body: undefined, path: undefined }]
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
