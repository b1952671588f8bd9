import { citedFacts } from '../../changes/cited-facts.ts'
import { placeName } from '../../changes/place-name.ts'
import type { Passage } from '../../checks/common/passage.ts'
import { itemNumber } from '../../model/derivations.ts'
import type { RegisteredPaper, Session } from '../../model/session.ts'
import { element } from '../../writers/html/markup.ts'
import { escapeXml } from '../../writers/xml.ts'
import { shownPlace } from '../show-findings.ts'
import { heading, leading, list, placeMarkup, table } from './board-markup.ts'
import type { BoardContext } from './timetable-board.ts'

/** The register of documents: which lists carry each paper, where it is cited, and of what it is the report. */
export function registerBoard(context: BoardContext): string {
  const { session } = context
  const cited = citations(context)
  const head = ['Symbol', 'Title', 'Listed under', 'Cited in', 'Transmits', 'Stated at']
  return `${heading('Register')}${table(
    'Papers of this session, and earlier ones that its text cites',
    head,
    session.register.map((paper) => rowOf(paper, context, cited.get(paper.path.join('.')) ?? [])),
  )}`
}

function rowOf(paper: RegisteredPaper, { session, passages, tag, direction }: BoardContext, cited: readonly Passage[]): string[] {
  const entry = passages.find(({ role, document }) => role === 'document-list' && document === paper.id)
  const listed = session.items.filter(({ documents }) => documents.includes(paper.id))
  const meetings = [session.data.documents[paper.id]?.transmits ?? []].flat()
  return [
    element('th', { scope: 'row' }, element('bdi', {}, escapeXml(paper.symbol))),
    element('td', { lang: tag, dir: direction }, escapeXml(entry?.text ?? '')),
    element('td', {}, list(listed.map((item) => escapeXml(`item ${itemNumber(item)}`)))),
    element('td', {}, list(cited.map((passage) => leading(placeName(session, passage), passage.id)))),
    element('td', {}, list(meetings.map((id) => escapeXml(meetingName(session, id))))),
    element('td', {}, placeMarkup(shownPlace(session.source.valueSpan(paper.path)))),
  ]
}

function meetingName({ meetings }: Session, id: string): string {
  const { from, to } = meetings.get(id) ?? {}
  return from === undefined ? id : `${id}, ${from}${to === undefined || to === from ? '' : ` to ${to}`}`
}

/** The paragraphs that cite each paper, by its fact; lists are told for themselves. */
function citations({ session, passages }: BoardContext): Map<string, Passage[]> {
  const cited = new Map<string, Passage[]>()
  for (const passage of passages) {
    if (passage.role === 'document-list' || passage.role === 'masthead') continue
    for (const fact of new Set(citedFacts(session, passage).map((each) => each.fact)))
      cited.set(fact, [...(cited.get(fact) ?? []), passage])
  }
  return cited
}
