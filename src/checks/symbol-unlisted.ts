import type { Session } from '../model/session.ts'
import { readerOf } from '../model/session-symbols.ts'
import { parentSymbol } from '../model/symbols.ts'
import type { Check } from './common/check.ts'
import { searchedCitations, symbolCited } from './common/citations.ts'
import { readRegister, registeredAs } from './common/register.ts'

/** A symbol in the text that is not in the register. */
export const symbolUnlisted: Check = {
  code: 'symbol-unlisted',
  text(context) {
    const { session } = context
    return searchedCitations(context, 'symbol-unlisted', (citation) => {
      const symbol = symbolCited(citation)
      if (symbol === undefined || registeredAs(session, symbol)) return undefined
      return {
        level: 'error',
        message: `${symbol} is cited but not in the register of documents`,
        span: citation.span,
        label: 'cited here',
        help: helpFor(session, symbol),
      }
    })
  },
}

/** What may be meant: never another paper in its place, which the text would then cite with nobody the wiser. */
function helpFor(session: Session, symbol: string): string {
  const parts = readerOf(session).parseSymbol(symbol)
  const parent = parts && parentSymbol(parts)
  const changed = parent === undefined ? undefined : registeredAs(session, parent)
  if (changed) return `add it to documents, where ${changed.symbol} is, which it changes; or cite that one`
  const run = readRegister(session).filter((read) => read.parts.series === parts?.series)
  const symbols = (run.length > 0 ? run.map(({ paper }) => paper) : session.register).map((paper) => paper.symbol)
  const shown = `${symbols.slice(0, SHOWN).join(', ')}${symbols.length > SHOWN ? ', …' : ''}`
  return `withdrawn? take the sentence out; or add it to documents; the register has ${shown}`
}

/** So many symbols can be taken in. */
const SHOWN = 24
