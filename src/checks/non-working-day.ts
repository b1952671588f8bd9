import { type Day, isWeekend, isWorkingDay, USUAL_DAYS_OFF, weekdayOf, WEEKDAYS } from '../model/day.ts'
import type { Session } from '../model/session.ts'
import { settingsOf } from '../model/session-places.ts'
import type { Label } from '../source/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import type { Check } from './common/check.ts'
import { capitalized } from '../model/capitalized.ts'

interface DatedFact {
  /** What happens, up to the date. */
  readonly what: string
  readonly day: Day
  readonly place: string
  readonly span: Span
  /** True where the day is not written, but counted from the opening. */
  readonly counted?: boolean
}

/** Something held or due in the weekend or on a holiday of its place; holidays are known for the years that are listed. */
export const nonWorkingDay: Check = {
  code: 'non-working-day',
  *facts({ session }) {
    const { data, source } = session
    for (const { what, day, place, span, counted = false } of datedFacts(session)) {
      const off = data.places[place] ?? USUAL_DAYS_OFF
      if (isWorkingDay(day, off)) continue
      const holiday = off.holidays.indexOf(day)
      const also: Label[] = []
      if (counted) also.push({ span: source.valueSpan(['opens']), text: 'counted from here' })
      if (holiday >= 0) also.push({ span: source.valueSpan(['places', place, 'holidays', holiday]), text: 'listed as a holiday' })
      yield {
        level: 'warning',
        message: `${what} ${day}, ${isWeekend(day, off) ? `a ${nameOf(day)}` : `a holiday of ${place}`}`,
        span,
        label: 'no working day',
        also,
        help: counted
          ? 'correct the number or the opening; acknowledge the warning if the day is right'
          : 'correct the date; acknowledge the warning if it is right',
      }
    }
  },
}

function nameOf(day: Day): string {
  return capitalized(WEEKDAYS[weekdayOf(day)] ?? '')
}

function* datedFacts(session: Session): Iterable<DatedFact> {
  const { data, source } = session
  for (const place of settingsOf(data)) yield* factsAt(place, session)
  for (const [id, meeting] of Object.entries(data.meetings)) {
    const { on, from, to } = meeting
    const places = meeting.place === undefined ? settingsOf(data) : [meeting.place]
    for (const place of places) {
      const at = (what: string, key: string, day: Day): DatedFact => {
        return { what: `${id} ${what} on`, day, place, span: source.valueSpan(['meetings', id, key]) }
      }
      if (on !== undefined) yield at('is held', 'on', on)
      if (from !== undefined) yield at('begins', 'from', from)
      if (to !== undefined && to !== from) yield at('ends', 'to', to)
    }
  }
}

/** The days of the session itself, which are held against those of each place at which it is held. */
function* factsAt(place: string, { days, source, deadlines, timetable }: Session): Iterable<DatedFact> {
  const { opens, closes } = days
  if (opens !== undefined) yield { what: 'the session opens on', day: opens, place, span: source.valueSpan(['opens']) }
  if (closes !== undefined && closes !== opens)
    yield { what: 'the session closes on', day: closes, place, span: source.valueSpan(['closes']) }
  for (const { number, day, path } of timetable.days) {
    const what = `day ${number} of the timetable falls on`
    if (day !== undefined && day !== opens && day !== closes)
      yield { what, day, place, span: source.valueSpan([...path, 'day']), counted: true }
  }
  for (const [id, day] of deadlines)
    yield { what: `the deadline ${id} falls on`, day, place, span: source.keySpan(['deadlines', id]), counted: true }
}
