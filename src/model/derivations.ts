import { type AgendaItem, lineOf } from './agenda.ts'
import type { Mark } from './mark-schema.ts'
import { ordinalText } from './marks.ts'
import { provisionName } from './provisions.ts'
import type { Session } from './session.ts'
import { settingsOf } from './session-places.ts'

/** A fact that is never typed, since it follows from others. Facts are paths in session.yaml, with ids in place of list positions. */
export interface Derivation {
  /** The facts that follow: one, or the two ends of a span. */
  readonly facts: readonly string[]
  readonly value: string
  /** What they follow from. */
  readonly from: readonly string[]
  /** How they follow, with the decision or provision that says so. */
  readonly because: string
}

/** All that follows from the facts of a session, by rules that name their source where they have one. */
export function derivationsOf(session: Session): Derivation[] {
  return [...deadlines(session), ...days(session), ...meetings(session), ...numbers(session), ...anniversaries(session)]
}

function deadlines({ data, deadlines }: Session): Derivation[] {
  return [...deadlines].map(([id, value]) => {
    const deadline = data.deadlines[id]
    const parts = (['weeks', 'days', 'working-days'] as const).flatMap((unit) => {
      const count = deadline?.[unit]
      if (count === undefined) return []
      return [`${count} ${count === 1 ? unit.slice(0, -1) : unit}`.replace('-', ' ')]
    })
    const holidays =
      deadline?.['working-days'] === undefined ? [] : ['place', ...settingsOf(data).map((place) => `places.${place}.holidays`)]
    return {
      facts: [`deadlines.${id}`],
      value,
      from: ['opens', `deadlines.${id}`, ...holidays],
      because: `${parts.join(' and ')} before the opening, by ${ruleName(data, deadline?.rule ?? '')}`,
    }
  })
}

/** A decision or provision as it is cited among editors: "decision 6/3", "rule 72". */
function ruleName({ decisions, provisions }: Session['data'], id: string): string {
  const decision = decisions[id]
  if (decision) return [decision.of, decision.kind, decision.number].filter(Boolean).join(' ')
  const provision = provisions[id]
  return provision ? provisionName(provision) : id
}

function days({ timetable }: Session): Derivation[] {
  return timetable.days.flatMap(({ number, day }) => {
    if (day === undefined) return []
    const from = ['opens', `timetable.${number}`]
    return { facts: [dayOfTimetable(number)], value: day, from, because: `day ${number} of the session` }
  })
}

function meetings({ data, meetings }: Session): Derivation[] {
  return [...meetings.values()].flatMap(({ id, from, to }) => {
    if (data.meetings[id]?.during === undefined || from === undefined || to === undefined) return []
    return {
      facts: [`meetings.${id}.from`, `meetings.${id}.to`],
      value: from === to ? from : `${from} to ${to}`,
      from: ['opens', 'timetable', `meetings.${id}.during`],
      because: 'its days in the timetable',
    }
  })
}

/** The number of an item follows from its place in the agenda: from its item, and from those that stand before it. */
function numbers({ items }: Session): Derivation[] {
  return items.map((item) => {
    const before = item.counted.slice(0, item.ordinal - 1).map(({ id }) => `items.${id}`)
    return {
      facts: [numberOfItem(item.id)],
      value: itemNumber(item),
      from: ['agenda', ...before, `items.${item.id}`, ...(item.parent ? [numberOfItem(item.parent.id)] : [])],
      because: 'its place in the agenda',
    }
  })
}

function anniversaries({ data }: Session): Derivation[] {
  return Object.entries(data.anniversaries).map(([id, { began, years }]) => ({
    facts: [`anniversaries.${id}`],
    value: `${Number(began.slice(0, 4)) + years}${began.slice(4)}`,
    from: [`anniversaries.${id}.began`, `anniversaries.${id}.years`],
    because: `${years} years after it began`,
  }))
}

/** The number of an item as editors write it in every language: `2`, `2(b)`, `2(b)(i)`. */
export function itemNumber(item: AgendaItem): string {
  return lineOf(item)
    .map(({ ordinal, depth }) =>
      depth === 0 ? String(ordinal) : `(${ordinalText(EDITORS_MARKS[depth % 2] ?? LETTERS, ordinal)})`,
    )
    .join('')
}

const LETTERS: Mark = { style: 'lower-latin', before: '', after: '' }

/** Of sub-items, and of those under them by turns. */
const EDITORS_MARKS: readonly Mark[] = [{ ...LETTERS, style: 'lower-roman' }, LETTERS]

/** The fact that an item has the number it has. */
export function numberOfItem(id: string): string {
  return `items.${id}.number`
}

/** Whether a fact is the number of an item. */
export function isNumberOfItem(fact: string): boolean {
  return fact.startsWith('items.') && fact.endsWith('.number')
}

/** The fact that a day of the timetable, by its number from the opening, falls on the date it has. */
export function dayOfTimetable(number: number): string {
  return `timetable.${number}.day`
}
