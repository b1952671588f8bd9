import { readerOf } from '../model/session-symbols.ts'
import { isSamePaper, revisionOf, supersedes, type SymbolParts } from '../model/symbols.ts'
import type { Session } from '../model/session.ts'
import type { Check, Finding, PaperBeside } from './common/check.ts'
import { type Citation, searchedCitations, symbolCited } from './common/citations.ts'
import { readRegister, symbolSpan } from './common/register.ts'

/**
 * A citation of a paper of which there is a later revision: in the register, or among the papers whose data stand beside these. What a
 * paper says of itself stays right of it.
 */
export const symbolSuperseded: Check = {
  code: 'symbol-superseded',
  text(context) {
    const { session, beside } = context
    const { parseSymbol } = readerOf(session)
    let known: readonly KnownPaper[] | undefined
    const look = (citation: Citation): Finding | undefined => {
      const symbol = symbolCited(citation)
      const cited = symbol === undefined || isSamePaper(symbol, session.data.symbol) ? undefined : parseSymbol(symbol)
      if (symbol === undefined || !cited) return undefined
      const later = (known ??= knownPapers(session, beside)).filter(({ parts }) => supersedes(parts, cited))
      const latest = later.sort((a, b) => revisionOf(b.parts).revision - revisionOf(a.parts).revision)[0]
      if (!latest) return undefined
      return {
        level: 'warning',
        message: `${symbol} is cited, and ${latest.symbol} has taken its place`,
        span: citation.span,
        label: 'cited here',
        also: [{ span: latest.span, text: 'the later revision' }],
        help: `cite ${latest.symbol}`,
      }
    }
    return searchedCitations(context, 'symbol-superseded', look, beside)
  },
}

interface KnownPaper extends PaperBeside {
  readonly parts: SymbolParts
}

/** The papers that may take the place of others. */
function knownPapers(session: Session, beside: readonly PaperBeside[] = []): KnownPaper[] {
  const { parseSymbol } = readerOf(session)
  return [
    ...readRegister(session).map(({ paper, parts }) => ({ symbol: paper.symbol, parts, span: symbolSpan(session, paper) })),
    ...beside.flatMap(({ symbol, span }) => {
      const parts = parseSymbol(symbol)
      return parts ? [{ symbol, parts, span }] : []
    }),
  ]
}
