import { didYouMean } from '../source/nearest.ts'
import type { Span } from '../source/source-file.ts'
import type { YamlSource } from '../source/yaml-source.ts'
import { idsByKind } from './kinds-of-ids.ts'
import type { SessionData } from './schema/session.ts'
import { ALL_COLUMNS, PARALLEL, PLENARY, TO_BE_DECIDED } from './timetable-names.ts'
import type { FactPath } from './session.ts'
import { type TimetableCell, type TimetableDay, timetableOf, type TimetableTime } from './timetable.ts'

/** How what is wrong is told: an id that nothing defines, and anything else. */
interface Telling {
  readonly refer: (path: FactPath, id: string, what: 'meeting' | 'agenda item' | 'agenda item or meeting') => void
  readonly wrong: (span: Span, message: string, help: string) => void
}

/** Reports what the timetable names and nothing defines: columns, hours, items, meetings, a cell that has nothing above it. */
export function reportTimetable(source: YamlSource, data: SessionData, { refer, wrong }: Telling): void {
  const timetable = timetableOf(data)
  const items = idsByKind(data)['agenda item']
  reportColumns(source, data, wrong)
  let above: readonly TimetableCell[] = []
  for (const day of timetable.days) {
    reportDay(source, day, wrong)
    for (const time of day.times) {
      reportHours(source, data, time, wrong)
      for (const cell of time.cells) reportCell(source, data, cell, { refer, wrong, items }, above)
      above = time.cells
    }
  }
}

/** Fields of a meeting, which no column can have for its name. */
const FIELDS = ['hours', 'from', 'to', ALL_COLUMNS]

function reportColumns(source: YamlSource, { timetable, body, bodies }: SessionData, wrong: Telling['wrong']): void {
  if (typeof timetable === 'string' || Array.isArray(timetable)) return
  const { columns } = timetable
  for (const [at, id] of columns.entries()) {
    if (source.valueAt(['timetable', 'columns', at]) === undefined) continue
    const span = source.valueSpan(['timetable', 'columns', at])
    const first = columns.indexOf(id)
    if (first < at) wrong(span, `${id} is a column twice`, 'take one of them out')
    else if (FIELDS.includes(id))
      wrong(span, `${id} cannot be the name of a column`, `a meeting has ${id}: of its own; give the column another name`)
    else if (id === body && columns.includes(PLENARY))
      wrong(span, `${id} has two columns: its own and plenary`, `the plenary is that of ${body}: take one of the two out`)
    else if (Object.hasOwn(bodies, id) && (id === PLENARY || id === PARALLEL))
      wrong(span, `${id} is a column of every timetable, and the id of a body`, 'give the body another id')
  }
}

function reportDay(source: YamlSource, { path, number }: TimetableDay, wrong: Telling['wrong']): void {
  const keys = source.keysOf(path)
  const half = keys.find((key) => key === 'morning' || key === 'afternoon')
  if (half === undefined || source.valueAt([...path, 'meetings']) !== TO_BE_DECIDED) return
  wrong(
    source.keySpan([...path, 'meetings']),
    `day ${number} is to be decided, and has a ${half}`,
    `take ${half} out, or meetings`,
  )
}

function reportHours(source: YamlSource, { hours }: SessionData, time: TimetableTime, wrong: Telling['wrong']): void {
  const { path } = time
  const half = path.at(-1)
  const known = Object.keys(hours)
  const stated = source.valueAt([...path, 'hours'])
  const keys = source.keysOf(path)
  // Whether the hours of a half day are needed depends on what is printed: needs-of-parts.ts.
  if (typeof half === 'string') return
  const [from, to] = (['from', 'to'] as const).map((key) => keys.includes(key))
  if (typeof stated === 'string' && (from === true || to === true))
    wrong(
      source.valueSpan([...path, 'hours']),
      `${time.what} has its hours twice`,
      'write hours:, or from: and to:, and not both',
    )
  else if (from !== to) {
    const [has, lacks] = from === true ? ['from', 'to'] : ['to', 'from']
    wrong(
      source.keySpan([...path, has]),
      `${time.what} has ${has}, and no ${lacks}`,
      `add ${lacks}: with its hour, or write hours: ${TO_BE_DECIDED}`,
    )
  } else if (typeof stated === 'string' && stated !== TO_BE_DECIDED && !Object.hasOwn(hours, stated))
    wrong(
      source.valueSpan([...path, 'hours']),
      `hours has no ${stated}`,
      `${didYouMean(stated, [...known, TO_BE_DECIDED])}; hours of a new name are defined under hours`,
    )
}

function reportCell(
  source: YamlSource,
  data: SessionData,
  cell: TimetableCell,
  { refer, wrong, items }: Telling & { readonly items: ReadonlySet<string> },
  above: readonly TimetableCell[],
): void {
  const { column, entries, isAsAbove, path } = cell
  if (isAsAbove) {
    if (!above.some((other) => other.column.id === column.id))
      wrong(source.valueSpan(path), `there is nothing above ${column.id} here`, 'write what it has, as a list')
    return
  }
  for (const { kind, id, path: at } of entries) {
    const isPlain = typeof source.valueAt(at) === 'string'
    const idAt = isPlain ? at : [...at, kind]
    const isOfOneKind = column.kind === 'plenary' || column.kind === 'parallel'
    if (column.kind === 'all' && kind !== 'text')
      wrong(
        source.valueSpan(idAt),
        `${id} stands over all columns`,
        'put it into its column; only words, as { text: … }, take all of them',
      )
    else if (isPlain && !isOfOneKind && items.has(id) && Object.hasOwn(data.meetings, id))
      wrong(source.valueSpan(at), `${id} is an agenda item and a meeting`, `write { item: ${id} } or { meeting: ${id} }`)
    else if (kind !== 'text')
      refer(idAt, id, isPlain && !isOfOneKind ? 'agenda item or meeting' : kind === 'item' ? 'agenda item' : 'meeting')
  }
}
