import { asHint } from './unsaid.ts'
import { isRealDay } from '../../model/day.ts'
import type { Session } from '../../model/session.ts'
import type { YamlSource } from '../../source/yaml-source.ts'

type Map = Readonly<Record<string, unknown>>

/** What a paper that is begun has from another session: its standing facts and words, without what is dated. */
export interface CarriedOver {
  readonly facts: Map & { readonly places?: object }
  readonly parts: Map
  readonly previous: Map
  readonly masthead: object
  readonly earlierPapers: object
  /** Undefined where names alone are carried over. */
  readonly agenda: readonly object[] | undefined
  readonly wordsOf: (code: string) => CarriedWords | undefined
  /** What the translations were made from, of the units that are carried over. */
  readonly recordOf: (code: string) => string | undefined
}

export interface CarriedWords {
  readonly title: unknown
  readonly head: Map
  readonly places: Map
  readonly names: Map
  readonly texts: Map
  readonly sections: Map
  /** Undefined where names alone are carried over. */
  readonly items: Map | undefined
  readonly notes: Map
}

/** Sections of session.yaml that do not age. */
const STANDING = [
  'public-address',
  'places',
  'bodies',
  'instruments',
  'provisions',
  'decisions',
  'deadlines',
  'notes',
  'numbering',
  'introduction',
  'texts',
  'hours',
]

/** Those that say something of the body, whatever the session is about. */
const OF_BODY = STANDING.filter((key) => !['notes', 'numbering', 'introduction', 'texts'].includes(key))

/** What a text may name that is of one session alone. */
const DATED = /\{\{\s*[\w-]+\s+(?:meetings|events|speakers-list|anniversaries|allotment|documents(?!\.paper\b))\b/

interface Former {
  readonly session: Session
  /** The wordings of that session alone, by language. */
  readonly wordings: ReadonlyMap<string, YamlSource>
  readonly records: ReadonlyMap<string, string>
  /** The number of the session that follows. */
  readonly number: number | undefined
  /** Whether only what the session says of its body is carried over: places, names, rules. */
  readonly isOfBody?: boolean
}

/**
 * Carries what stands over from one session to the next: places, names, rules, the agenda with its standing paragraphs. Meetings, events, the register,
 * the list of speakers and the timetable are of one session; a paragraph that names any of them, or an earlier session as the last one, is to be written
 * anew, and what it said stands behind the mark.
 */
export function carriedOver({ session, wordings, records, number, isOfBody = false }: Former): CarriedOver {
  const { source, data } = session
  const own = source.own.value as Map
  const last = data['previous-session']
  const isDated = (text: string): boolean =>
    DATED.test(text) || (last !== undefined && new RegExp(`\\{\\{\\s*[\\w-]+\\s+sessions\\.${last}\\b`).test(text))
  const changed = new Set<string>()
  const carry = (value: unknown, path: readonly string[]): unknown => {
    if (typeof value === 'string') {
      if (!isDated(value)) return value
      changed.add(path.join('.'))
      return asHint(value)
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, carry(entry, [...path, key])]))
  }
  const words = new Map(
    [...wordings].map(([code, wording]): [string, CarriedWords] => {
      const value = wording.value as Map
      const pick = (...sections: string[]): Map =>
        Object.fromEntries(
          sections.flatMap((section) => (value[section] === undefined ? [] : [[section, carry(value[section], [section])]])),
        )
      return [
        code,
        {
          title: isOfBody ? undefined : carry(value['title'], ['title']),
          head: isOfBody ? {} : pick('lines'),
          places: (pick('places')['places'] ?? {}) as Map,
          names: pick('bodies', 'instruments', 'decisions'),
          texts: isOfBody ? {} : pick('introduction', 'texts'),
          sections: isOfBody ? {} : pick('sections'),
          items: isOfBody ? undefined : ((pick('items')['items'] ?? {}) as Map),
          notes: isOfBody ? {} : pick('notes'),
        },
      ]
    }),
  )
  const former = typeof data.session === 'number' ? `session-${data.session}` : undefined
  const isNext = former !== undefined && typeof data.session === 'number' && number === data.session + 1
  const held = { ...(isRealDay(data.opens) && isRealDay(data.closes) && { from: data.opens, to: data.closes }) }
  const place = typeof data.place === 'string' ? { place: data.place } : {}
  const sessions = {
    ...(own['sessions'] as object | undefined),
    ...(isNext && { [former]: { number: data.session, ...held, ...place } }),
  }
  const { distribution, organ, lines } = data.masthead
  return {
    facts: {
      ...Object.fromEntries((isOfBody ? OF_BODY : STANDING).flatMap((key) => (own[key] === undefined ? [] : [[key, own[key]]]))),
      ...(own['places'] !== undefined && { places: withoutHolidays(own['places']) }),
      ...(Object.keys(sessions).length > 0 && { sessions }),
    },
    parts: own['parts'] === undefined || isOfBody ? {} : { parts: own['parts'] },
    previous: isNext ? { 'previous-session': former } : {},
    masthead: isOfBody ? {} : { ...(distribution && { distribution }), ...(organ && { organ }), ...(lines && { lines }) },
    earlierPapers: citedPapers(own['earlier-papers'], JSON.stringify([...words.values()])),
    agenda: isOfBody ? undefined : ((own['agenda'] ?? []) as readonly Map[]).map(bare),
    wordsOf: (code) => words.get(code),
    recordOf: (code) => {
      const kept = isOfBody ? undefined : records.get(code)?.split('\n')
      return kept
        ?.filter(
          (line) => !changed.has(line.split(' ')[0] ?? '') && !line.startsWith('documents.') && !line.startsWith('timetable.'),
        )
        .join('\n')
    },
  }
}

/** Places without their holidays, which are those of a year. */
function withoutHolidays(places: unknown): object {
  return Object.fromEntries(
    Object.entries((places ?? {}) as Readonly<Record<string, Map>>).map(([id, place]) => [
      id,
      Object.fromEntries(Object.entries(place).filter(([key]) => key !== 'holidays')),
    ]),
  )
}

/** The earlier papers that the words still cite. */
function citedPapers(papers: unknown, words: string): object {
  return Object.fromEntries(
    Object.entries(papers ?? {}).filter(([id]) => new RegExp(`\\{\\{[^}]*earlier-papers\\.${id}\\b`).test(words)),
  )
}

/** An entry of the agenda without papers, but for the paper itself. */
function bare(entry: Map): object {
  const { documents, items, ...others } = entry
  const listed = Array.isArray(documents) && documents.includes('paper')
  return {
    ...Object.fromEntries(Object.entries(others).filter(([key]) => key !== 'status')),
    ...(Array.isArray(items) && { items: (items as readonly Map[]).map(bare) }),
    ...(listed && { documents: ['paper'] }),
  }
}
