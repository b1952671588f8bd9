import { factValues } from '../model/fact-values.ts'
import type { OpenedSession } from '../opening/open-session.ts'
import { compareShown, type Diagnostic } from '../source/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import type { PiecePlace, ShownFinding, ShownPlace } from './messages.ts'
import { piecesOfFact, piecesOfSpan, piecesOfUnit, type ShownPaper } from './pieces-of-span.ts'

/** What was found in a session as the page lists it, the gravest first, each with the places of the shown papers that it concerns. */
export function showFindings(opened: OpenedSession, papers: readonly ShownPaper[]): ShownFinding[] {
  return opened.diagnostics.toSorted(compareShown).map((found) => ({
    ...findingOf(found),
    shown: piecesOf(found.span, opened, papers),
  }))
}

function findingOf({ level, code, message, help, language, span }: Diagnostic): Omit<ShownFinding, 'shown'> {
  return { level, code, message, help, language, place: shownPlace(span), ...lineAround(span) }
}

export function shownPlace({ file, start }: Span): ShownPlace {
  return { path: file.path, ...file.placeOf(start) }
}

/** So much of a line is shown before a place in it, in UTF-16 code units. */
const BEFORE = 60
/** So much of a line is shown at all. */
const SHOWN = 240

/** The line on which a place begins, cut where it is long, and the stretch of it that is meant. */
export function lineAround({ file, start, end }: Span): { line: string; from: number; to: number } {
  const { line: number, column } = file.placeOf(start)
  const whole = file.lineText(number)
  const indent = whole.length - whole.trimStart().length
  const cut = Math.max(Math.min(indent, column - 1), column - 1 - BEFORE)
  const line = whole.slice(cut, cut + SHOWN)
  const from = column - 1 - cut
  return { line, from, to: Math.min(line.length, Math.max(from + 1, from + end - start)) }
}

/** What is printed from the very place; else the unit that it is in; else what prints the fact. */
function piecesOf(span: Span, { session, languages }: OpenedSession, papers: readonly ShownPaper[]): PiecePlace[] {
  const printed = piecesOfSpan(papers, span)
  if (printed.length > 0) return printed
  const holds = ({ file, start, end }: Span): boolean => file.path === span.file.path && start <= span.start && span.start < end
  const unit = languages.flatMap(({ units }) => units).find((each) => holds(each.span))
  if (unit) return piecesOfUnit(papers, unit.id)
  const fact = session && factValues(session).find((value) => holds(value.span))
  return fact ? piecesOfFact(papers, fact.fact) : []
}
