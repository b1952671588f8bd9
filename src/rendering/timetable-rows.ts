import type { Timetable, TimetableCell, TimetableDay, TimetableEntry, TimetableTime } from '../model/timetable.ts'
import type { TimetableColumn } from '../model/timetable-columns.ts'
import type { Text } from './text.ts'

/** A cell beside the time: its texts, each with its id; none, where the cell above goes on. */
export interface CellView {
  /** Columns that it is over. */
  readonly span: number
  readonly goesOn: boolean
  readonly texts: readonly { readonly id: string; readonly text: Text }[]
}

export interface RowView {
  readonly id: string
  readonly cells: readonly CellView[]
}

/** A time with its first row, and a row for each further item of the plenary. A day of which nothing is known has no time. */
interface TimeView {
  readonly id: string
  readonly time: TimetableTime | undefined
  readonly first: readonly CellView[]
  readonly others: readonly RowView[]
}

interface Words {
  readonly entry: (entry: TimetableEntry) => Text
  readonly toBeDecided: () => Text
}

/** Lays the times of a timetable out in rows and cells. */
export class TimetableRows {
  /** Those in which anything stands; all, where nothing does. */
  readonly columns: readonly TimetableColumn[]
  /** The rows are headed by hours, under the day as a band; without any hours each day is a row. */
  readonly isByHours: boolean
  readonly #words: Words
  readonly #below: ReadonlyMap<TimetableTime, TimetableTime>

  constructor({ columns, days }: Timetable, words: Words) {
    const times = days.flatMap((day) => day.times)
    const isFilled = ({ entries, isUndecided }: TimetableCell): boolean => entries.length > 0 || isUndecided
    const filled = new Set(times.flatMap(({ cells }) => cells.filter(isFilled).map(({ column }) => column.id)))
    const all = columns.filter(({ kind }) => kind !== 'all')
    const printed = all.filter(({ id }) => filled.has(id))
    this.columns = printed.length > 0 ? printed : all
    this.isByHours =
      times.some(({ hours, isUndecided }) => hours !== undefined || isUndecided) || days.some((day) => day.times.length > 1)
    this.#words = words
    // A band parts the days: what goes on over the night is printed again under it.
    const runs = this.isByHours ? days.map((day) => day.times) : [times]
    this.#below = new Map(runs.flatMap((run) => run.slice(1).map((time, at) => [run[at] ?? time, time] as const)))
  }

  of({ number, times, isUndecided }: TimetableDay): TimeView[] {
    const id = `timetable.${number}`
    if (isUndecided)
      return [{ id: `${id}.to-be-decided`, time: undefined, first: [this.#undecided(`${id}.to-be-decided`)], others: [] }]
    return times.map((time) => this.#time(`${id}.${time.name}`, time))
  }

  #undecided(id: string): CellView {
    return { span: this.columns.length, goesOn: false, texts: [{ id: `${id}.text`, text: this.#words.toBeDecided() }] }
  }

  #time(id: string, time: TimetableTime): TimeView {
    const below = this.#below.get(time)
    const above = [...this.#below].find(([, lower]) => lower === time)?.[0]
    const overAll = time.cells.find(({ column }) => column.kind === 'all')
    if (overAll) {
      const goesOn = above !== undefined && overAll.isAsAbove
      const view = goesOn ? { ...EMPTY, goesOn } : this.#cell(id, overAll)
      return { id, time, first: [{ ...view, span: this.columns.length }], others: [] }
    }
    const cellOf = (at: TimetableTime | undefined, { id: column }: TimetableColumn): TimetableCell | undefined =>
      at?.cells.find((cell) => cell.column.id === column)
    const goesOn = (column: TimetableColumn): boolean => above !== undefined && cellOf(time, column)?.isAsAbove === true
    const isJoined = (column: TimetableColumn): boolean => goesOn(column) || cellOf(below, column)?.isAsAbove === true
    const split = this.columns.find((column) => column.kind === 'plenary' && !isJoined(column))
    const plenary = split && cellOf(time, split)
    const first = this.columns.map((column): CellView => {
      const cell = cellOf(time, column)
      if (cell === undefined || goesOn(column)) return { ...EMPTY, goesOn: cell !== undefined }
      const view = this.#cell(id, cell)
      return column === split ? { ...view, texts: view.texts.slice(0, 1) } : view
    })
    const others = plenary ? this.#cell(id, plenary).texts.slice(1) : []
    return {
      id,
      time,
      first,
      others: others.map((text, at) => ({
        id: `${id}.${nameOf(plenary?.entries[at + 1])}`,
        cells: this.columns.map((column) =>
          column === split ? { ...EMPTY, texts: [text] } : { ...EMPTY, goesOn: isJoined(column) },
        ),
      })),
    }
  }

  #cell(id: string, { column, entries, isUndecided }: TimetableCell): CellView {
    const place = `${id}.${column.id}`
    const texts = isUndecided
      ? [{ id: `${place}.to-be-decided`, text: this.#words.toBeDecided() }]
      : entries.map((entry) => ({ id: `${place}.${nameOf(entry)}`, text: this.#words.entry(entry) }))
    return { span: 1, goesOn: false, texts }
  }
}

const EMPTY: CellView = { span: 1, goesOn: false, texts: [] }

/** The name of an entry in its cell, in which an item and words may have one id. */
function nameOf(entry: TimetableEntry | undefined): string {
  return entry?.kind === 'text' ? `text.${entry.id}` : (entry?.id ?? '')
}
