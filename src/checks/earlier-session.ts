import { dayParts } from '../model/day.ts'
import { isEarlier, numberHeldAgainst, orderOf } from '../model/earlier.ts'
import { gatheringsOf, leadingBody } from '../model/gathering.ts'
import type { GatheringPart } from '../model/schema/gathering.ts'
import type { SessionData } from '../model/schema/session.ts'
import type { Session } from '../model/session.ts'
import type { Check, Finding } from './common/check.ts'

/** An earlier session that is not earlier: by its number, by its days, or by either against another; and decisions of a session to come. */
export const earlierSession: Check = {
  code: 'earlier-session',
  *facts({ session }) {
    yield* notBeforeThis(session)
    yield* againstOneAnother(session)
    yield* decisionsToCome(session)
    yield* notTheLast(session)
    yield* allotmentOfAnother(session)
  },
}

function* notBeforeThis({ data, days, source }: Session): Iterable<Finding> {
  for (const [id, { number, of, part, on, from, to }] of Object.entries(data.sessions)) {
    const own = numberHeldAgainst(data, { of })
    if (own !== undefined && !isEarlier(data, { number, of, part }))
      yield {
        level: 'error',
        message: `sessions.${id} has the number ${number}, and this is session ${own}`,
        span: source.valueSpan(['sessions', id, 'number']),
        label: 'no earlier session',
        also: [{ span: source.valueSpan(['session']), text: 'the number of this session' }],
        help: `write a number below ${own}, or correct session`,
      }
    // The last of its days: one finding a session.
    const [key, day] = Object.entries({ to, on, from }).find(([, value]) => value !== undefined) ?? []
    // Where only the month of the opening is known, it is at the latest on its last day.
    if (key === undefined || day === undefined || !days.opening || day < days.opening.last) continue
    yield {
      level: 'error',
      message: `sessions.${id} is held on ${day}, and this session opens ${days.opens === undefined ? 'in' : 'on'} ${data.opens}`,
      span: source.valueSpan(['sessions', id, key]),
      label: 'not before this session',
      also: [{ span: source.valueSpan(['opens']), text: 'this session opens here' }],
      help: `write a day before ${data.opens}, or correct opens`,
    }
  }
}

function* againstOneAnother({ data, days, source }: Session): Iterable<Finding> {
  const isBefore = (day: string | undefined): boolean => day === undefined || !days.opening || day < days.opening.last
  const stated = Object.entries(data.sessions)
    .map(([id, { number, of = leadingBody(data), part, on, from, to }]) => ({ id, number, of, part, on, from, to }))
    // What is not before this session is found by itself.
    .filter((session) => isEarlier(data, session) && [session.to, session.on, session.from].every(isBefore))
  for (const [at, session] of stated.entries())
    for (const other of stated.slice(0, at)) {
      if (session.of !== other.of) continue
      if (session.number === other.number && session.part === other.part) {
        yield {
          level: 'error',
          message: `sessions.${other.id} and sessions.${session.id} are both session ${session.number}`,
          span: source.valueSpan(['sessions', session.id, 'number']),
          label: 'the second one',
          also: [{ span: source.valueSpan(['sessions', other.id, 'number']), text: 'the first one' }],
          help: 'correct one of the two numbers, or take one of the sessions out',
        }
        continue
      }
      const isFirst =
        session.number < other.number || (session.number === other.number && orderOf(session.part) < orderOf(other.part))
      const [earlier, later] = isFirst ? [session, other] : [other, session]
      const [end, beginning] = [earlier.to ?? earlier.on ?? earlier.from, later.from ?? later.on ?? later.to]
      if (end === undefined || beginning === undefined || end < beginning) continue
      const key = later.from !== undefined ? 'from' : later.on !== undefined ? 'on' : 'to'
      yield {
        level: 'error',
        message: `${named(later)} is held on ${beginning}, and ${named(earlier)} on ${end}`,
        span: source.valueSpan(['sessions', later.id, key]),
        label: `not after ${named(earlier)}`,
        also: [{ span: source.keySpan(['sessions', earlier.id]), text: named(earlier) }],
        help: 'correct the days or the number of one of the two',
      }
    }
}

function named({ number, part }: { readonly number: number; readonly part: GatheringPart | undefined }): string {
  return `session ${number}${part === undefined ? '' : `, ${part},`}`
}

/** The session before this one has the number before, or the same where this is a later part of it: what is left over from it is found by its days. */
function* notTheLast(session: Session): Iterable<Finding> {
  const { data, source } = session
  const id = data['previous-session'] ?? latestOf(session)
  const last = id === undefined ? undefined : data.sessions[id]
  const number = last && numberHeldAgainst(data, last)
  if (id === undefined || !last || number === undefined || !isEarlier(data, last)) return
  const wanted = number - 1
  if (last.number >= wanted) return
  yield {
    level: 'warning',
    message: `sessions.${id} is session ${last.number}, and the last before this one is session ${wanted}`,
    span: source.valueSpan(data['previous-session'] === id ? ['previous-session'] : ['sessions', id, 'number']),
    label: data['previous-session'] === id ? `session ${last.number}` : 'the latest earlier session here',
    also: [{ span: source.valueSpan(['session']), text: 'the number of this session' }],
    help: `add session ${wanted} with its days under sessions, and name it as previous-session; what is left over from it is found then`,
  }
}

/** The latest of the earlier sessions of the body that leads the meeting, of those that the session states itself. */
function latestOf({ data, source }: Session): string | undefined {
  const [first] = Object.entries(data.sessions)
    .filter(([id]) => source.own.valueAt(['sessions', id]) !== undefined)
    .filter(([, stated]) => stated.of === undefined && isEarlier(data, stated))
    .toSorted(([, a], [, b]) => b.number - a.number)
  return first?.[0]
}

/** What a session is allotted was decided by the last before it, or by another body. */
function* allotmentOfAnother({ data, source }: Session): Iterable<Finding> {
  const by = data.allotment?.by
  const decision = by === undefined ? undefined : data.decisions[by]
  const taken = Number(/^(\d+)\//.exec(decision?.number ?? '')?.[1])
  const number = numberHeldAgainst(data, {})
  if (by === undefined || !decision || decision.of !== undefined || number === undefined || !(taken < number - 1)) return
  yield {
    level: 'warning',
    message: `the allotment is by ${decision.kind} ${decision.number}, of session ${taken}, and the last before this one is session ${number - 1}`,
    span: source.valueSpan(['allotment', 'by']),
    label: 'left over from an earlier session?',
    also: [{ span: source.valueSpan(['decisions', by, 'number']), text: 'its number' }],
    help: 'name the decision that allots meetings to this session; acknowledge the warning if it is this one',
  }
}

/** From this year on a number before the stroke is read as a year: resolutions of the Economic and Social Council since 1978. */
const FIRST_YEAR = 1946

/** Whether a session of that number has not begun when this one opens; a later part of a session may cite what its first part decided. */
function isOfThis(taken: number, data: SessionData): boolean {
  const last = Math.max(...gatheringsOf(data).map(({ number }) => number ?? Infinity))
  return data.part === undefined || data.part === 'first-part' ? taken >= last : taken > last
}

/** Decisions are numbered by the session or the year in which they were taken; no paper before a session can cite those of it. */
function* decisionsToCome({ data, days, source }: Session): Iterable<Finding> {
  const year = days.closing ? dayParts(days.closing.last).year : Infinity
  for (const [id, { kind, number, of }] of Object.entries(data.decisions)) {
    if (number === undefined) continue
    const taken = Number(/^(\d+)\//.exec(number)?.[1])
    // How other bodies count their sessions is not known; years are the same for all.
    const isToCome = taken >= FIRST_YEAR ? taken > year : of === undefined && isOfThis(taken, data)
    if (!isToCome) continue
    yield {
      level: 'error',
      message: `${kind} ${number} would be of ${taken >= FIRST_YEAR ? `the year ${taken}` : `session ${taken}`}, which has not taken any yet`,
      span: source.valueSpan(['decisions', id, 'number']),
      label: 'still to come',
      also: [{ span: source.valueSpan(taken >= FIRST_YEAR ? ['closes'] : ['session']), text: 'this session' }],
      help: `correct the number${of === undefined ? ', or add of: with the body that took it' : ''}`,
    }
  }
}
