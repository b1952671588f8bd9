import type { Session } from '../model/session.ts'
import { readerOf } from '../model/session-symbols.ts'
import { parentSymbol } from '../model/symbols.ts'
import { didYouMean, nearest } from '../source/nearest.ts'
import type { Check } from './common/check.ts'
import { validCitationsOf } from './common/citations.ts'
import { readRegister, registeredAs } from './common/register.ts'

/** A symbol in the text that is not in the register. */
export const symbolUnlisted: Check = {
  code: 'symbol-unlisted',
  *text(context) {
    const { session } = context
    for (const { symbol, span } of validCitationsOf(context)) {
      if (registeredAs(session, symbol)) continue
      yield {
        level: 'error',
        message: `${symbol} is cited but not in the register of documents`,
        span,
        label: 'cited here',
        help: helpFor(session, symbol),
      }
    }
  },
}

/** The paper that the symbol changes, else the nearest of its own series, else the nearest of all. */
function helpFor(session: Session, symbol: string): string {
  const parts = readerOf(session).parseSymbol(symbol)
  const parent = parts && parentSymbol(parts)
  const changed = parent === undefined ? undefined : registeredAs(session, parent)
  if (changed) return `did you mean ${changed.symbol}?`
  const run = readRegister(session).filter((read) => read.parts.series === parts?.series)
  const near = nearest(
    symbol,
    run.map((read) => read.paper.symbol),
  )
  if (near !== undefined) return `did you mean ${near}?`
  return didYouMean(
    symbol,
    session.register.map((paper) => paper.symbol),
  )
}
