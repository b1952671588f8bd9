import { createHash } from 'node:crypto'
import type { Span } from '../source/source-file.ts'
import type { YamlPath } from '../source/yaml-source.ts'
import { type AgendaItem, type AgendaSection, sectionsAmong } from './agenda.ts'
import { type Block, textsOfBlocks } from './blocks.ts'
import { AS_ABOVE, TO_BE_DECIDED } from './timetable-names.ts'
import type { Session } from './session.ts'
import type { House } from './houses/house.ts'
import type { TimetableCell, TimetableTime } from './timetable.ts'

/** A value of session.yaml under its name as a fact, with its place. */
export interface FactValue {
  /** Its path with ids in place of list positions: `items.convention.documents`, `timetable.2.morning.plenary`. */
  readonly fact: string
  /** As it stands in the file; the ids of a list parted by commas. */
  readonly value: string
  readonly span: Span
}

/** Every value that session.yaml states, in the order of the file. What the schema adds by default is not stated. */
export function factValues({ source, items, agenda, house, timetable: { days } }: Session): FactValue[] {
  const { agenda: stated, timetable, ...others } = source.value as Record<string, unknown>
  const values: FactValue[] = []
  const add = (fact: string, path: YamlPath, value: unknown): void => {
    if (isMap(value)) {
      for (const [key, entry] of Object.entries(value)) add(`${fact}.${key}`, [...path, key], entry)
      if (Object.keys(value).length === 0 && path.length > 1) values.push({ fact, value: '{}', span: source.keySpan(path) })
    } else values.push({ fact, value: written(value), span: source.valueSpan(path) })
  }
  for (const [key, value] of Object.entries(others)) add(key, [key], value)
  if (house) values.push(...houseValues(house))
  if (stated !== undefined) {
    const order = agenda.map(({ id }) => id)
    values.push({ fact: 'agenda', value: written(order), span: source.keySpan(['agenda']) })
    for (const section of sectionsAmong(agenda)) values.push(...sectionValues(section, source))
    for (const item of items) values.push(...itemValues(item, source))
  }
  if (isMap(timetable))
    for (const [key, value] of Object.entries(timetable)) if (key !== 'days') add(`timetable.${key}`, ['timetable', key], value)
  for (const { number, times } of days) for (const time of times) values.push(...timeValues(number, time, source))
  return values
}

/** A section, what it consists of, and how it counts. */
function sectionValues({ id, entries, path }: AgendaSection, source: Session['source']): FactValue[] {
  const fact = `sections.${id}`
  const numbering = [...path, 'numbering']
  return [
    { fact, value: 'section', span: source.valueSpan([...path, 'section']) },
    ...(source.valueAt(numbering) === undefined
      ? []
      : [{ fact: `${fact}.numbering`, value: 'restarts', span: source.valueSpan(numbering) }]),
    { fact: `${fact}.items`, value: written(entries.map((entry) => entry.id)), span: source.valueSpan([...path, 'items']) },
  ]
}

/** What a time of the timetable states: hours of its own, and its cells. */
function timeValues(day: number, { name, path, cells }: TimetableTime, source: Session['source']): FactValue[] {
  const stated = (['hours', 'from', 'to'] as const).flatMap((key) => {
    const value = source.valueAt([...path, key])
    return typeof value === 'string' ? [{ key, value }] : []
  })
  return [
    ...stated.map(({ key, value }) => ({
      fact: `timetable.${day}.${name}.${key}`,
      value,
      span: source.valueSpan([...path, key]),
    })),
    ...cells.flatMap((cell) => {
      const value = cellValue(cell)
      return value === '' ? [] : { fact: `timetable.${day}.${name}.${cell.column.id}`, value, span: source.valueSpan(cell.path) }
    }),
  ]
}

function cellValue({ entries, isAsAbove, isUndecided }: TimetableCell): string {
  if (isAsAbove) return AS_ABOVE
  return isUndecided
    ? TO_BE_DECIDED
    : entries.map(({ kind, id, text }) => (kind === 'meeting' && text ? `${id} (${text})` : id)).join(', ')
}

/** What the file of the house states: its facts are facts of the session. Of its logo, by which one drawing is told from another. */
function houseValues({ source, logo }: House): FactValue[] {
  const drawn = logo && createHash('sha256').update(JSON.stringify(logo)).digest('hex').slice(0, 12)
  return [
    ...source.scalars().map(({ path, node }) => ({
      fact: ['house', ...path].map(String).join('.'),
      value: String(node.value).trim(),
      span: source.valueSpan(path),
    })),
    ...(drawn === undefined ? [] : [{ fact: 'house.emblem.drawing', value: drawn, span: source.valueSpan(['emblem', 'file']) }]),
  ]
}

/** An item, its paragraphs, its documents and its sub-items in their order. */
function itemValues(
  { id, parent, children, annotation, documentGroups, path, ...item }: AgendaItem,
  source: Session['source'],
): FactValue[] {
  const fact = `items.${id}`
  const place = parent ? `sub-item of ${parent.id}` : 'item'
  const paragraphs = annotation.map(blockAsWritten)
  const single = [
    ['status', item.status],
    ['annotated-with', item.annotatedWith],
  ] as const
  const lists = [
    ['annotation', paragraphs],
    [
      'documents',
      documentGroups.flatMap(({ id: group, documents }) => (group ? [`group ${group}: ${documents.join(' ')}`] : documents)),
    ],
    ['items', children.map((child) => child.id)],
  ] as const
  return [
    { fact, value: place, span: source.valueSpan([...path, 'id']) },
    ...single.flatMap(([key, value]) =>
      value === undefined ? [] : [{ fact: `${fact}.${key}`, value, span: source.valueSpan([...path, key]) }],
    ),
    ...lists.flatMap(([key, ids]) =>
      ids.length > 0 ? [{ fact: `${fact}.${key}`, value: written(ids), span: source.valueSpan([...path, key]) }] : [],
    ),
  ]
}

/** A block as a list of values names it: a paragraph by its id, all else with what it is. */
function blockAsWritten(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.isNumbered === undefined ? block.id : `${block.isNumbered ? 'numbered' : 'unnumbered'} ${block.id}`
    case 'quotation':
      return `quote ${block.id}`
    case 'heading':
    case 'note':
      return `${block.kind} ${block.id}`
    case 'table':
      return `table ${block.id} of ${block.columns.join(' ')} by ${block.rows.map(({ id }) => id).join(' ')}`
    case 'list':
    case 'sub-paragraphs':
      return `${block.kind} ${textsOfBlocks([block])
        .map(({ path }) => path.join('.'))
        .join(' ')}`
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(', ')
  if (!isMap(value)) return String(value)
  const entries = Object.entries(value).map(
    ([key, entry]) => `${key}: ${Array.isArray(entry) ? `[${written(entry)}]` : written(entry)}`,
  )
  return `{ ${entries.join(', ')} }`
}
