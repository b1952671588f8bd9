import { type Passage, spanInPassage } from '../checks/common/passage.ts'
import { numberOfItem } from '../model/derivations.ts'
import type { Session } from '../model/session.ts'
import { isSamePaper } from '../model/symbols.ts'
import type { Span } from '../source/source-file.ts'

/** A fact that a passage prints, with the place in the sources where it does. */
export interface CitedFact {
  readonly fact: string
  readonly span: Span | undefined
}

/** The facts that a passage prints: those of its expressions, the symbols typed in it, and the number of an item that it begins with. */
export function citedFacts(session: Session, passage: Passage): CitedFact[] {
  return [...ofExpressions(passage), ...ofSymbols(session, passage), ...ofNumber(session, passage)]
}

function ofExpressions({ pieces }: Passage): CitedFact[] {
  return pieces.flatMap(({ origin }) => (origin?.facts ?? []).map((fact) => ({ fact, span: origin?.span })))
}

function ofSymbols(session: Session, passage: Passage): CitedFact[] {
  return passage.symbols.flatMap(({ symbol, between = [], start, end }) =>
    [...between, symbol].flatMap((named) => {
      const paper = named && session.register.find((entry) => isSamePaper(entry.symbol, named))
      return paper ? [{ fact: paper.path.join('.'), span: spanInPassage(passage, start, end) }] : []
    }),
  )
}

/** What is numbered is numbered by the writers: the number is no part of the text. */
function ofNumber({ items, source }: Session, { number, item }: Passage): CitedFact[] {
  const numbered = number === undefined ? undefined : items.find(({ id }) => id === item)
  return numbered ? [{ fact: numberOfItem(numbered.id), span: source.valueSpan([...numbered.path, 'id']) }] : []
}
