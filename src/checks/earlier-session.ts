import { dayParts } from '../model/day.ts'
import type { Session } from '../model/session.ts'
import type { Check, Finding } from './common/check.ts'

/** An earlier session that is not earlier: by its number, by its days, or by either against another; and decisions of a session to come. */
export const earlierSession: Check = {
  code: 'earlier-session',
  *facts({ session }) {
    yield* notBeforeThis(session)
    yield* againstOneAnother(session)
    yield* decisionsToCome(session)
  },
}

function* notBeforeThis({ data, source }: Session): Iterable<Finding> {
  for (const [id, { number, on, from, to }] of Object.entries(data.sessions)) {
    if (number >= data.session)
      yield {
        level: 'error',
        message: `sessions.${id} has the number ${number}, and this is session ${data.session}`,
        span: source.valueSpan(['sessions', id, 'number']),
        label: 'no earlier session',
        also: [{ span: source.valueSpan(['session']), text: 'the number of this session' }],
        help: `write a number below ${data.session}, or correct session`,
      }
    // The last of its days: one finding a session.
    const [key, day] = Object.entries({ to, on, from }).find(([, value]) => value !== undefined) ?? []
    if (key === undefined || day === undefined || day < data.opens) continue
    yield {
      level: 'error',
      message: `sessions.${id} is held on ${day}, and this session opens on ${data.opens}`,
      span: source.valueSpan(['sessions', id, key]),
      label: 'not before this session',
      also: [{ span: source.valueSpan(['opens']), text: 'this session opens here' }],
      help: `write a day before ${data.opens}, or correct opens`,
    }
  }
}

function* againstOneAnother({ data, source }: Session): Iterable<Finding> {
  const stated = Object.entries(data.sessions)
    .map(([id, { number, on, from, to }]) => ({ id, number, on, from, to }))
    // What is not before this session is found by itself.
    .filter(({ number, on, from, to }) => number < data.session && [to, on, from].every((day) => !day || day < data.opens))
  for (const [at, session] of stated.entries())
    for (const other of stated.slice(0, at)) {
      if (session.number === other.number) {
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
      const [earlier, later] = session.number < other.number ? [session, other] : [other, session]
      const [end, beginning] = [earlier.to ?? earlier.on ?? earlier.from, later.from ?? later.on ?? later.to]
      if (end === undefined || beginning === undefined || end < beginning) continue
      const key = later.from !== undefined ? 'from' : later.on !== undefined ? 'on' : 'to'
      yield {
        level: 'error',
        message: `session ${later.number} is held on ${beginning}, and session ${earlier.number} on ${end}`,
        span: source.valueSpan(['sessions', later.id, key]),
        label: `not after session ${earlier.number}`,
        also: [{ span: source.keySpan(['sessions', earlier.id]), text: `session ${earlier.number}` }],
        help: 'correct the days or the number of one of the two',
      }
    }
}

/** From this year on a number before the stroke is read as a year: resolutions of the Economic and Social Council since 1978. */
const FIRST_YEAR = 1946

/** Decisions are numbered by the session or the year in which they were taken; no paper before a session can cite those of it. */
function* decisionsToCome({ data, source }: Session): Iterable<Finding> {
  const year = dayParts(data.closes).year
  for (const [id, { kind, number, of }] of Object.entries(data.decisions)) {
    const taken = Number(/^(\d+)\//.exec(number)?.[1])
    // How other bodies count their sessions is not known; years are the same for all.
    const isToCome = taken >= FIRST_YEAR ? taken > year : of === undefined && taken >= data.session
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
