import { addDays, type Day } from '../model/day.ts'
import type { Session } from '../model/session.ts'
import { readerOf } from '../model/session-symbols.ts'
import type { AgendaItem } from '../model/agenda.ts'
import type { Timetable } from '../model/timetable.ts'
import type { Span } from '../source/source-file.ts'
import type { YamlPath } from '../source/yaml-source.ts'
import type { Check, Finding } from './common/check.ts'

/** A paper that is issued, or can be issued, only after the day by which it must be there. */
export const issuedLate: Check = {
  code: 'issued-late',
  *facts({ session }) {
    yield* agendaItself(session)
    for (const id of Object.keys(session.data.documents)) {
      const issue = earliestIssue(session, id)
      if (!issue) continue
      yield* takenUpBefore(session, id, issue)
      yield* afterDeadline(session, id, issue)
    }
  },
}

interface DayOfIssue {
  readonly day: Day
  readonly span: Span
  /** Why it is not issued earlier. */
  readonly reason: string
}

function* agendaItself(session: Session): Iterable<Finding> {
  const { data, source, deadlines } = session
  const { date } = data.masthead
  // What was due is the first issue; a revision or a corrigendum is made when it is needed.
  const change = readerOf(session).parseSymbol(data.symbol)?.changes.at(-1)?.letters
  if (change === 'Rev' || change === 'Corr') return
  const [id] = Object.entries(data.deadlines).find(([, deadline]) => deadline['issue-of'] === 'agenda') ?? []
  const last = id === undefined ? undefined : deadlines.get(id)
  if (id === undefined || date === undefined || last === undefined || date <= last) return
  yield {
    level: 'warning',
    message: `the provisional agenda is dated ${date} and was due on ${last}`,
    span: source.valueSpan(['masthead', 'date']),
    label: 'too late',
    also: [{ span: source.keySpan(['deadlines', id]), text: `by ${data.deadlines[id]?.rule}` }],
    help: 'correct the date; acknowledge the warning if the paper is late',
  }
}

/** The day that the data give, or the day after the last meeting whose report the document carries. */
function earliestIssue({ data, days, source, meetings }: Session, id: string): DayOfIssue | undefined {
  const document = data.documents[id]
  const path = ['documents', id]
  if (document?.issued !== undefined)
    return { day: document.issued, span: source.valueSpan([...path, 'issued']), reason: `issued on ${document.issued}` }
  const ends = [document?.transmits ?? []].flat().flatMap((meeting) => {
    const day = meetings.get(meeting)?.to ?? meetings.get(meeting)?.from
    // The report of a meeting during the session or after its opening is another finding.
    return day !== undefined && (days.opening === undefined || day < days.opening.last) ? [{ meeting, day }] : []
  })
  const last = ends.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0]
  if (!last) return undefined
  const reason = `${last.meeting}, whose report it carries, ends on ${last.day}`
  return { day: addDays(last.day, 1), span: source.valueSpan([...path, 'transmits']), reason }
}

function* takenUpBefore(session: Session, id: string, { day, span, reason }: DayOfIssue): Iterable<Finding> {
  for (const item of session.items.filter(({ documents }) => documents.includes(id))) {
    const first = firstTakenUp(session.timetable, item)
    if (!first || day <= first.day) continue
    yield {
      level: 'error',
      message: `${item.id} is taken up on ${first.day}, before ${id} can be there`,
      span,
      label: reason,
      also: [{ span: session.source.valueSpan(first.path), text: `taken up here, on ${first.day}` }],
      help: `move ${item.id} to a later half day, or correct the dates`,
    }
  }
}

/** Where an item is first taken up, by whichever body: by itself, or with the item that it belongs to. */
function firstTakenUp(
  { days }: Timetable,
  { id, parent }: Pick<AgendaItem, 'id' | 'parent'>,
): { readonly day: Day; readonly path: YamlPath } | undefined {
  const first = (wanted: string): { day: Day; path: YamlPath } | undefined => {
    for (const { day, times } of days)
      for (const { entries } of times.flatMap(({ cells }) => cells)) {
        const entry = entries.find(({ kind, id: found }) => kind === 'item' && found === wanted)
        if (entry && day !== undefined) return { day, path: entry.path }
      }
    return undefined
  }
  return first(id) ?? (parent && first(parent.id))
}

function* afterDeadline({ data, source, deadlines }: Session, id: string, { day, span, reason }: DayOfIssue): Iterable<Finding> {
  const general = Object.entries(data.deadlines).find(([, deadline]) => deadline['issue-of'] === 'documents')?.[0]
  const due = data.documents[id]?.due ?? general
  const last = due === undefined ? undefined : deadlines.get(due)
  if (due === undefined || last === undefined || day <= last) return
  yield {
    level: 'warning',
    message: `${id} was due on ${last} and cannot be there before ${day}`,
    span,
    label: reason,
    also: [{ span: source.keySpan(['deadlines', due]), text: `by ${data.deadlines[due]?.rule}` }],
    help: 'correct the dates; acknowledge the warning if the document is late',
  }
}
