import { rememberErrors, type Report } from '../../source/diagnostic.ts'
import { joinSources, type Laid } from '../../source/joined-source.ts'
import { nearest } from '../../source/nearest.ts'
import type { YamlPath, YamlSource } from '../../source/yaml-source.ts'
import { SHARED_FIELDS, USUAL_FIELDS } from './fields.ts'
import type { BodyTexts } from './body-texts.ts'
import { itself, readSharedFacts, type Share, type SharedFacts } from './shared-facts.ts'

/** The facts of a session with those that the files of bodies give it. */
export interface JoinedFacts {
  readonly source: YamlSource
  /** The nearest first: the body of the session, those over it, others. */
  readonly shared: readonly SharedFacts[]
}

/**
 * Lays what bodies have in files of their own under the facts of a session. What a session states too is its own where the file of the body says
 * only what is usual; all else is stated once. Undefined, with diagnostics, where a file of a body cannot be relied on.
 */
export function joinFacts(own: YamlSource, bodies: readonly BodyTexts[], report: Report): JoinedFacts | undefined {
  const { tell, hasErrors } = rememberErrors(report)
  let source = own
  const shared: SharedFacts[] = []
  const done = new Set<string>()
  const share = (id: string, what: Share): void => {
    done.add(id)
    const texts = bodies.find((body) => body.id === id)
    const facts = texts && readSharedFacts(texts, what, bodies, tell)
    if (!facts) return
    shared.push(facts)
    source = joinSources(source, laidBy(facts, source), { isOneList, isOneMap, twice: twiceIn(source, tell) })
  }
  const stated = own.valueAt(['body'])
  const meeting = (Array.isArray(stated) ? (stated as unknown[]) : [stated]).filter((body) => typeof body === 'string')
  for (const [index, body] of meeting.entries())
    if (bodies.length > 0 && own.valueAt(['bodies', body]) === undefined)
      reportUnknown(own, Array.isArray(stated) ? ['body', index] : ['body'], body, bodies, tell)
  const over = (id: string): unknown => source.valueAt(['bodies', id, 'of'])
  const isCorrigendum = JSON.stringify(own.valueAt(['parts'])) === JSON.stringify(['corrections'])
  // Of several that meet the first holds the plenary, and the session is like its own.
  for (const [index, body] of meeting.entries())
    for (let id: unknown = body, isLeading = index === 0; typeof id === 'string' && !done.has(id); isLeading = false) {
      share(id, isLeading && !isCorrigendum ? 'whole' : 'names')
      id = over(id)
    }
  for (let next: string | undefined; ;) {
    const named = source.valueAt(['bodies'])
    const ids = typeof named === 'object' && named !== null ? Object.keys(named) : []
    next = [...ids, ...ids.map(over)].find((id): id is string => typeof id === 'string' && !done.has(id))
    if (next === undefined) break
    share(next, 'itself')
  }
  return hasErrors() ? undefined : { source, shared }
}

/** Without its body a session lacks so much that nothing else is said of it. */
function reportUnknown(own: YamlSource, path: YamlPath, body: string, bodies: readonly BodyTexts[], report: Report): void {
  const known = bodies.map(({ id }) => id)
  if (known.includes(body)) return
  const near = nearest(body, known)
  report({
    level: 'error',
    code: 'data-reference',
    message: `${body} is no body`,
    span: own.valueSpan(path),
    label: 'it has neither a folder under bodies nor an entry here',
    help:
      near === undefined ? `those with a folder are ${known.join(', ')}; or write ${body} under bodies` : `did you mean ${near}?`,
  })
}

function laidBy({ body, share, source, data }: SharedFacts, session: YamlSource): Laid[] {
  const laid: Laid[] = [{ at: ['bodies', body], source, from: [], value: itself(source) }]
  if (share === 'itself') return laid
  const same = (fields: readonly string[]): Laid[] => fields.map((field) => ({ at: [field], source, from: [field] }))
  if (share === 'names') return [...laid, ...same(['places', 'bodies', 'instruments', 'provisions', 'decisions'])]
  const items = Object.keys(data.items)
  return [
    ...laid,
    ...same([...SHARED_FIELDS, ...USUAL_FIELDS.filter((field) => field !== 'columns')]),
    ...(isMap(session.valueAt(['timetable'])) ? [{ at: ['timetable', 'columns'], source, from: ['columns'] }] : []),
    ...bareItems(session.valueAt(['agenda']), ['agenda']).flatMap(({ id, path }): Laid[] =>
      items.includes(id) ? [{ at: [...path, 'annotation'], source, from: ['items', id, 'annotation'] }] : [],
    ),
  ]
}

/** The items of an agenda, as yet unread, that say nothing of their annotation. */
function bareItems(entries: unknown, at: YamlPath): { id: string; path: YamlPath }[] {
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry: unknown, index) => {
    if (!isMap(entry)) return []
    const path = [...at, index]
    const { id, items } = entry
    const isBare = typeof id === 'string' && entry['annotation'] === undefined && entry['annotated-with'] === undefined
    return [...(isBare ? [{ id, path }] : []), ...bareItems(items, [...path, 'items'])]
  })
}

function isOneList(path: YamlPath): boolean {
  const [section, , field] = path
  return (section === 'instruments' && path.length === 1) || (section === 'places' && field === 'holidays')
}

/** Sections of ids are one; so is what is said of a body, of a place, or of usual hours. An entry of any other section is said as a whole. */
function isOneMap(path: YamlPath): boolean {
  return path.length === 1 || (path.length === 2 && ['bodies', 'places', 'hours'].includes(String(path[0])))
}

function twiceIn(session: YamlSource, report: Report): (path: YamlPath, other: YamlSource, from: YamlPath) => void {
  return (path, other, from) => {
    if (isUsual(path) || isSame(session, path, other, from)) return
    const span = session.keySpan(path)
    const elsewhere = other.keySpan(from)
    report({
      level: 'error',
      code: 'stated-twice',
      message: `${path.map(String).join('.')} is stated twice`,
      span,
      label: 'stated here',
      also: [{ span: elsewhere, text: 'and here' }],
      help: 'take one of the two out',
    })
  }
}

/** What two bodies have alike in their files is no fault of either, where one is over the other or both meet. */
function isSame(session: YamlSource, path: YamlPath, other: YamlSource, from: YamlPath): boolean {
  return session.own.valueAt(path) === undefined && JSON.stringify(session.valueAt(path)) === JSON.stringify(other.valueAt(from))
}

function isUsual([first, second]: YamlPath): boolean {
  return USUAL_FIELDS.some((field) => field === first) || (first === 'timetable' && second === 'columns')
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
