import type { Passage } from '../../checks/common/passage.ts'
import { itemNumber } from '../../model/derivations.ts'
import type { Session } from '../../model/session.ts'
import type { TimetableCell, TimetableDay, TimetableEntry, TimetableTime } from '../../model/timetable.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import { element } from '../../writers/html/markup.ts'
import { escapeXml } from '../../writers/xml.ts'
import { heading, leading, list, table } from './board-markup.ts'

/** What the boards of a session are made from: its facts, what was found, and the texts of its paper in one language. */
export interface BoardContext {
  readonly session: Session
  readonly diagnostics: readonly Diagnostic[]
  readonly passages: readonly Passage[]
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
}

/** The organization of work as a grid: a column a day, a row a time of day, and in each cell what is held then, with what cannot be so. */
export function timetableBoard(context: BoardContext): string {
  const { days, isUndecided } = context.session.timetable
  if (isUndecided || days.length === 0) return `${heading('Timetable')}${element('p', {}, 'Nothing is known of it yet.')}`
  const names = [...new Set(days.flatMap(({ times }) => times.map(({ name }) => name)))]
  const rows = names.map((name) => [
    element('th', { scope: 'row' }, escapeXml(name)),
    ...days.map((day) => cellOf(day, name, context)),
  ])
  return `${heading('Timetable')}${table('What is held when', ['Time', ...days.map(dayName)], rows)}`
}

function dayName({ number, day }: TimetableDay): string {
  return day === undefined ? `Day ${number}` : `Day ${number}, ${day}`
}

function cellOf({ times }: TimetableDay, name: string, context: BoardContext): string {
  const time = times.find((each) => each.name === name)
  if (!time) return element('td', {})
  const { session, diagnostics } = context
  const { start, end, file } = session.source.valueSpan(time.path)
  const isHere = ({ code, span }: Diagnostic): boolean =>
    code.startsWith('timetable-') && span.file.path === file.path && start <= span.start && span.start < end
  const found = diagnostics
    .filter(isHere)
    .map(({ level, message }) => element('p', { class: 'trouble' }, escapeXml(`${level}: ${message}`)))
  const { hours, cells } = time
  const when = hours ? element('p', {}, escapeXml(`${hours.from}–${hours.to}`)) : ''
  return element(
    'td',
    { class: found.length > 0 ? 'clash' : undefined },
    when,
    ...cells.map((cell) => columnOf(cell, time, context)),
    ...found,
  )
}

function columnOf(
  { column, entries, isAsAbove, isUndecided }: TimetableCell,
  time: TimetableTime,
  context: BoardContext,
): string {
  const held = isUndecided ? ['to be decided'] : isAsAbove ? ['as above'] : entries.map((entry) => entryOf(entry, time, context))
  return `${element('strong', {}, escapeXml(column.id))}${list(held)}`
}

function entryOf({ kind, id, text, continued }: TimetableEntry, { name }: TimetableTime, context: BoardContext): string {
  const { session, passages, tag, direction } = context
  const words = { lang: tag, dir: direction }
  if (kind === 'item') {
    const item = session.items.find((each) => each.id === id)
    const own = passages.filter((each) => each.item === id)
    const passage = own.find(({ role }) => role === 'heading') ?? own.find(({ role }) => role === 'agenda')
    const title = passage ? leading(passage.text, passage.id, words) : escapeXml(id)
    return `${escapeXml(item ? itemNumber(item) : '')} ${title}${continued ? ' (continued)' : ''}`
  }
  const body = session.data.meetings[id]?.of ?? id
  const facts = [`meetings.${id}`, `bodies.${body}`]
  const printed = passages.find(
    (each) =>
      each.role === 'timetable' &&
      each.time === name &&
      each.pieces.some(({ origin }) =>
        origin?.facts.some((fact) => facts.some((one) => fact === one || fact.startsWith(`${one}.`))),
      ),
  )
  // What is printed says itself that it goes on.
  return printed ? leading(printed.text, printed.id, words) : escapeXml(text ?? id)
}
