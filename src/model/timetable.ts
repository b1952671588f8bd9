import { addDays, type Day } from './day.ts'
import { idsByKind } from './kinds-of-ids.ts'
import type { SessionData } from './schema/session.ts'
import type { CellData, EntryData } from './schema/timetable.ts'
import { AS_ABOVE, PARALLEL, PLENARY, TO_BE_DECIDED } from './timetable-names.ts'
import type { FactPath } from './session.ts'
import { knownDay } from './session-days.ts'
import { type TimetableColumn, timetableColumns } from './timetable-columns.ts'

/** Something that stands in a cell: an item, a meeting of a body, or words of the wording. */
export interface TimetableEntry {
  readonly kind: 'item' | 'meeting' | 'text'
  readonly id: string
  /** Words that are printed in place of the name of the body that meets. */
  readonly text: string | undefined
  /** Its column, or an earlier time of its meeting, had it already. */
  readonly continued: boolean
  readonly path: FactPath
}

/** What a time has in one column. */
export interface TimetableCell {
  readonly column: TimetableColumn
  /** Those of the cell above where that goes on. */
  readonly entries: readonly TimetableEntry[]
  readonly isAsAbove: boolean
  readonly isUndecided: boolean
  readonly path: FactPath
}

/** Hours of a day, HH:MM at the place, with the map that states them and its name as a fact. */
export interface StatedHours {
  readonly from: string
  readonly to: string
  readonly path: FactPath
  readonly fact: string
}

/** A stretch of a day at which the organ meets, or others do: a half day, or whatever hours it has. */
export interface TimetableTime {
  /** No other of the day has it: `morning`, `from-1000`, `meeting-2`. */
  readonly name: string
  /** As findings call it: the morning of day 2. */
  readonly what: string
  /** Undefined where it has none, or they are not decided yet. */
  readonly hours: StatedHours | undefined
  readonly isUndecided: boolean
  /** Those that something is stated of, in the order of the columns. */
  readonly cells: readonly TimetableCell[]
  readonly path: FactPath
}

export interface TimetableDay {
  /** Counted from the day of the opening, which is 1. */
  readonly number: number
  /** Undefined while the day of the opening is not known. */
  readonly day: Day | undefined
  readonly times: readonly TimetableTime[]
  /** Nothing is known of the day but that the session meets on it. */
  readonly isUndecided: boolean
  readonly path: FactPath
}

/** The organization of work. */
export interface Timetable {
  readonly columns: readonly TimetableColumn[]
  readonly days: readonly TimetableDay[]
  /** Nothing is known of it yet. */
  readonly isUndecided: boolean
  /** Id of the words that head it, where those are not the usual ones. */
  readonly heading: string | undefined
  readonly place: 'annex' | 'body'
}

/** The halves of a day, in their order: the names of its usual hours. */
export const HALVES = ['morning', 'afternoon'] as const

type DayData = Extract<SessionData['timetable'], readonly unknown[]>[number]

/** The organization of work with its dates, and with what is continued from an earlier time. */
export function timetableOf(data: SessionData): Timetable {
  const { timetable } = data
  const columns = timetableColumns(data)
  const own = typeof timetable === 'string' || Array.isArray(timetable) ? undefined : timetable
  const days = typeof timetable === 'string' ? [] : (own?.days ?? timetable)
  const reader = new CellReader(data, columns)
  const opens = knownDay(data.opens)
  return {
    columns,
    days: (days as readonly DayData[]).map((day, at) => {
      const path = own ? ['timetable', 'days', at] : ['timetable', at]
      return {
        number: day.day,
        day: opens === undefined ? undefined : addDays(opens, day.day - 1),
        times: timesOf(day, path, data, reader),
        isUndecided: day.meetings === TO_BE_DECIDED,
        path,
      }
    }),
    isUndecided: timetable === TO_BE_DECIDED,
    heading: own?.heading,
    place: own?.place ?? 'annex',
  }
}

/** The halves of a day and the meetings that it lists. */
function timesOf(day: DayData, path: FactPath, data: SessionData, reader: CellReader): TimetableTime[] {
  const names = new Set<string>()
  const named = (name: string): string => {
    const free = names.has(name) ? `${name}-${names.size + 1}` : name
    names.add(free)
    return free
  }
  const halves = HALVES.flatMap((half): TimetableTime[] => {
    const cells = day[half]
    if (!cells) return []
    return [
      {
        name: named(half),
        what: `the ${half} of day ${day.day}`,
        hours: hoursNamed(data, half),
        isUndecided: false,
        cells: reader.cells(cells, [...path, half]),
        path: [...path, half],
      },
    ]
  })
  const meetings = typeof day.meetings === 'string' ? [] : (day.meetings ?? [])
  return [
    ...halves,
    ...meetings.map((meeting, at): TimetableTime => {
      const place = [...path, 'meetings', at]
      const { hours: stated, from, to } = meeting
      const hours = stated === TO_BE_DECIDED ? undefined : stated
      const name = named(hours ?? (from === undefined ? `meeting-${at + 1}` : `from-${from.replace(':', '')}`))
      const ofItsOwn =
        from === undefined || to === undefined ? undefined : { from, to, path: place, fact: `timetable.${day.day}.${name}` }
      return {
        name,
        what: whatOf(day.day, at, { hours, from }, meetings.length),
        hours: hours === undefined ? ofItsOwn : hoursNamed(data, hours),
        isUndecided: stated === TO_BE_DECIDED,
        cells: reader.cells(meeting, place),
        path: place,
      }
    }),
  ]
}

function whatOf(
  day: number,
  at: number,
  { hours, from }: { readonly hours: string | undefined; readonly from: string | undefined },
  count: number,
): string {
  if (hours !== undefined) return `the ${hours} of day ${day}`
  if (from !== undefined) return `the meeting of day ${day} at ${from}`
  return count === 1 ? `day ${day}` : `meeting ${at + 1} of day ${day}`
}

function hoursNamed({ hours }: SessionData, name: string): StatedHours | undefined {
  const stated = hours[name]
  return stated && { ...stated, path: ['hours', name], fact: `hours.${name}` }
}

/** Reads cells one after another, since what stands in them may go on with an earlier one. */
class CellReader {
  readonly #columns: readonly TimetableColumn[]
  readonly #isItem: (id: string) => boolean
  readonly #seen = new Set<string>()
  readonly #above = new Map<string, TimetableCell>()

  constructor(data: SessionData, columns: readonly TimetableColumn[]) {
    const items = idsByKind(data)['agenda item']
    this.#columns = columns
    this.#isItem = (id) => items.has(id)
  }

  /** The cells of one time. */
  cells(stated: Readonly<Record<string, unknown>>, path: FactPath): TimetableCell[] {
    const cells = this.#columns.flatMap((column): TimetableCell[] => {
      const data = stated[column.id] as CellData | undefined
      if (data === undefined) return []
      return [this.#cell(column, data, [...path, column.id])]
    })
    this.#above.clear()
    for (const cell of cells) this.#above.set(cell.column.id, cell)
    return cells
  }

  #cell(column: TimetableColumn, data: CellData, path: FactPath): TimetableCell {
    const above = this.#above.get(column.id)
    const isAsAbove = data === AS_ABOVE
    const entries = isAsAbove
      ? (above?.entries ?? []).map((entry) => ({ ...entry, continued: true, path }))
      : typeof data === 'string'
        ? []
        : data.map((entry, at) => this.#entry(column, entry, [...path, at]))
    return { column, entries, isAsAbove, isUndecided: data === TO_BE_DECIDED || (isAsAbove && above?.isUndecided === true), path }
  }

  #entry(column: TimetableColumn, data: EntryData, path: FactPath): TimetableEntry {
    const { kind, id } = this.#named(column, data)
    const text = typeof data !== 'string' && 'meeting' in data ? data.text : undefined
    // Words are printed again as they are: two receptions are not one.
    const key = kind === 'meeting' ? `meeting ${id} ${text ?? ''}` : `${column.id} ${kind} ${id}`
    const continued = kind !== 'text' && this.#seen.has(key)
    this.#seen.add(key)
    return { kind, id, text, continued, path }
  }

  /** A plain id in the plenary is an item, and in parallel a meeting; elsewhere what the session has by it. */
  #named({ id: column }: TimetableColumn, data: EntryData): Pick<TimetableEntry, 'kind' | 'id'> {
    if (typeof data === 'string')
      return { kind: column !== PARALLEL && (column === PLENARY || this.#isItem(data)) ? 'item' : 'meeting', id: data }
    if ('item' in data) return { kind: 'item', id: data.item }
    return 'meeting' in data ? { kind: 'meeting', id: data.meeting } : { kind: 'text', id: data.text }
  }
}
