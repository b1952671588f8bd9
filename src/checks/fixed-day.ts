import { addDays, type Day, daysBetween } from '../model/day.ts'
import { type FixedDay, type FixedDayKind, fixedDays, lastSession } from '../model/fixed-days.ts'
import type { FactPath, Session } from '../model/session.ts'
import { readerOf } from '../model/session-symbols.ts'
import type { Level } from '../source/diagnostic.ts'
import type { Check, Finding } from './common/check.ts'

/** A typed day that lies where it cannot belong to the session: it stays behind when the session moves, or was taken over from the last one. */
export const fixedDay: Check = {
  code: 'fixed-day',
  *facts({ session }) {
    const { opening, closing } = session.days
    // Nothing can be held against a session that closes before it opens, or of which nothing is known.
    if (!opening || !closing || closing.last < opening.first) return
    const windows = windowsOf(session, opening.first, closing.last)
    for (const fixed of fixedDays(session)) {
      const { first, last } = windows[fixed.kind]
      if (first && fixed.day < first.day) yield outside(session, fixed, first, `${first.day} or a later day`)
      else if (last && fixed.day > last.day) yield outside(session, fixed, last, `${last.day} or an earlier day`)
    }
    yield* reportsOfLastSession(session)
    yield* lengths(session, closing.last)
    yield* anniversaries(session, closing.last)
  },
}

/** A day on one side of which a kind of fixed day cannot be. */
interface Limit {
  readonly day: Day
  readonly level: Level
  /** Where a day beyond it lies, in words. */
  readonly label: string
  /** What it follows from, where that stands in the file. */
  readonly by?: FactPath
}

type Windows = Readonly<Record<FixedDayKind, { readonly first?: Limit; readonly last?: Limit }>>

const YEAR = 366
/** The day on which the Charter came into force: nothing of the United Nations was held before. */
const CHARTER = '1945-10-24'
const BEFORE_ALL = 'before there was a United Nations'

/** Between which days each kind can lie, of a session that opens and closes at the earliest and at the latest on these. */
function windowsOf(session: Session, opens: Day, closes: Day): Windows {
  const { symbol } = session.data
  const before = lastSession(session)
  const floor: Limit =
    before && before.day < opens
      ? { day: before.day, level: 'warning', label: 'in the time of the last session', by: before.path }
      : { day: addDays(opens, -2 * YEAR), level: 'warning', label: 'years before the session opens', by: ['opens'] }
  const closing = (level: Level): Limit => ({ day: closes, level, label: 'after the session closes', by: ['closes'] })
  const change = readerOf(session).parseSymbol(symbol)?.changes.at(-1)?.letters
  return {
    'list-opens': { first: floor, last: closing('error') },
    'list-closes': {
      first: { day: opens, level: 'warning', label: 'before the session opens', by: ['opens'] },
      last: closing('error'),
    },
    // What changes the paper may come when all is over.
    dated: { first: floor, last: closing(change === undefined ? 'error' : 'warning') },
    reissued: { first: floor, last: closing('warning') },
    handled: { first: floor, last: closing('warning') },
    issued: { first: floor, last: closing('warning') },
    event: {
      first: floor,
      last: { day: addDays(closes, YEAR), level: 'warning', label: 'more than a year after the session closes', by: ['closes'] },
    },
    'numbered-meeting': {
      first: before && before.day < opens ? floor : { day: CHARTER, level: 'error', label: BEFORE_ALL },
      last: { day: addDays(closes, YEAR), level: 'warning', label: 'more than a year after the session closes', by: ['closes'] },
    },
    meeting: {
      first: { day: CHARTER, level: 'error', label: BEFORE_ALL },
      last: { day: addDays(closes, YEAR), level: 'warning', label: 'more than a year after the session closes', by: ['closes'] },
    },
  }
}

function outside({ source }: Session, { what, day, path }: FixedDay, { level, label, by }: Limit, write: string): Finding {
  return {
    level,
    message: `${what} ${day}, ${label}`,
    span: source.valueSpan(path),
    label,
    also: by ? [{ span: source.valueSpan(by), text: 'held against this day' }] : [],
    help: level === 'error' ? `write ${write}` : `write ${write}; acknowledge the warning if the day is right`,
  }
}

/** The report of a meeting before the last session went to that session. */
function* reportsOfLastSession(session: Session): Iterable<Finding> {
  const { data, source, meetings } = session
  const before = lastSession(session)
  if (!before) return
  for (const [document, { transmits = [] }] of Object.entries(data.documents))
    for (const [index, id] of [transmits].flat().entries()) {
      const day = meetings.get(id)?.to ?? meetings.get(id)?.from
      if (day === undefined || day > before.day) continue
      const path = ['documents', document, 'transmits']
      yield {
        level: 'warning',
        message: `${document} transmits ${id}, which ended on ${day}, in the time of the last session`,
        span: source.valueSpan(typeof transmits === 'string' ? path : [...path, index]),
        label: 'its report went to the last session',
        also: [{ span: source.valueSpan(before.path), text: 'the last session ended here' }],
        help: `name the meeting whose report it is, or correct the days of ${id}; acknowledge the warning if the report comes late`,
      }
    }
}

/** A month that is mistyped makes a span at least this long, in days with both ends. */
const LONGEST = 28

function* lengths({ data, days, source }: Session, latest: Day): Iterable<Finding> {
  const spans = [
    { what: 'the session', from: days.opens, to: days.closes, path: ['closes'] },
    ...(['sessions', 'meetings'] as const).flatMap((section) =>
      Object.entries<{ from?: Day; to?: Day }>(data[section]).map(([id, { from, to }]) => ({
        what: `${section}.${id}`,
        from,
        to,
        path: [section, id, 'to'],
      })),
    ),
  ]
  for (const { what, from, to, path } of spans) {
    if (from === undefined || to === undefined || daysBetween(from, to) < LONGEST) continue
    // A year that is mistyped is found by itself.
    if (from < CHARTER || to > addDays(latest, YEAR)) continue
    yield {
      level: 'warning',
      message: `${what} lasts ${daysBetween(from, to) + 1} days, from ${from} to ${to}`,
      span: source.valueSpan(path),
      label: 'ends here',
      help: 'correct the month or the year; acknowledge the warning if the days are right',
    }
  }
}

/** An anniversary falls near the session that speaks of it. */
function* anniversaries({ data, source }: Session, latest: Day): Iterable<Finding> {
  const last = addDays(latest, YEAR).slice(0, 7)
  for (const [id, { began, years }] of Object.entries(data.anniversaries)) {
    const month = `${Number(began.slice(0, 4)) + years}${began.slice(4)}`
    if (month <= last) continue
    yield {
      level: 'warning',
      message: `the anniversary ${id} falls in ${month}, more than a year after the session closes`,
      span: source.valueSpan(['anniversaries', id, 'began']),
      label: `${years} years later is ${month}`,
      also: [{ span: source.valueSpan(['closes']), text: 'held against this day' }],
      help: 'correct began or years; acknowledge the warning if both are right',
    }
  }
}
