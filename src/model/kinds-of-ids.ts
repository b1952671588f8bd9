import { THIS_PAPER } from './session.ts'
import { agendaOf, itemsAmong, sectionsAmong } from './agenda.ts'
import type { SessionData } from './schema/session.ts'

/** What an id can be the id of, as findings call it. */
export const KINDS = [
  'body',
  'place',
  'meeting',
  'instrument',
  'decision',
  'provision',
  'document of this session',
  'earlier paper',
  'earlier session',
  'event',
  'deadline',
  'note',
  'agenda item',
  'section of the agenda',
  'text',
] as const
export type KindOfId = (typeof KINDS)[number]

/** The ids of a session by what they are ids of. */
export function idsByKind(data: SessionData): Readonly<Record<KindOfId, ReadonlySet<string>>> {
  const agenda = agendaOf(data.agenda)
  const idsOf = (entries: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(entries.map(({ id }) => id))
  const known = (map: object): ReadonlySet<string> => new Set(Object.keys(map))
  return {
    body: known(data.bodies),
    place: known(data.places),
    meeting: known(data.meetings),
    instrument: new Set(data.instruments),
    decision: known(data.decisions),
    provision: known(data.provisions),
    'document of this session': new Set([THIS_PAPER, ...known(data.documents)]),
    'earlier paper': known(data['earlier-papers']),
    'earlier session': known(data.sessions),
    event: known(data.events),
    deadline: known(data.deadlines),
    note: new Set(data.notes),
    'agenda item': idsOf(itemsAmong(agenda)),
    text: known(data.texts),
    'section of the agenda': idsOf(sectionsAmong(agenda)),
  }
}

/** A kind with its article. */
export function aKind(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`
}
