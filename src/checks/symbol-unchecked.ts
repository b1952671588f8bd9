import { leadingBody } from '../model/gathering.ts'
import { meetingBodies } from '../model/organs.ts'
import { THIS_PAPER } from '../model/session.ts'
import { isWithoutForm, readerOf } from '../model/session-symbols.ts'
import { symbolKey } from '../model/symbols.ts'
import { hasGap } from '../model/to-fill-in.ts'
import type { Check } from './common/check.ts'
import { unknownCitationsOf } from './common/citations.ts'
import { symbolSpan } from './common/register.ts'

/** A symbol that is taken as it stands, since the data do not say which form the symbols of its body have. */
export const symbolUnchecked: Check = {
  code: 'symbol-unchecked',
  *facts({ session }) {
    const { parseSymbol } = readerOf(session)
    const { data } = session
    const isAnyKnown = Object.values(data.bodies).some(({ symbols }) => symbols)
    for (const paper of session.register) {
      const { symbol, id } = paper
      if (parseSymbol(symbol) || hasGap(symbol)) continue
      const own = meetingBodies(data).find((each) => isWithoutForm(data, each)) ?? leadingBody(data)
      const body = id === THIS_PAPER ? own : paper.body
      // Where no body has a form, that of the session is named for all.
      if (body === undefined ? !isAnyKnown || !readerOf(session).findSymbols(symbol)[0]?.valid : !isWithoutForm(data, body))
        continue
      yield {
        level: 'note',
        message: `${symbol} is not checked: ${body === undefined ? 'no body has symbols of its form' : `the data do not say which form the symbols of ${body} have`}`,
        span: symbolSpan(session, paper),
        label: 'taken as it stands',
        help: `let the note stand, or give the form under bodies.${body ?? '…'}.symbols`,
      }
    }
  },
  *text(context) {
    const told = new Set<string>()
    for (const { found, span } of unknownCitationsOf(context)) {
      const key = symbolKey(found.text)
      if (told.has(key)) continue
      told.add(key)
      yield {
        level: 'note',
        message: `${found.text} is not checked: it is not in the register, and no body has symbols of its form`,
        span,
        label: 'has the form of a symbol',
        help: 'add the paper to the earlier-papers, or let the note stand',
      }
    }
  },
}
