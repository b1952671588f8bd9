import type { Day } from '../model/day.ts'
import type { SessionData } from '../model/schema/session.ts'
import type { Session } from '../model/session.ts'
import type { YamlPath, YamlSource } from '../source/yaml-source.ts'
import type { Check, Finding } from './common/check.ts'

interface StatedSpan {
  readonly what: string
  readonly path: YamlPath
  /** The keys under the path with the first and the last day, or hour; `0` and `1` in a pair. */
  readonly keys: readonly [from: string, to: string]
  /** What the keys say: texts that sort as the times do. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly ofHours?: boolean
}

/** A span whose end is before its beginning; hours must end after they begin. */
export const spanBackwards: Check = {
  code: 'span-backwards',
  *facts({ session: { data, source, timetable } }) {
    for (const { what, path, keys, from, to, ofHours = false } of [...spansOf(data), ...ownHours(timetable)]) {
      if (from === undefined || to === undefined || from < to || (from === to && !ofHours)) continue
      const [first, last] = keys
      const on = ofHours ? 'at' : ofMonths(from) ? 'in' : 'on'
      const isPair = last === '1'
      const under = isPair ? 'as the second' : `under ${last}`
      yield {
        level: 'error',
        message: `${what} begins ${on} ${from} and ends ${on} ${to}`,
        span: source.valueSpan([...path, last]),
        label: 'ends here',
        also: [{ span: source.valueSpan([...path, first]), text: 'begins here' }],
        help: `write ${ofHours ? `an hour after ${from}` : `${from} or a later ${ofMonths(from) ? 'month' : 'day'}`} ${under}, or correct ${isPair ? 'the first' : first}`,
      }
    }
    yield* reissuesBackwards(data, source)
  },
}

/** The ends of a session may be known to the month. */
function ofMonths(from: string): boolean {
  return /^\d{4}-\d{2}$/.test(from)
}

/** A paper is issued before it is issued again, and each time later than before. */
function* reissuesBackwards({ masthead }: SessionData, source: YamlSource): Generator<Finding> {
  const { date, reissued = [] } = masthead
  for (const [index, day] of reissued.entries()) {
    const before = index === 0 ? date : reissued[index - 1]
    if (before === undefined || before < day) continue
    const path = index === 0 ? ['masthead', 'date'] : ['masthead', 'reissued', index - 1]
    yield {
      level: 'error',
      message: `the paper is reissued on ${day}, and was issued on ${before}`,
      span: source.valueSpan(['masthead', 'reissued', index]),
      label: 'not after the issue before it',
      also: [{ span: source.valueSpan(path), text: 'issued here' }],
      help: `write a day after ${before}, in the order in which the paper was issued`,
    }
  }
}

function spansOf(data: SessionData): StatedSpan[] {
  const { opens, closes, hours, masthead, 'speakers-list': speakers } = data
  const spans: StatedSpan[] = [{ what: 'the session', path: [], keys: ['opens', 'closes'], from: opens, to: closes }]
  for (const section of ['sessions', 'meetings', 'events'] as const)
    for (const [id, { from, to }] of Object.entries<{ from?: Day; to?: Day }>(data[section]))
      spans.push({ what: `${section}.${id}`, path: [section, id], keys: ['from', 'to'], from, to })
  for (const [id, { at, until }] of Object.entries(data.events))
    spans.push({ what: `events.${id}`, path: ['events', id], keys: ['at', 'until'], from: at, to: until, ofHours: true })
  if (speakers)
    spans.push({
      what: 'the list of speakers',
      path: ['speakers-list'],
      keys: ['opens', 'closes'],
      from: speakers.opens,
      to: speakers.closes,
    })
  for (const [letter, { dates }] of Object.entries(masthead['job-numbers'] ?? {}))
    if (dates)
      spans.push({
        what: `the work on the version ${letter}`,
        path: ['masthead', 'job-numbers', letter, 'dates'],
        keys: ['0', '1'],
        from: dates[0],
        to: dates[1],
      })
  for (const [part, { from, to }] of Object.entries(hours))
    spans.push({ what: `the ${part}`, path: ['hours', part], keys: ['from', 'to'], from, to, ofHours: true })
  return spans
}

/** Hours that a meeting of the timetable states itself. */
function ownHours({ days }: Session['timetable']): StatedSpan[] {
  return days.flatMap(({ times }) =>
    times.flatMap(({ what, hours, path }): StatedSpan[] =>
      hours?.path === path ? [{ what, path, keys: ['from', 'to'], from: hours.from, to: hours.to, ofHours: true }] : [],
    ),
  )
}
