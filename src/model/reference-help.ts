import { goneOrMistyped, slipOf } from '../source/nearest.ts'
import type { YamlPath, YamlSource } from '../source/yaml-source.ts'
import type { KindOfId } from './kinds-of-ids.ts'
import type { SessionData } from './schema/session.ts'

/** An id where one of another kind is wanted. */
interface WrongReference {
  readonly path: YamlPath
  readonly id: string
  readonly what: string
  readonly ids: ReadonlySet<string>
  /** What else it is the id of. */
  readonly others: readonly KindOfId[]
}

/** What to write in place of an id that is none of those that may stand there; never another thing that exists in its own right. */
export function helpFor(source: YamlSource, data: SessionData, reference: WrongReference): string {
  const { path, id, what, ids, others } = reference
  if (what === 'meeting' && others.includes('body')) return aMeetingOf(source, data, path, id)
  const field = FIELDS[what]
  const other = others.find((kind) => HALF_DAY[kind] !== undefined && HALF_DAY[kind] !== path.at(-2))
  if (path[0] === 'timetable' && other !== undefined) return `take it out of the list, and put it under ${HALF_DAY[other] ?? ''}`
  if (others.includes('earlier paper') && what === 'document of this session')
    return 'take it out of the list: a documentation list has papers of this session; or move it from earlier-papers to documents'
  if (path[0] === 'timetable' && others.length === 0 && slipOf(id, ids) === undefined)
    return `${goneOrMistyped(id, ids, leave(path))}; words stand as { text: ${id} }, a new ${what} is defined under ${field ?? ''}`
  if (others.length === 0 && slipOf(id, ids) === undefined && field !== undefined && ids.size > 0)
    return `${goneOrMistyped(id, ids, leave(path))}; a new one is defined under ${field}`
  return goneOrMistyped(id, ids, leave(path))
}

/** Where things of a kind are defined. */
const FIELDS: Readonly<Record<string, string>> = {
  body: 'bodies',
  place: 'places',
  meeting: 'meetings',
  instrument: 'instruments',
  'document of this session': 'documents',
  deadline: 'deadlines',
  'agenda item': 'agenda',
  'agenda item or meeting': 'agenda or meetings',
}

/** Where a half day has things of a kind. */
const HALF_DAY: Readonly<Partial<Record<KindOfId, string>>> = { meeting: 'parallel', 'agenda item': 'plenary' }

function leave(path: YamlPath): string {
  return typeof path.at(-1) === 'number' ? 'take it out of the list' : 'take it out'
}

/** Of a body that is named in place of a meeting: the meeting that is missing, with an id that is still free. */
function aMeetingOf(source: YamlSource, data: SessionData, path: YamlPath, body: string): string {
  const during = path[0] === 'timetable'
  const ofBody = Object.entries(data.meetings).filter(([, { of }]) => of === body)
  const inSession = ofBody.filter(([, meeting]) => (meeting.during !== undefined) === during).map(([id]) => id)
  const last = Math.max(0, ...ofBody.map(([, { number }]) => number ?? 0))
  if (!during && inSession.length > 0) return `${body} is a body; its meetings are ${inSession.join(', ')}`
  if (inSession.length > 0) return `its meeting during the session is meant: write ${inSession[0] ?? ''}`
  const id = [`${body}-${last + 1}`, `${body}-meeting`, `${body}-session`].find((name) => !(name in data.meetings)) ?? body
  const meeting = `{ of: ${body}, ${last > 0 ? `number: ${last + 1}, ` : ''}${during ? 'during: session' : 'on: …'} }`
  const short = during ? `{ of: ${body}, during: session }` : meeting
  const after = source.keysOf(['meetings']).at(-1)
  return `add a meeting ${short} under meetings, and write ${id} here:\n  ${id}: ${meeting}${after === undefined ? '' : ` # after ${after}`}`
}
