import { dayParts } from '../model/day.ts'
import { type Gathering, gatheringKind, gatheringsOf, leadingBody } from '../model/gathering.ts'
import type { SessionData } from '../model/schema/session.ts'
import { precisionOf } from '../model/session-days.ts'
import type { Session } from '../model/session.ts'
import { openingOf } from '../model/sittings.ts'
import type { Fact, Hour } from './facts.ts'

/**
 * What expressions can name of the session itself: which it is, the next one, and the ends of its days. Where several bodies meet, the session has
 * the days and the places, and under it each body its number.
 */
export function sessionFacts(session: Session): [name: string, fact: Fact][] {
  const { data, days } = session
  const held = { from: days.opens, to: days.closes, place: data.place, waitsFor: waitingFor(session) }
  const gatherings = gatheringsOf(data)
  const fact = ({ kind, number }: Gathering): Fact => ({
    kind: 'session',
    path: 'session',
    counts: kind,
    number,
    part: data.part,
    ...held,
  })
  const next = ({ kind, number }: Gathering): Fact => ({
    kind: 'session',
    path: 'session',
    counts: kind,
    number: number === undefined ? undefined : number + 1,
  })
  const ofEach = (make: (gathering: Gathering) => Fact, common: object): Fact => {
    const [only, ...others] = gatherings
    if (only && others.length === 0) return make(only)
    const members = new Map(gatherings.map((gathering) => [gathering.body, make(gathering)]))
    return { kind: 'session', path: 'session', counts: 'session', ...common, members }
  }
  return [
    ['session', ofEach(fact, held)],
    ['next-session', ofEach(next, {})],
    ['opening', endOf(session, 'opens', openingHour(session))],
    ['closing', endOf(session, 'closes')],
  ]
}

/** An earlier session, of the body that the data name or of the one that meets. */
export function earlierFact(data: SessionData, earlier: SessionData['sessions'][string], path: string): Fact {
  const { number, of = leadingBody(data), part, from, to, place } = earlier
  return { kind: 'session', path, counts: gatheringKind(data, of), number, part, from, to, place }
}

/** Why days that are counted from the opening are not known; undefined where they are. */
export function waitingFor({ data, days }: Session): string | undefined {
  if (days.opens !== undefined) return undefined
  const known = precisionOf(data.opens)
  return known === 'a month' ? `opens is ${data.opens}, a month` : 'opens is to be decided'
}

/** The first or the last day; its month where no more is known. */
function endOf(session: Session, path: 'opens' | 'closes', time?: Hour): Fact {
  const { days } = session
  const waitsFor = waitingFor(session)
  const ends = { opens: days.months?.from, closes: days.months?.to }
  const month = ends[path]
  if (month === undefined) return { kind: 'day', path, day: days[path], time, waitsFor }
  const { year, month: ordinal } = dayParts(`${month}-01`)
  return { kind: 'month', path, year, month: ordinal, time, waitsFor }
}

/** The session is opened at the beginning of its first plenary meeting; where there is none yet, in the morning. */
export function openingHour({ data, sittings }: Session): Hour | undefined {
  const opening = openingOf(sittings)
  if (opening) {
    const { hours } = opening.time
    return hours && { at: hours.from, path: `${hours.fact}.from` }
  }
  const { morning } = data.hours
  return morning && { at: morning.from, path: 'hours.morning.from' }
}
