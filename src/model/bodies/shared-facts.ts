import { rememberErrors, type Report } from '../../source/diagnostic.ts'
import type { YamlSource } from '../../source/yaml-source.ts'
import { parseYaml } from '../../source/parse-yaml.ts'
import { agendaOf, itemsAmong } from '../agenda.ts'
import { BODY_FILE } from '../data-kinds.ts'
import { readData } from '../read-data.ts'
import type { BodyFileData } from '../schema/body-file.ts'
import { OWN_FIELDS } from './fields.ts'
import { timetableColumns } from '../timetable-columns.ts'
import type { WordedFacts } from '../worded-facts.ts'
import type { BodyTexts } from './body-texts.ts'

/**
 * What a session has of a body that has a file of its own: everything of the body whose session it is, names and instruments of those over that,
 * and of all others what the body is itself. A corrigendum tells of nothing that is held, and has names alone.
 */
export type Share = 'whole' | 'names' | 'itself'

/** The facts that the file of a body gives to a session. */
export interface SharedFacts {
  readonly body: string
  readonly share: Share
  readonly source: YamlSource
  readonly data: BodyFileData
  /** What of its facts has words in its wordings. */
  readonly worded: WordedFacts
  /** What of these has its words elsewhere: the bodies that have a folder of their own. */
  readonly elsewhere: WordedFacts
  /** What a session has of them from here. */
  readonly given: WordedFacts
  /** What another session, which has another share, would have of them. */
  readonly givenTo: (share: Share) => WordedFacts
  readonly texts: BodyTexts
}

/** Reads the file of a body. Undefined, with diagnostics, when it cannot be relied on. */
export function readSharedFacts(
  texts: BodyTexts,
  share: Share,
  all: readonly BodyTexts[],
  report: Report,
): SharedFacts | undefined {
  const { tell, hasErrors } = rememberErrors(report)
  const source = parseYaml(texts.facts, tell)
  const data = readData(source, BODY_FILE, tell)
  if (!data || hasErrors()) return undefined
  const { id } = texts
  const worded = wordedFacts(id, data)
  const isElsewhere = (body: string): boolean => body !== id && all.some((other) => other.id === body)
  const givenTo = (other: Share): WordedFacts => givenOf(worded, id, other, isElsewhere)
  return {
    body: id,
    share,
    source,
    data,
    worded,
    elsewhere: namesOf(Object.keys(data.bodies).filter(isElsewhere)),
    given: givenTo(share),
    givenTo,
    texts,
  }
}

/** What the file says of the body itself, as `bodies` of a session holds it. */
export function itself(source: YamlSource): object {
  return Object.fromEntries(OWN_FIELDS.flatMap((field) => entryOf(field, source.valueAt([field]))))
}

function entryOf(key: string, value: unknown): [string, unknown][] {
  return value === undefined ? [] : [[key, value]]
}

const NOTHING = { agenda: [], items: [], introduction: [], texts: [], timetable: { heading: undefined, columns: [], days: [] } }

function wordedFacts(id: string, { places, bodies, instruments, decisions, items, columns }: BodyFileData): WordedFacts {
  const all = { [id]: {}, ...bodies }
  const agenda = agendaOf(
    Object.entries(items).map(([item, { annotation }]) => ({ id: item, annotation, documents: [], items: [] })),
  )
  const usual = columns ? timetableColumns({ timetable: { columns }, body: id, bodies: all }) : []
  return {
    ...NOTHING,
    data: { masthead: {}, documents: {}, notes: [], places, bodies: all, instruments, decisions },
    agenda,
    items: itemsAmong(agenda),
    timetable: { ...NOTHING.timetable, columns: usual },
  }
}

function givenOf(worded: WordedFacts, id: string, share: Share, isElsewhere: (body: string) => boolean): WordedFacts {
  if (share === 'itself') return namesOf([id])
  const bodies = Object.fromEntries(Object.entries(worded.data.bodies).filter(([body]) => !isElsewhere(body)))
  return { ...(share === 'whole' ? worded : NOTHING), data: { ...worded.data, bodies } }
}

/** Names of bodies and nothing else. */
function namesOf(ids: readonly string[]): WordedFacts {
  const bodies = Object.fromEntries(ids.map((id) => [id, {}]))
  return {
    ...NOTHING,
    data: { masthead: {}, documents: {}, notes: [], places: {}, bodies, instruments: [], decisions: {} },
  }
}
