import { meetingBodies } from '../model/organs.ts'
import { type RegisteredPaper, type Session, THIS_PAPER } from '../model/session.ts'
import { isWithoutForm, readerOf } from '../model/session-symbols.ts'
import type { SymbolParts } from '../model/symbols.ts'
import { hasGap, TO_FILL_IN } from '../model/to-fill-in.ts'
import { isWellFormed } from '../model/symbols/well-formed.ts'
import type { Check, Finding } from './common/check.ts'
import { type Citation, isLiteral, replaceCitation, searchedCitations } from './common/citations.ts'
import { factPath, registeredAs, registeredLike, symbolSpan } from './common/register.ts'

/** Something in the text or in the register that looks like a symbol and is none. */
export const symbolMalformed: Check = {
  code: 'symbol-malformed',
  *facts({ session }) {
    for (const paper of session.register) {
      const finding = malformedEntry(session, paper)
      if (finding) yield finding
    }
  },
  text(context) {
    return searchedCitations(context, 'symbol-malformed', (citation) => {
      const { found, passage } = citation
      const isSlip = !found.valid && !passage.text.startsWith(TO_FILL_IN, found.end)
      return isSlip ? malformedCitation(context.session, citation) : undefined
    })
  },
}

function malformedEntry(session: Session, paper: RegisteredPaper): Finding | undefined {
  const { parseSymbol, findSymbols } = readerOf(session)
  const { symbol, body } = paper
  if (hasGap(symbol)) return undefined
  const parts = parseSymbol(symbol)
  const [found] = findSymbols(symbol)
  const isSlip = parts === undefined && found !== undefined && !found.isUnknown && !(found.valid && found.text === symbol)
  if (!isSlip && isAcceptable(session, paper, parts)) return undefined
  return {
    level: 'error',
    message: isSlip
      ? `“${symbol}” looks like a symbol and is none`
      : `“${symbol}” is no symbol of ${body ?? "this session's bodies"}`,
    span: symbolSpan(session, paper),
    label: 'not of the form that bodies.….symbols states',
    help: !isSlip || found.symbol === undefined ? undefined : `write ${found.symbol}`,
  }
}

/** The list and the text may name a paper of any body, whose symbols have a form that is not known here. */
function isAcceptable({ data }: Session, { id, symbol, body, ofThisSession }: RegisteredPaper, parts?: SymbolParts): boolean {
  if (body !== undefined) return parts?.body === body || isWithoutForm(data, body)
  if (parts || !ofThisSession || Object.values(data.bodies).every(({ symbols }) => !symbols)) return true
  return id === THIS_PAPER ? meetingBodies(data).every((each) => isWithoutForm(data, each)) : isWellFormed(symbol)
}

function malformedCitation(session: Session, citation: Citation): Finding {
  const { found, span } = citation
  const meant = found.symbol === undefined ? undefined : registeredAs(session, found.symbol)
  const written = meant?.symbol ?? found.symbol
  const guess = found.isShort ? found.symbol : registeredLike(session, found.text)
  return {
    level: 'error',
    message: `“${found.text}” looks like a symbol and is none`,
    span,
    label: 'not the form of a symbol',
    ...(meant
      ? repair(citation, meant)
      : {
          help:
            written !== undefined && !found.isShort
              ? `write ${written}`
              : guess === undefined
                ? wholeSymbol(session)
                : `did you mean ${guess}?`,
        }),
  }
}

/** Where it is typed, the expression: typed again, a symbol does not follow the register. */
function repair(citation: Citation, meant: RegisteredPaper): Pick<Finding, 'help' | 'fix'> {
  if (!isLiteral(citation)) return { help: `write ${meant.symbol}` }
  const expression = `{{symbol ${factPath(meant)}}}`
  return { help: `write ${expression}, which prints ${meant.symbol}`, fix: replaceCitation(citation, expression) }
}

function wholeSymbol(session: Session): string {
  return `write the whole symbol, as in ${session.data.symbol}; a form that a body has besides belongs in bodies.….symbols`
}
