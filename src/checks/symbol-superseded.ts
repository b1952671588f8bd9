import { readerOf } from '../model/session-symbols.ts'
import { revisionOf, supersedes } from '../model/symbols.ts'
import type { Check } from './check.ts'
import { validCitationsOf } from './citations.ts'
import { readRegister, symbolSpan } from './register.ts'

/** A citation of a paper of which the register has a later revision. */
export const symbolSuperseded: Check = {
  code: 'symbol-superseded',
  *text(context) {
    const { session } = context
    const register = readRegister(session)
    for (const { symbol, span } of validCitationsOf(context)) {
      const cited = readerOf(session).parseSymbol(symbol)
      if (!cited) continue
      const later = register.filter(({ parts }) => supersedes(parts, cited))
      const latest = later.sort((a, b) => revisionOf(b.parts).revision - revisionOf(a.parts).revision)[0]
      if (!latest) continue
      yield {
        level: 'warning',
        message: `${symbol} is cited, and ${latest.paper.symbol} has taken its place`,
        span,
        label: 'cited here',
        also: [{ span: symbolSpan(session, latest.paper), text: 'the later revision' }],
        help: `cite ${latest.paper.symbol}`,
      }
    }
  },
}
