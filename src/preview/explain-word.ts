import { citedFacts } from '../changes/cited-facts.ts'
import { placeName } from '../changes/place-name.ts'
import type { OpenedSession } from '../opening/open-session.ts'
import type { Span } from '../source/source-file.ts'
import type { PiecePlace, WordAnswer } from './messages.ts'
import { originOfPiece } from './origin-of-piece.ts'
import type { ShownPaper } from './pieces-of-span.ts'
import { lineAround, shownPlace } from './show-findings.ts'

/**
 * Where a word of a page comes from, and the facts that it prints: those of its expression, a symbol, the number of an item. `offset` is where
 * in the text of the piece one looks. Undefined where there is no such piece.
 */
export function explainWord(
  { session, languages }: OpenedSession,
  { language, pages }: ShownPaper,
  { page, piece }: Omit<PiecePlace, 'language'>,
  offset: number,
): WordAnswer | undefined {
  const found = originOfPiece(pages, page, piece, offset)
  if (!found) return undefined
  const { item, span } = found
  const passages = languages.find(({ code }) => code === language)?.paper?.passages ?? []
  const passage = passages.find(({ id }) => id === item.unit)
  const cited = session && passage ? citedFacts(session, passage) : []
  // What has no place of its own in a text is the number before it.
  const isPrinted = (other: Span | undefined): boolean =>
    span ? isOver(other, span) : passage?.number?.trim() === item.text.trim()
  const facts = [...(item.origin?.facts ?? []), ...cited.filter((each) => isPrinted(each.span)).map(({ fact }) => fact)]
  return {
    place: span && shownPlace(span),
    unit: item.unit,
    called: session && passage && placeName(session, passage),
    ...(span ? lineAround(span) : { line: '', from: 0, to: 0 }),
    facts: [...new Set(facts)],
  }
}

function isOver(one: Span | undefined, other: Span): boolean {
  return one?.file.path === other.file.path && one.start < other.end && other.start < one.end
}
