import { dayOfTimetable } from '../model/derivations.ts'
import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import type { Half, TimetableEntry } from '../model/timetable.ts'
import { formatDay, formatHours } from './conventions.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** The organization of work as a table: its head, and for each day a band and the rows of its half days. */
export function timetableView(session: Session, language: Language, renderer: WordingRenderer) {
  const { words, timetable: conventions } = language
  const continuable = ({ id, continued }: TimetableEntry, text: Text): { id: string; text: Text } => ({
    id,
    text: continued ? renderer.fill(conventions.continued, { entry: text, continued: renderer.plain(words.continued) }) : text,
  })
  const itemText = (id: string): Text => {
    const item = session.items.find((entry) => entry.id === id)
    const title = renderer.named(['items', id, 'short']) ?? renderer.named(['items', id, 'title']) ?? renderer.plain('')
    if (!item) return title
    return renderer.fill(conventions.entry, { reference: renderer.reference(item), title })
  }
  const meetingText = (id: string): Text =>
    renderer.named(['bodies', session.meetings.get(id)?.body ?? '', 'name'], 'default', `meetings.${id}`) ?? renderer.plain('')
  return {
    head: [words['date-and-time'], words.plenary, words['parallel-meetings']].map((word) => renderer.plain(word)),
    days: session.timetable.map(({ number, day, halfDays }, index) => ({
      number,
      title: renderer.derived(
        formatDay(language, language.dates[conventions.day] ?? '', day),
        ['timetable', index, 'day'],
        'opens',
        dayOfTimetable(number),
      ),
      halfDays: halfDays.map(({ part, plenary, parallel }) => ({
        part,
        time: renderer.derived(hoursOf(session, part, language), ['hours', part], `hours.${part}`),
        // One row an item: the first has the hours and the parallel meetings, the others continue it.
        first: plenary.slice(0, 1).map((entry) => continuable(entry, itemText(entry.id))),
        others: plenary.slice(1).map((entry) => continuable(entry, itemText(entry.id))),
        parallel: parallel.map((entry) => continuable(entry, meetingText(entry.id))),
      })),
    })),
  }
}

/** The hours of a half day, without which there is no session: `needs-of-parts.ts`. */
function hoursOf({ data }: Session, part: Half, language: Language): string {
  const hours = data.hours[part]
  return hours ? formatHours(language, hours.from, hours.to) : ''
}
