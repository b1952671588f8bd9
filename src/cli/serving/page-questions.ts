import { explainFact } from '../../preview/explain-fact.ts'
import { explainWord } from '../../preview/explain-word.ts'
import type { PiecePlace, ShownFact, WordAnswer } from '../../preview/messages.ts'
import { piecesOfSpan, piecesOfUnit } from '../../preview/pieces-of-span.ts'
import type { LivePaper, LiveSession } from './live-session.ts'

// What the page asks for when somebody clicks.

/** Where a word of a page comes from; undefined where there is none, or where the paper has changed since it was seen. */
export function wordAt(session: LiveSession, query: URLSearchParams): WordAnswer | undefined {
  const [page, piece, offset, generation] = ['page', 'piece', 'offset', 'generation'].map((name) =>
    Number(query.get(name) ?? NaN),
  )
  const paper = session.lastPaper(query.get('language') ?? '')
  if (!paper || paper.generation !== generation || page === undefined || piece === undefined) return undefined
  return explainWord(session.opened([paper.language]), paper, { page, piece }, offset ?? 0)
}

/** A fact with all that hangs on it, in every language; what prints it is looked for in the papers of those that are shown. */
export function factNamed(session: LiveSession, query: URLSearchParams): ShownFact | undefined {
  return explainFact(session.opened(session.codes), papersShown(session, query), query.get('fact') ?? '')
}

/** Where a unit of the wording, or a piece of the paper, shows in the papers that are shown. */
export function unitNamed(session: LiveSession, query: URLSearchParams): PiecePlace[] {
  const unit = query.get('unit') ?? ''
  return papersShown(session, query).flatMap((paper) => {
    const { languages } = session.opened([paper.language])
    const units = languages.find(({ code }) => code === paper.language)?.units ?? []
    const printed = units.filter(({ id }) => id === unit).flatMap(({ span }) => piecesOfSpan([paper], span))
    return (printed.length > 0 ? printed : piecesOfUnit([paper], unit)).slice(0, 1)
  })
}

function papersShown(session: LiveSession, query: URLSearchParams): LivePaper[] {
  return (query.get('languages') ?? '').split(',').flatMap((code) => session.lastPaper(code) ?? [])
}
