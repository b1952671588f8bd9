import { THIS_PAPER } from '../model/session.ts'
import { parentSymbol, supersedes, symbolKeys } from '../model/symbols.ts'
import type { Check } from './common/check.ts'
import { namedIn } from './common/citations.ts'
import { readRegister, symbolSpan } from './common/register.ts'

/** A paper of the register that is on no list and that the text does not cite. */
export const symbolUnused: Check = {
  code: 'symbol-unused',
  *text(context) {
    const { session } = context
    const listed = new Set(session.items.flatMap((item) => item.documents))
    // The paper that a revision, addendum or corrigendum belongs to must be in the register, whether it is cited or not.
    const register = readRegister(session)
    const parents = register.map(({ parts }) => parentSymbol(parts))
    // So must the revisions before the latest one, or nobody could tell that a citation of them is out of date.
    const former = register.filter(({ parts }) => register.some((later) => supersedes(later.parts, parts)))
    const used = new Set([...namedIn(context.passages), ...parents, ...former.flatMap(({ paper }) => symbolKeys(paper.symbol))])
    for (const paper of session.register) {
      if (paper.id === THIS_PAPER || symbolKeys(paper.symbol).some((key) => used.has(key))) continue
      if (paper.ofThisSession && listed.has(paper.id)) continue
      // What a body has for all its sessions not every session cites.
      if (session.source.own.valueAt(paper.path) === undefined) continue
      yield {
        level: 'warning',
        message: `${paper.symbol} is in the register, and neither on a list nor cited`,
        span: symbolSpan(session, paper),
        label: 'registered here',
        help: paper.ofThisSession
          ? `add ${paper.id} to the documents of an item, cite it, or take it out of the register`
          : 'cite it, or take it out of the register',
      }
    }
  },
}
