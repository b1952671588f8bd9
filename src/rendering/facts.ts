import { sectionsAmong } from '../model/agenda.ts'
import { dayParts } from '../model/day.ts'
import { leadingBody } from '../model/gathering.ts'
import { ONLINE } from '../model/gatherings.ts'
import { type ProvisionStep, stepsOf } from '../model/provisions.ts'
import { placesOf } from '../model/session-places.ts'
import type { Session } from '../model/session.ts'
import type { SessionData } from '../model/schema/session.ts'
import { rememberedOfThings } from '../source/remembered.ts'
import type { NamedGathering } from './gathering-name.ts'
import { earlierFact, openingHour, sessionFacts, waitingFor } from './session-facts.ts'

/**
 * What an expression can name: a fact of the session, or a group of facts that it must go further into. `waitsFor` says why its day is not known
 * yet: opens is a month.
 */
export type Fact = { readonly path: string; readonly members?: ReadonlyMap<string, Fact> } & (
  | { readonly kind: 'group'; readonly hasIds?: boolean }
  | ({ readonly kind: 'session' } & NamedGathering & Held)
  | ({ readonly kind: 'meeting'; readonly number?: number } & Held)
  | {
      readonly kind: 'day'
      /** Undefined while it is not known. */
      readonly day?: string
      readonly waitsFor?: string
      readonly time?: Hour
      /** The hour at which it ends. */
      readonly until?: Hour
      readonly place?: { readonly id: string; readonly path: string }
    }
  | { readonly kind: 'month'; readonly year: number; readonly month: number; readonly time?: Hour; readonly waitsFor?: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'provision'; readonly steps: readonly ProvisionStep[]; readonly of: Fact | undefined }
  | { readonly kind: 'decision'; readonly cites: string; readonly number: string | undefined; readonly id: string }
  | { readonly kind: 'document'; readonly symbol: string; readonly id: string; readonly is?: string | undefined }
  | { readonly kind: 'place' | 'body' | 'instrument' | 'section' | 'item' | 'note'; readonly id: string }
)

export type FactKind = Fact['kind']

/** When and where something is held. */
interface Held {
  readonly from?: string
  readonly to?: string
  readonly place?: string | readonly string[]
  readonly waitsFor?: string
}

/** An hour of a day, and where session.yaml states it. */
export interface Hour {
  readonly at: string
  readonly path: string
}

/** The facts of a session by the names that expressions use. */
export const factsOf = rememberedOfThings((session: Session): Fact => {
  const { data } = session
  const waitsFor = waitingFor(session)
  const last = data['previous-session']
  const previous = last === undefined ? undefined : data.sessions[last]
  const number = (path: string, value: number | undefined): [string, Fact][] =>
    value === undefined ? [] : [[path.split('.').at(-1) ?? path, { kind: 'number', path, value }]]
  const day = (path: string, value: string, time?: Hour): Fact => ({ kind: 'day', path, day: value, time })

  const deadlines = Object.entries(data.deadlines).map(([id, rule]): [string, Fact] => {
    const path = `deadlines.${id}`
    const counts = (['days', 'weeks', 'working-days'] as const).flatMap((unit) => number(`${path}.${unit}`, rule[unit]))
    return [id, { kind: 'day', path, day: session.deadlines.get(id), waitsFor, members: new Map(counts) }]
  })
  const anniversaries = Object.entries(data.anniversaries).map(([id, { began, years }]): [string, Fact] => {
    const path = `anniversaries.${id}`
    const { year, month } = dayParts(`${began}-01`)
    return [id, { kind: 'month', path, year: year + years, month, members: new Map(number(`${path}.years`, years)) }]
  })
  const speakers = data['speakers-list']
  const speakersList: [string, Fact][] = speakers
    ? [
        ['opens', day('speakers-list.opens', speakers.opens)],
        ['closes', day('speakers-list.closes', speakers.closes, { at: speakers.at, path: 'speakers-list.at' })],
        ...number('speakers-list.minutes', speakers.minutes),
      ]
    : []
  const decisions = group('decisions', data.decisions, ({ kind, number: its }, path, id) => ({
    kind: 'decision',
    path,
    cites: kind,
    number: its,
    id,
  }))
  const instruments = group('instruments', Object.fromEntries(data.instruments.map((id) => [id, id])), (_, path, id) => ({
    kind: 'instrument',
    path,
    id,
  }))
  const allotment = data.allotment
    ? [
        ...number('allotment.working-days', data.allotment['working-days']),
        ...number('allotment.meetings', data.allotment.meetings),
      ]
    : []

  return {
    kind: 'group',
    path: '',
    members: new Map<string, Fact>([
      ...sessionFacts(session),
      ...(previous ? [['previous-session', earlierFact(data, previous, `sessions.${last}`)] as const] : []),
      group('sessions', data.sessions, (earlier, path) => earlierFact(data, earlier, path)),
      group('meetings', Object.fromEntries(session.meetings), ({ number, from, to, place }, path, id) => ({
        kind: 'meeting',
        path,
        number,
        from,
        to,
        place,
        waitsFor: data.meetings[id]?.during && waitsFor,
      })),
      group('events', data.events, eventFact),
      ['deadlines', { kind: 'group', path: 'deadlines', hasIds: true, members: new Map(deadlines) }],
      ['anniversaries', { kind: 'group', path: 'anniversaries', hasIds: true, members: new Map(anniversaries) }],
      ['speakers-list', { kind: 'group', path: 'speakers-list', members: new Map(speakersList) }],
      ['allotment', { kind: 'group', path: 'allotment', members: new Map(allotment) }],
      decisions,
      group('provisions', data.provisions, (provision, path) => ({
        kind: 'provision',
        path,
        steps: stepsOf(provision),
        of: instruments[1].members?.get(provision.of) ?? decisions[1].members?.get(provision.of),
      })),
      group('places', data.places, (_, path, id) => ({ kind: 'place', path, id })),
      group('bodies', data.bodies, (_, path, id) => ({ kind: 'body', path, id })),
      instruments,
      group(
        'sections',
        Object.fromEntries(sectionsAmong(session.agenda).map((section) => [section.id, section])),
        (_, path, id) => ({
          kind: 'section',
          path,
          id,
        }),
      ),
      group('items', Object.fromEntries(session.items.map((item) => [item.id, item])), (_, path, id) => ({
        kind: 'item',
        path,
        id,
      })),
      group('notes', Object.fromEntries(data.notes.map((id) => [id, id])), (_, path, id) => ({ kind: 'note', path, id })),
      ...(['documents', 'earlier-papers'] as const).map((name) => {
        const papers = session.register.filter((paper) => paper.ofThisSession === (name === 'documents'))
        return group(name, Object.fromEntries(papers.map((paper) => [paper.id, paper])), ({ symbol }, path, id) => ({
          kind: 'document',
          path,
          symbol,
          id,
          is: name === 'documents' ? data.documents[id]?.kind : undefined,
        }))
      }),
    ]),
  }
})

/** An event of one day with its hours, or one of several days, of which the first and the last are facts too. */
function eventFact({ on, from, to, at, until, place, minutes }: SessionData['events'][string], path: string): Fact {
  const hour = (key: string, value: string | undefined): Hour | undefined =>
    value === undefined ? undefined : { at: value, path: `${path}.${key}` }
  const day = (key: string, value: string | undefined, hours: { time?: Hour; until?: Hour } = {}): Fact[] => {
    const where = place === undefined ? undefined : { id: place, path: `${path}.place` }
    return value === undefined ? [] : [{ kind: 'day', path: `${path}.${key}`, day: value, ...hours, place: where }]
  }
  const counts = named('minutes', minutes === undefined ? [] : [{ kind: 'number', path: `${path}.minutes`, value: minutes }])
  const [single] = day('on', on, { time: hour('at', at), until: hour('until', until) })
  if (single) return { ...single, members: new Map(counts) }
  const ends = [...named('opening', day('from', from)), ...named('closing', day('to', to, { time: hour('until', until) }))]
  return { kind: 'meeting', path, from, to, place, members: new Map([...ends, ...counts]) }
}

function named(name: string, facts: readonly Fact[]): [string, Fact][] {
  return facts.map((fact) => [name, fact])
}

/** What expressions call the facts that have another name in session.yaml. */
export function namesInWordings(session: Session): ReadonlyMap<string, string> {
  const { data } = session
  return new Map([
    ['opens', 'opening'],
    ['closes', 'closing'],
    ['symbol', 'documents.paper'],
    ['paper', 'documents.paper'],
    ['body', `bodies.${leadingBody(data)}`],
    ['place', placesOf(data).length > 1 || placesOf(data)[0] === ONLINE ? 'session' : `places.${placesOf(data)[0] ?? ''}`],
    ['agenda', 'items'],
    [openingHour(session)?.path ?? '', 'opening'],
    ['speakers-list.at', 'speakers-list.closes'],
  ])
}

function group<T>(name: string, map: Record<string, T>, fact: (value: T, path: string, id: string) => Fact): [string, Fact] {
  const members = Object.entries(map).map(([id, value]): [string, Fact] => [id, fact(value, `${name}.${id}`, id)])
  return [name, { kind: 'group', path: name, hasIds: true, members: new Map(members) }]
}
