import type { RegisteredPaper, Session } from '../../model/session.ts'
import { readerOf } from '../../model/session-symbols.ts'
import { symbolKeys, type SymbolParts } from '../../model/symbols.ts'
import { nearest } from '../../source/nearest.ts'
import { rememberedOfThings } from '../../source/remembered.ts'
import type { Span } from '../../source/source-file.ts'

/** A paper of the register whose symbol can be read. */
export interface ReadSymbol {
  readonly paper: RegisteredPaper
  readonly parts: SymbolParts
}

/** The papers of the register whose symbols are symbols of the session's bodies. */
export const readRegister = rememberedOfThings((session: Session): readonly ReadSymbol[] => {
  const reader = readerOf(session)
  return session.register.flatMap((paper) => {
    const parts = reader.parseSymbol(paper.symbol)
    return parts ? [{ paper, parts }] : []
  })
})

const papersOf = rememberedOfThings(({ register }: Session): ReadonlyMap<string, RegisteredPaper> => {
  const papers = new Map<string, RegisteredPaper>()
  for (const paper of register) for (const key of symbolKeys(paper.symbol)) if (!papers.has(key)) papers.set(key, paper)
  return papers
})

/** The paper of the register that a symbol names; of a joint symbol, either half names it. */
export function registeredAs(session: Session, symbol: string): RegisteredPaper | undefined {
  const papers = papersOf(session)
  return symbolKeys(symbol).flatMap((key) => papers.get(key) ?? [])[0]
}

/** Where the register states a paper's symbol. */
export function symbolSpan(session: Session, paper: RegisteredPaper): Span {
  return session.source.valueSpan(paper.path)
}

/** Path by which the wording names a paper of the register. */
export function factPath(paper: RegisteredPaper): string {
  return `${paper.ofThisSession ? 'documents' : 'earlier-papers'}.${paper.id}`
}

/** The symbol of the register that was most likely meant by something that is none of them; one of another number is another paper. */
export function registeredLike(session: Session, written: string): string | undefined {
  const symbols = session.register.map((paper) => paper.symbol)
  const parts = written.toUpperCase().split('/').filter(Boolean)
  const holding = symbols.filter((symbol) => holdsInOrder(symbol.toUpperCase().split('/'), parts))
  // A symbol that lacks its number fits many papers: none of them is more likely than the others.
  if (holding.length > 0) return holding.length === 1 ? holding[0] : undefined
  const figures = (symbol: string): string => (symbol.match(/\d+/g) ?? []).join(' ')
  return nearest(
    written,
    symbols.filter((symbol) => figures(symbol) === figures(written)),
  )
}

function holdsInOrder(whole: readonly string[], parts: readonly string[]): boolean {
  let at = 0
  for (const part of whole) if (part === parts[at]) at++
  return at === parts.length
}
