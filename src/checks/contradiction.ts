import { blockOwners } from '../model/block-owners.ts'
import { textsOfBlocks } from '../model/blocks.ts'
import { partName } from '../model/parts.ts'
import type { SessionData } from '../model/schema/session.ts'
import type { FactPath, Meeting, Session } from '../model/session.ts'
import type { Check, Finding } from './common/check.ts'

/** Facts that cannot hold together: two statements of one thing, or one thing stated twice. */
export const contradiction: Check = {
  code: 'contradiction',
  *facts({ session }) {
    yield* daysInTwoWays(session)
    yield* eventsWithoutDay(session)
    yield* meetingsOfOneNumber(session)
    yield* meetingsOutOfOrder(session)
    yield* withoutCount(session)
    yield* halvesThatOverlap(session)
    yield* repeats(session)
    yield* repeatedWords(session)
  },
}

/** A day, a span and the session are three ways to say when something is; one of them is enough. */
function* daysInTwoWays({ data, source }: Session): Iterable<Finding> {
  for (const section of ['sessions', 'meetings', 'events'] as const)
    for (const [id, entry] of Object.entries<{ on?: string; from?: string; to?: string; during?: string }>(data[section])) {
      const path = [section, id]
      const days = (['on', 'from', 'to'] as const).filter((key) => entry[key] !== undefined)
      const [day, end] = days
      if (day === undefined) continue
      if (entry.during !== undefined)
        yield {
          level: 'error',
          message: `${path.join('.')} is held during the session and has days of its own`,
          span: source.keySpan([...path, day]),
          label: 'a day of its own',
          also: [{ span: source.keySpan([...path, 'during']), text: 'its days follow from the timetable' }],
          help: `take ${days.join(' and ')} out, or take during out if it is not held during the session`,
        }
      else if (day === 'on' && end !== undefined)
        yield {
          level: 'error',
          message: `${path.join('.')} has one day under on, and others under ${days.slice(1).join(' and ')}`,
          span: source.keySpan([...path, end]),
          label: `beside on: ${entry.on}`,
          also: [{ span: source.keySpan([...path, 'on']), text: 'one day' }],
          help: 'write on: for a single day, or from: and to: for several, and not both',
        }
    }
}

/** Hours are those of one day, and an event is on some day. */
function* eventsWithoutDay({ data, source }: Session): Iterable<Finding> {
  for (const [id, { on, from, to, at, until }] of Object.entries(data.events)) {
    const path = ['events', id]
    const isOneDay = on !== undefined
    if (!isOneDay && (from === undefined || to === undefined))
      yield {
        level: 'error',
        message: `events.${id} does not say on which days it is`,
        span: source.keySpan(path),
        label: from === undefined ? 'has no day' : 'has no last day',
        help: 'write on: with its day, or from: and to: with its first and its last',
      }
    else if (!isOneDay && at !== undefined)
      yield {
        level: 'error',
        message: `events.${id} has an hour, and several days`,
        span: source.keySpan([...path, 'at']),
        label: 'an hour of which day?',
        help: 'write on: with one day in place of from: and to:, or until: with the hour at which the last day ends it',
      }
    else if (isOneDay && at === undefined && until !== undefined)
      yield {
        level: 'error',
        message: `events.${id} ends at ${until}, and does not say when it begins`,
        span: source.keySpan([...path, 'until']),
        label: 'ends, and does not begin',
        help: 'add at: with the hour at which it begins, or write at: in place of until:',
      }
  }
}

function* meetingsOfOneNumber({ data, source }: Session): Iterable<Finding> {
  const first = new Map<string, string>()
  for (const [id, { of, number }] of Object.entries(data.meetings)) {
    if (number === undefined) continue
    const name = `${number} of ${of}`
    const before = first.get(name)
    if (before === undefined) first.set(name, id)
    else
      yield {
        level: 'error',
        message: `${before} and ${id} are both meeting ${name}`,
        span: source.valueSpan(['meetings', id, 'number']),
        label: 'the second one',
        also: [{ span: source.valueSpan(['meetings', before, 'number']), text: 'the first one' }],
        help: 'correct one of the two numbers, or the body',
      }
  }
}

/** A body meets once at a time, and counts its meetings in the order of their days. */
function* meetingsOutOfOrder({ data, meetings, source }: Session): Iterable<Finding> {
  // The timetable has a check of its own for those that are held during the session.
  const isDated = ({ id, from = '', to = '' }: Meeting): boolean =>
    from !== '' && from <= to && data.meetings[id]?.during === undefined
  const dated = [...meetings.values()].filter(isDated)
  for (const [at, meeting] of dated.entries())
    for (const other of dated.slice(0, at)) {
      if (other.body !== meeting.body) continue
      const [earlier, later] = (other.from ?? '') <= (meeting.from ?? '') ? [other, meeting] : [meeting, other]
      const isSameTime = (later.from ?? '') <= (earlier.to ?? '')
      const isCountedBack = earlier.number !== undefined && later.number !== undefined && earlier.number > later.number
      if (!isSameTime && !isCountedBack) continue
      yield {
        level: 'error',
        message: isSameTime
          ? `${earlier.id} and ${later.id} of ${meeting.body} are held at one time`
          : `${later.id} is meeting ${later.number} of ${meeting.body}, and is held after meeting ${earlier.number}`,
        span: source.valueSpan(['meetings', meeting.id, ...placeIn(source, meeting.id)]),
        label: 'the second one',
        also: [{ span: source.valueSpan(['meetings', other.id, ...placeIn(source, other.id)]), text: 'the first one' }],
        help: isSameTime ? 'correct the days of one of the two, or the body' : 'correct the days or the number of one of the two',
      }
    }
}

/** Where a meeting states its first day. */
function placeIn(source: Session['source'], id: string): string[] {
  return source.keysOf(['meetings', id]).includes('on') ? ['on'] : ['from']
}

/** Without a count a deadline would fall on the day of the opening itself. */
function* withoutCount({ data, source }: Session): Iterable<Finding> {
  for (const [id, deadline] of Object.entries(data.deadlines)) {
    if (['days', 'weeks', 'working-days'].some((unit) => Object.hasOwn(deadline, unit))) continue
    yield {
      level: 'error',
      message: `the deadline ${id} does not say how long before the opening it falls`,
      span: source.keySpan(['deadlines', id]),
      label: 'has no count',
      help: 'add days:, weeks: or working-days: with a number',
    }
  }
}

function* halvesThatOverlap({ data: { hours }, source }: Session): Iterable<Finding> {
  const { morning, afternoon } = hours
  if (!morning || !afternoon || morning.from >= morning.to || afternoon.from >= afternoon.to || morning.to <= afternoon.from)
    return
  yield {
    level: 'error',
    message: `the afternoon begins at ${afternoon.from}, before the morning ends at ${morning.to}`,
    span: source.valueSpan(['hours', 'afternoon', 'from']),
    label: 'begins here',
    also: [{ span: source.valueSpan(['hours', 'morning', 'to']), text: 'the morning ends here' }],
    help: `write an hour from ${morning.to} on, or correct the morning`,
  }
}

/** What a list names twice would be counted, printed or looked for twice. Lists of documents and the timetable have checks of their own. */
function* repeats(session: Session): Iterable<Finding> {
  const { data, source } = session
  for (const [path, entries] of [...lists(data), ...listsOfTables(session)])
    for (const [at, entry] of entries.entries()) {
      const first = entries.indexOf(entry)
      if (first === at) continue
      yield {
        level: 'error',
        message: `${entry} stands twice in ${path.join('.')}`,
        span: source.valueSpan([...path, at]),
        label: 'the second one',
        also: [{ span: source.valueSpan([...path, first]), text: 'the first one' }],
        help: 'take one of them out, or write what was meant in its place',
      }
    }
}

function* lists(data: SessionData): Iterable<readonly [path: FactPath, entries: readonly string[]]> {
  yield [['parts'], data.parts.map(partName)]
  yield [['instruments'], data.instruments]
  yield [['notes'], data.notes]
  yield [['kinds'], data.kinds]
  yield [['purposes'], data.purposes]
  yield [['masthead', 'only'], data.masthead.only ?? []]
  for (const [id, { holidays }] of Object.entries(data.places)) yield [['places', id, 'holidays'], holidays]
  for (const [id, body] of Object.entries(data.bodies)) {
    const { symbols } = body
    const isList = Array.isArray(symbols)
    if (isList) yield [['bodies', id, 'symbols'], symbols]
    const path = ['bodies', id, ...(isList ? [] : ['symbols'])]
    for (const key of ['kinds', 'folders', 'changes'] as const) yield [[...path, key], (isList ? body : symbols)?.[key] ?? []]
  }
  for (const [id, { transmits = [] }] of Object.entries(data.documents))
    if (typeof transmits !== 'string') yield [['documents', id, 'transmits'], transmits]
}

/** The columns and the rows of tables. */
function listsOfTables(session: Session): (readonly [path: FactPath, entries: readonly string[]])[] {
  return blockOwners(session).flatMap(({ data, blocks }) =>
    blocks.flatMap((block, index) =>
      block.kind === 'table'
        ? [
            [[...data, index, 'columns'], block.columns] as const,
            [[...data, index, 'rows'], block.rows.map(({ id }) => id)] as const,
          ]
        : [],
    ),
  )
}

/** Ids of words that stand twice in one annotation, or wherever blocks stand: one text cannot be in two places. */
function* repeatedWords(session: Session): Iterable<Finding> {
  for (const { data, blocks } of blockOwners(session)) {
    const first = new Map<string, FactPath>()
    for (const [index, block] of blocks.entries()) {
      const at = [...data, index]
      const names = block.kind === 'table' ? [block.id] : textsOfBlocks([block]).map((text) => text.path.join('.'))
      for (const name of names) {
        const before = first.get(name)
        if (!before) first.set(name, at)
        else
          yield {
            level: 'error',
            message: `${name} stands twice in ${data.join('.')}`,
            span: session.source.valueSpan(at),
            label: 'the second one',
            also: before === at ? [] : [{ span: session.source.valueSpan(before), text: 'the first one' }],
            help: 'take one of them out, or write what was meant in its place',
          }
      }
    }
  }
}
