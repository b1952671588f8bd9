import type { Session } from '../model/session.ts'
import type { SessionData } from '../model/session-schema.ts'

/** A fact that is not in both sessions as it is in one; undefined where one of them has no such fact. */
export interface ChangedFact {
  /** Its path in session.yaml, by ids and never by places in a list: `agenda.credentials.documents`, `timetable.1.morning.plenary`. */
  readonly path: string
  readonly was: string | undefined
  readonly is: string | undefined
}

/** What differs between the facts of two sessions: what was typed, and what follows from it. */
export interface ChangedFacts {
  readonly typed: readonly ChangedFact[]
  /** Days of deadlines, of the timetable and of meetings during the session, numbers of items. */
  readonly derived: readonly ChangedFact[]
}

export function changedFacts(base: Session, head: Session): ChangedFacts {
  return {
    typed: differences(typedFacts(base.data), typedFacts(head.data)),
    derived: differences(derivedFacts(base), derivedFacts(head)),
  }
}

type Facts = ReadonlyMap<string, string>

/** In the order of the later session; what only the earlier one has comes after what it followed there. */
function differences(base: Facts, head: Facts): ChangedFact[] {
  const changed: ChangedFact[] = []
  const rest = [...base.keys()]
  const takeGone = (until?: string): void => {
    while (rest.length > 0 && rest[0] !== until) {
      const path = rest.shift() ?? ''
      if (!head.has(path)) changed.push({ path, was: base.get(path), is: undefined })
    }
  }
  for (const [path, is] of head) {
    if (rest.includes(path)) takeGone(path)
    if (base.get(path) !== is) changed.push({ path, was: base.get(path), is })
  }
  takeGone()
  return changed
}

/** Every value that stands in session.yaml. The items of the agenda are found by their ids alone, wherever they stand. */
function typedFacts({ agenda, timetable, ...others }: SessionData): Facts {
  const facts = new Map<string, string>()
  addFacts(facts, [], others)
  const addItem = ({ id, items = [], ...item }: { id: string; items?: SessionData['agenda'][number]['items'] }): void => {
    addFacts(facts, ['agenda', id], { ...item, items: items.map((child) => child.id) })
    items.forEach(addItem)
  }
  addFacts(facts, ['agenda'], { items: agenda.map(({ id }) => id) })
  agenda.forEach(addItem)
  for (const { day, ...halfDays } of timetable) addFacts(facts, ['timetable', String(day)], halfDays)
  return facts
}

/** A list is one fact: its order says something. */
function addFacts(facts: Map<string, string>, path: readonly string[], value: unknown): void {
  if (value === undefined) return
  if (Array.isArray(value)) {
    if (value.length > 0) facts.set(path.join('.'), value.map(inOneLine).join(', '))
  } else if (isRecord(value)) for (const [key, part] of Object.entries(value)) addFacts(facts, [...path, key], part)
  else facts.set(path.join('.'), inOneLine(value))
}

function inOneLine(value: unknown): string {
  if (!isRecord(value)) return String(value)
  return Object.entries(value)
    .map(([key, part]) => `${key} ${inOneLine(part)}`)
    .join(' ')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function derivedFacts({ data, items, deadlines, meetings, timetable }: Session): Facts {
  const facts = new Map<string, string>(items.map((item) => [`agenda.${item.id}.number`, numberOf(item)]))
  for (const [id, day] of deadlines) facts.set(`deadlines.${id}.day`, day)
  for (const { id, from, to } of meetings.values()) {
    if (data.meetings[id]?.during !== 'session') continue
    if (from !== undefined) facts.set(`meetings.${id}.from`, from)
    if (to !== undefined) facts.set(`meetings.${id}.to`, to)
  }
  for (const { number, day } of timetable) facts.set(`timetable.${number}.date`, day)
  return facts
}

/** As ordinals, since each language has marks of its own: the second sub-item of the third item is 3.2. */
function numberOf({ parent, ordinal }: Session['items'][number]): string {
  return parent ? `${parent.ordinal}.${ordinal}` : String(ordinal)
}
