import type { Day } from './day.ts'
import { isEarlier } from './earlier.ts'
import type { FactPath, Session } from './session.ts'

/** What a day that is typed says: it decides between which days it can lie. */
export type FixedDayKind =
  'list-opens' | 'list-closes' | 'dated' | 'reissued' | 'handled' | 'issued' | 'meeting' | 'numbered-meeting' | 'event'

/** A day that is typed in session.yaml and does not follow from the opening: it stays where it is when the session moves. */
export interface FixedDay {
  readonly kind: FixedDayKind
  /** What is on that day, up to the date. */
  readonly what: string
  readonly day: Day
  readonly path: FactPath
}

/** Every fixed day of a session, in the order of the sections; those of earlier sessions and holidays are none of its own. */
export function fixedDays({ data }: Pick<Session, 'data'>): FixedDay[] {
  const { masthead, meetings, events, documents, 'speakers-list': speakers } = data
  const found: FixedDay[] = []
  const add = (kind: FixedDayKind, what: string, day: Day | undefined, ...path: FactPath): void => {
    if (day !== undefined) found.push({ kind, what, day, path })
  }
  add('dated', 'the paper is dated', masthead.date, 'masthead', 'date')
  for (const [letter, { dates = [] }] of Object.entries(masthead['job-numbers'] ?? {}))
    for (const [at, day] of dates.entries())
      add('handled', `the version ${letter} is dated`, day, 'masthead', 'job-numbers', letter, 'dates', at)
  for (const [at, day] of (masthead.reissued ?? []).entries())
    add('reissued', 'the paper is reissued on', day, 'masthead', 'reissued', at)
  for (const [id, { number, on, from, to }] of Object.entries(meetings)) {
    // Meetings are numbered from session to session; those that a text looks back on mostly go without.
    const kind = number === undefined ? 'meeting' : 'numbered-meeting'
    add(kind, `${id} is held on`, on, 'meetings', id, 'on')
    add('meeting', `${id} begins on`, from, 'meetings', id, 'from')
    add(kind, `${id} ends on`, to, 'meetings', id, 'to')
  }
  for (const [id, { on, from, to }] of Object.entries(events)) {
    add('event', `${id} is on`, on, 'events', id, 'on')
    add('event', `${id} begins on`, from, 'events', id, 'from')
    add('event', `${id} ends on`, to, 'events', id, 'to')
  }
  add('list-opens', 'the list of speakers opens on', speakers?.opens, 'speakers-list', 'opens')
  add('list-closes', 'the list of speakers closes on', speakers?.closes, 'speakers-list', 'closes')
  for (const [id, { issued }] of Object.entries(documents)) add('issued', `${id} is issued on`, issued, 'documents', id, 'issued')
  return found
}

/** The session before this one: the last day of the one that the data name, or else of the latest earlier session whose days are known. */
export function lastSession({ data }: Pick<Session, 'data'>): { readonly day: Day; readonly path: FactPath } | undefined {
  const named = data['previous-session']
  const ends = Object.entries(data.sessions)
    .filter(([id]) => named === undefined || id === named)
    .flatMap(([id, { number, of, part, on, from, to }]) => {
      const key = to === undefined ? (on === undefined ? 'from' : 'on') : 'to'
      const day = to ?? on ?? from
      return day !== undefined && isEarlier(data, { number, of, part }) ? [{ day, path: ['sessions', id, key] }] : []
    })
  return ends.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0]
}
