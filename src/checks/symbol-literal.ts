import type { Check } from './common/check.ts'
import { isLiteral, replaceCitation, validCitationsOf } from './common/citations.ts'
import { factPath, registeredAs } from './common/register.ts'

/** A symbol of the register that is typed as plain text, and so would not follow a renumbering. */
export const symbolLiteral: Check = {
  code: 'symbol-literal',
  *text(context) {
    for (const citation of validCitationsOf(context)) {
      const paper = registeredAs(context.session, citation.symbol)
      // A short form has no expression: it says what it says after the symbol before it.
      if (!paper || citation.found.isShort || !isLiteral(citation)) continue
      const expression = `{{symbol ${factPath(paper)}}}`
      yield {
        level: 'note',
        message: `${citation.symbol} is typed as plain text`,
        span: citation.span,
        label: 'does not follow when the paper gets another number',
        help: `write ${expression}`,
        // Without the asterisk of a reissue, or with one, the paper would say something else.
        fix: citation.symbol === paper.symbol ? replaceCitation(citation, expression) : undefined,
      }
    }
  },
}
