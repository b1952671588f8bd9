import { readerOf } from '../model/session-symbols.ts'
import { isSamePaper, revisionOf, supersedes } from '../model/symbols.ts'
import type { Check } from './common/check.ts'
import { validCitationsOf } from './common/citations.ts'
import { readRegister, symbolSpan } from './common/register.ts'

/**
 * A citation of a paper of which there is a later revision: in the register, or among the papers whose data stand beside these. What a
 * paper says of itself stays right of it.
 */
export const symbolSuperseded: Check = {
  code: 'symbol-superseded',
  *text(context) {
    const { session } = context
    const { parseSymbol } = readerOf(session)
    const known = [
      ...readRegister(session).map(({ paper, parts }) => ({ symbol: paper.symbol, parts, span: symbolSpan(session, paper) })),
      ...(context.beside ?? []).flatMap(({ symbol, span }) => {
        const parts = parseSymbol(symbol)
        return parts ? [{ symbol, parts, span }] : []
      }),
    ]
    for (const { symbol, span } of validCitationsOf(context)) {
      const cited = isSamePaper(symbol, session.data.symbol) ? undefined : parseSymbol(symbol)
      if (!cited) continue
      const later = known.filter(({ parts }) => supersedes(parts, cited))
      const latest = later.sort((a, b) => revisionOf(b.parts).revision - revisionOf(a.parts).revision)[0]
      if (!latest) continue
      yield {
        level: 'warning',
        message: `${symbol} is cited, and ${latest.symbol} has taken its place`,
        span,
        label: 'cited here',
        also: [{ span: latest.span, text: 'the later revision' }],
        help: `cite ${latest.symbol}`,
      }
    }
  },
}
