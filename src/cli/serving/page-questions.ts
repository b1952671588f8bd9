import { explainFact } from '../../preview/explain-fact.ts'
import { explainWord } from '../../preview/explain-word.ts'
import type { ShownFact, WordAnswer } from '../../preview/messages.ts'
import type { LiveSession } from './live-session.ts'

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
  const shown = (query.get('languages') ?? '').split(',').flatMap((code) => session.lastPaper(code) ?? [])
  return explainFact(session.opened(session.codes), shown, query.get('fact') ?? '')
}
