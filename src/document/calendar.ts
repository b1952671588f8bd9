import type { Day } from '../model/day.ts'
import { readerOf } from '../model/session-symbols.ts'
import { revisionOf } from '../model/symbols.ts'
import { sessionOrdinal } from '../rendering/conventions.ts'
import { timetableView } from '../rendering/timetable-view.ts'
import { WordingRenderer } from '../rendering/wording-renderer.ts'
import type { PaperSources } from './make-document.ts'

/** The timetable as a calendar: one event for each meeting of a half day, plenary or parallel. */
export interface Calendar {
  /** The paper that the calendar belongs to, the same in all of its revisions: the domain of its events' names. */
  readonly paper: string
  /** Rises with every revision and reissue of the paper, so that a calendar program takes the later version. */
  readonly sequence: number
  /** BCP 47 tag of its texts. */
  readonly tag: string
  readonly title: string
  /** IANA name of the zone of the place. */
  readonly timeZone: string
  /** The day that stands for the making of the calendar, since a build never asks the clock. */
  readonly date: Day
  readonly events: readonly CalendarEvent[]
}

export interface CalendarEvent {
  /** The same in every language and revision: `plenary.3` is the third plenary meeting, on whatever half day it is. */
  readonly id: string
  readonly day: Day
  /** HH:MM, at the place. */
  readonly from: string
  readonly to: string
  readonly summary: string
  /** What is taken up, one entry a line. */
  readonly lines: readonly string[]
  readonly place: string
}

/** Makes the calendar of a session in one language; undefined where the place has no time zone. */
export function makeCalendar({ session, language, wording }: PaperSources): Calendar | undefined {
  const { data } = session
  const timeZone = data.places[data.place]?.['time-zone']
  if (timeZone === undefined) return undefined
  // What could not be rendered was found when the paper was made.
  const renderer = new WordingRenderer(session, language, wording, () => undefined)
  const name = (section: string, id: string): string => renderer.named([section, id, 'name'])?.toString() ?? ''
  const ordinal = sessionOrdinal(language, data.session)
  const sessionLine = renderer.fill(language.session, { ordinal: renderer.plain(ordinal) }).toString()
  const organ = name('bodies', data.body)
  const counts = new Map<string, number>()
  const meeting = (id: string): string => {
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return `${id}.${count}`
  }
  const days = timetableView(session, language, renderer).days
  const events = session.timetable.flatMap(({ day }, index) =>
    (days[index]?.halfDays ?? []).flatMap(({ part, first, others, parallel }): CalendarEvent[] => {
      const when = { day, ...data.hours[part], place: name('places', data.place) }
      const plenary = [...first, ...others].map(({ text }) => text.toString())
      const summary = (title: string): string => `${title} – ${sessionLine}`
      return [
        ...(plenary.length === 0
          ? []
          : [{ ...when, id: meeting('plenary'), summary: summary(language.words.plenary), lines: [...plenary, organ] }]),
        ...parallel.map(({ id, text }) => ({ ...when, id: meeting(id), summary: summary(text.toString()), lines: [organ] })),
      ]
    }),
  )
  const symbol = readerOf(session).parseSymbol(data.symbol)
  const { paper, revision } = symbol ? revisionOf(symbol) : { paper: data.symbol, revision: 0 }
  return {
    paper,
    sequence: revision * 10 + (symbol?.reissue ?? 0),
    tag: language.tag,
    title: `${renderer.unit(['title']).toString()} – ${sessionLine}`,
    timeZone,
    date: data.masthead.date ?? data.opens,
    events,
  }
}
