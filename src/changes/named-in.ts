import type { FactPath, Session } from '../model/session.ts'
import type { Span } from '../source/source-file.ts'
import type { YamlPath } from '../source/yaml-source.ts'

/** Keys of session.yaml under which the ids of a section stand. */
const NAMING: Readonly<Record<string, readonly string[]>> = {
  documents: ['documents'],
  items: ['item', 'title', 'annotated-with'],
  meetings: ['transmits'],
  bodies: ['of', 'body', 'columns', 'organ'],
  notes: ['notes'],
  instruments: ['of'],
  decisions: ['rule', 'by', 'of'],
  provisions: ['rule', 'by'],
  places: ['place'],
  deadlines: ['due'],
  texts: ['text', 'annex'],
}

/** The places of session.yaml that name a fact by its id: lists of documents, the timetable, rules of deadlines. */
export function namedIn(session: Session, fact: string): Span[] {
  return pathsNaming(session, fact)
    .map((path) => session.source.valueSpan(path))
    .toSorted((a, b) => a.start - b.start)
}

/** The same as paths. */
export function pathsNaming({ source, timetable }: Session, fact: string): FactPath[] {
  const [section = '', id = ''] = fact.split('.')
  const keys = NAMING[section] ?? []
  const named = source
    .scalars()
    .filter(({ path, node }) => node.value === id && keys.includes(keyOf(path)) && isOfSection(path, section))
    .map(({ path }) => path as FactPath)
  return [...named, ...namedInTimetable(source, timetable, section, id)]
}

/** In which lists an id stands is told by their columns, which are data. */
function namedInTimetable(source: Session['source'], { days }: Session['timetable'], section: string, id: string): FactPath[] {
  const entries = days.flatMap(({ times }) =>
    times.flatMap(({ cells }) => cells.flatMap((cell) => (cell.isAsAbove ? [] : cell.entries))),
  )
  return entries
    .filter((entry) => `${entry.kind}s` === section && entry.id === id)
    .map(({ kind, path }) => (typeof source.valueAt(path) === 'string' ? path : [...path, kind]))
}

/** The last part of a path that is no position in a list. */
function keyOf(path: YamlPath): string {
  return path.filter((key) => typeof key === 'string').at(-1) ?? ''
}

/**
 * A provision is of an instrument or of a decision, all else is of a body; a text is a part, and stands in the head and in the timetable under another
 * meaning.
 */
function isOfSection(path: YamlPath, section: string): boolean {
  // The list of all notes names none.
  if (section === 'notes') return path[0] !== section
  if (section === 'texts') return path[0] === 'parts'
  if (path[0] === 'timetable') return keyOf(path) === 'columns'
  return keyOf(path) !== 'of' || (path[0] === 'provisions') === (section === 'instruments' || section === 'decisions')
}
