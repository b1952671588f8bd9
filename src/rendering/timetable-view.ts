import { dayOfTimetable } from '../model/derivations.ts'
import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import type { TimetableDay, TimetableTime } from '../model/timetable.ts'
import { formatDay, formatHours, fillPattern } from './conventions.ts'
import type { Text } from './text.ts'
import { bodyName, entryText, wordsOf } from './timetable-entry.ts'
import { TimetableRows } from './timetable-rows.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** What stands where the language has no word, which is an error. */
const MISSING = '…'

/** The organization of work as a table: its head, and for each day a band and the rows of its times; or a row, where days have no hours. */
export function timetableView(session: Session, language: Language, renderer: WordingRenderer) {
  const { words, timetable: conventions } = language
  const { timetable } = session
  const toBeDecided = (): Text => renderer.plain(words['to-be-decided'] ?? MISSING)
  const rows = new TimetableRows(timetable, {
    entry: entryText(session, language, renderer),
    toBeDecided,
  })
  const { columns, isByHours } = rows
  const dayText = ({ number, day, path }: TimetableDay): Text => {
    const text =
      day === undefined ? fillPattern(conventions.number ?? MISSING, { number }) : formatDay(language, conventions.day, day)
    return renderer.derived(text, [...path, 'day'], 'opens', dayOfTimetable(number))
  }
  const timeText = ({ hours, isUndecided }: TimetableTime): Text[] => {
    if (isUndecided) return [toBeDecided()]
    if (!hours) return []
    const place = hours.path[0] === 'hours' ? hours.path : [...hours.path, 'from']
    return [renderer.derived(formatHours(language, hours.from, hours.to), place, hours.fact)]
  }
  const days = timetable.days.map((day) => {
    const title = dayText(day)
    const times = rows.of(day).map(({ id, time, first, others }) => {
      const heads = isByHours
        ? (time ? timeText(time) : []).map((text) => ({ id: `${id}.time`, text }))
        : [{ id: `timetable.${day.number}.day`, text: title }]
      return { id, name: time?.name ?? null, heads, first, others }
    })
    return { number: day.number, title, times }
  })
  return {
    isInBody: timetable.place === 'body',
    undecided: timetable.isUndecided ? toBeDecided() : null,
    isByHours,
    shares: sharesOf(columns.map(({ kind }) => kind)).join(' '),
    width: columns.length + 1,
    head: [
      renderer.plain(isByHours ? words['date-and-time'] : (words.date ?? MISSING)),
      ...columns.map(({ id, kind }) => {
        if (kind === 'plenary') return renderer.plain(words.plenary)
        if (kind === 'parallel') return renderer.plain(words['parallel-meetings'])
        return kind === 'body' ? bodyName(id, renderer) : wordsOf(id, renderer)
      }),
    ],
    days,
  }
}

/** What is over the organization of work: words of the paper's own, or the usual ones. */
export function timetableHeading({ timetable: { heading } }: Session, { words }: Language, renderer: WordingRenderer): Text {
  return heading === undefined ? renderer.plain(words['proposed-organization-of-work']) : wordsOf(heading, renderer)
}

/** What the time takes of a hundred, and how the columns share the rest: the plenary has whole titles, meetings have names. */
const TIME = 21
const WEIGHTS = { plenary: 47, body: 40, text: 40, parallel: 32, all: 0 } as const

function sharesOf(kinds: readonly (keyof typeof WEIGHTS)[]): number[] {
  const sum = kinds.reduce((total, kind) => total + WEIGHTS[kind], 0)
  return [TIME, ...kinds.map((kind) => Math.round(((100 - TIME) * WEIGHTS[kind]) / sum))]
}
