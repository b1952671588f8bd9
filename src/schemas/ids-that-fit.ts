import { idsByKind, type KindOfId } from '../model/kinds-of-ids.ts'
import { ONLINE } from '../model/gatherings.ts'
import type { SessionData } from '../model/schema/session.ts'
import { DOCUMENTS_ANNEX } from '../model/parts.ts'
import { THIS_PAPER } from '../model/session.ts'

type Fitting = KindOfId | 'language' | 'hours'

/** What the ids in a field of session.yaml are ids of; fields whose ids are made there are none of these. */
const FITTING: Readonly<Record<string, readonly Fitting[]>> = {
  body: ['body'],
  'previous-session': ['earlier session'],
  place: ['place'],
  'wording-source': ['language'],
  'parts[].text': ['text'],
  'parts[].annex': ['text'],
  'masthead.original': ['language'],
  'masthead.only': ['language'],
  'masthead.organ': ['body'],
  'line.body': ['body'],
  'line.item': ['agenda item'],
  'line.title': ['agenda item'],
  'line.notes': ['note'],
  'body.of': ['body'],
  'sessions.<id>.of': ['body'],
  'sessions.<id>.place': ['place'],
  'provisions.<id>.of': ['instrument', 'decision'],
  'decisions.<id>.of': ['body'],
  'meetings.<id>.of': ['body'],
  'meetings.<id>.place': ['place'],
  'events.<id>.place': ['place'],
  'deadlines.<id>.rule': ['decision', 'provision'],
  'anniversaries.<id>.of': ['body'],
  'allotment.by': ['decision', 'provision'],
  'documents.<id>.of': ['body'],
  'documents.<id>.transmits': ['meeting'],
  'documents.<id>.languages': ['language'],
  'documents.<id>.due': ['deadline'],
  'earlier-papers.<id>.of': ['body'],
  'entry.annotated-with': ['agenda item'],
  'entry.documents': ['document of this session'],
  'entry.documents[].documents': ['document of this session'],
  'timetable[].morning.plenary[].item': ['agenda item'],
  'timetable[].morning.plenary[].meeting': ['meeting'],
  'timetable[].meetings[].hours': ['hours'],
}

/** A column of the timetable, in a half day or in a meeting with hours of its own. */
const COLUMN = /^timetable\[\]\.(?:morning|afternoon|meetings\[\])\.(?!hours$|from$|to$)[a-z0-9-]+$/

/** What a place or a part may be without having been given an id. */
const GIVEN: Readonly<Record<string, string>> = { place: ONLINE, 'parts[].annex': DOCUMENTS_ANNEX, 'entry.documents': THIS_PAPER }

/** Which ids fit a field of session.yaml, by its path; undefined where it takes none that stand elsewhere. */
export function idsThatFit(data: SessionData, languages: readonly string[]): (path: string) => readonly string[] | undefined {
  const known = { ...idsByKind(data), language: new Set(languages), hours: new Set(Object.keys(data.hours)) }
  return (path) => {
    const kinds = COLUMN.test(path) ? (['agenda item', 'meeting'] as const) : FITTING[path]
    if (!kinds) return undefined
    const given = GIVEN[path]
    return [...new Set([...kinds.flatMap((kind) => [...known[kind]]), ...(given === undefined ? [] : [given])])]
  }
}
