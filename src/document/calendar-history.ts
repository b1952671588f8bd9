import type { Day } from '../model/day.ts'
import type { Session } from '../model/session.ts'
import { UNDATED } from '../model/session-days.ts'
import { readerOf } from '../model/session-symbols.ts'
import { isSamePaper, parentSymbol, revisionOf, rootSymbol, supersedes, symbolKey, type SymbolParts } from '../model/symbols.ts'
import { type CalendarMeeting, meetingsOnCalendar } from './calendar-meetings.ts'

/** What a calendar owes to the papers before it: whoever has an earlier one must take the later for later. (RFC 5546, 2.1.4 and 2.1.5) */
export interface CalendarHistory {
  /** The symbol of the first paper of all that follow one another, without what changes it: addenda hold the same meetings. */
  readonly paper: string
  /** Rises with every revision, addendum, reissue and corrigendum. */
  readonly sequence: number
  /** The day that stands for the making of the calendar. */
  readonly date: Day
  /** Meetings of a former paper that this one gives up. */
  readonly givenUp: readonly CalendarMeeting[]
}

/** The history of the calendar of a paper, as far as the papers tell it whose data stand beside its own. */
export function calendarHistory(session: Session, beside: readonly Session[]): CalendarHistory {
  const { parseSymbol } = readerOf(session)
  const own = parseSymbol(session.data.symbol)
  if (!own) return { paper: symbolKey(session.data.symbol), sequence: 0, date: dayOf(session), givenUp: [] }
  const others = beside.flatMap((other) => {
    const parts = parseSymbol(other.data.symbol)
    return parts && isSamePaper(rootSymbol(parts), rootSymbol(own)) ? [{ session: other, parts }] : []
  })
  const corrigenda = others.filter(({ parts }) => corrects(parts, session))
  const formers = others.filter(({ session: former, parts }) => hasTimetable(former) && precedes(parts, own))
  const before = formers.map(({ session: former }) =>
    calendarHistory(
      former,
      others.flatMap((other) => (other.session === former ? [] : [other.session])),
    ),
  )
  const days = [dayOf(session), ...corrigenda.flatMap(({ session: { data } }) => data.masthead.date ?? [])]
  const held = new Set(meetingsOnCalendar(session).map(({ id }) => id))
  const former = new Map(formers.flatMap(({ session: one }) => meetingsOnCalendar(one).map((meeting) => [meeting.id, meeting])))
  return {
    paper: rootSymbol(own),
    sequence: Math.max(countOf(own) + corrigenda.length, ...before.map(({ sequence }) => sequence + 1)),
    date: [...days, ...before.map(({ date }) => date)].reduce((last, day) => (day > last ? day : last)),
    givenUp: [...former.values()].filter(({ id }) => !held.has(id)),
  }
}

/** Whether a paper has meetings of its own to put on a calendar, and their days are known. */
export function hasTimetable({ data, timetable }: Session): boolean {
  return data.parts.includes('timetable') && timetable.days.some(({ day }) => day !== undefined)
}

/** Whether the first paper stands before the second: an earlier revision, or the paper that the second adds to. */
export function precedes(former: SymbolParts, later: SymbolParts): boolean {
  return supersedes(later, former) || isAddedTo(former, later)
}

function isAddedTo(former: SymbolParts, later: SymbolParts): boolean {
  return (
    later.changes.length > former.changes.length && former.changes.every((change, index) => isSame(change, later.changes[index]))
  )
}

function isSame(change: SymbolParts['changes'][number], other: SymbolParts['changes'][number] | undefined): boolean {
  return change.letters === other?.letters && change.number === other.number
}

function corrects(parts: SymbolParts, { data }: Session): boolean {
  return parts.changes.at(-1)?.letters === 'Corr' && isSamePaper(parentSymbol(parts) ?? '', data.symbol)
}

/** Revisions count ten, so that what comes between two of them counts on. */
function countOf(parts: SymbolParts): number {
  const addenda = parts.changes.filter(({ letters }) => letters === 'Add').length
  return revisionOf(parts).revision * 10 + addenda + parts.reissue
}

/** The day of the masthead or of the last reissue; a paper of which neither is known stands for the day of the opening. */
function dayOf({ data, days }: Session): Day {
  return data.masthead.reissued?.at(-1) ?? data.masthead.date ?? days.opening?.first ?? UNDATED
}
