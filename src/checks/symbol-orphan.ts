import { parentSymbol } from '../model/symbols.ts'
import type { Check } from './common/check.ts'
import { readRegister, registeredAs, symbolSpan } from './common/register.ts'

/** An addendum, corrigendum or revision of a paper that is not in the register. */
export const symbolOrphan: Check = {
  code: 'symbol-orphan',
  *facts({ session }) {
    for (const { paper, parts } of readRegister(session)) {
      const parent = parentSymbol(parts)
      if (parent === undefined || registeredAs(session, parent)) continue
      yield {
        level: 'error',
        message: `${paper.symbol} is in the register, and the paper that it belongs to is not`,
        span: symbolSpan(session, paper),
        label: `belongs to ${parent}`,
        help: `add ${parent} to the ${paper.ofThisSession ? 'documents' : 'earlier-papers'}`,
      }
    }
  },
}
