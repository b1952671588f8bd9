import type { AgendaItem } from '../model/agenda.ts'
import type { Session } from '../model/session.ts'
import { symbolKeys } from '../model/symbols.ts'
import { hasGap } from '../model/to-fill-in.ts'
import type { Check, Finding } from './common/check.ts'
import { symbolSpan } from './common/register.ts'

/** One paper twice on one list, or one symbol for two papers. */
export const symbolDuplicate: Check = {
  code: 'symbol-duplicate',
  *facts({ session }) {
    yield* sameSymbol(session)
    for (const item of session.items) yield* sameOnList(session, item)
  },
}

function* sameSymbol(session: Session): Iterable<Finding> {
  const first = new Map<string, Session['register'][number]>()
  for (const paper of session.register) {
    // Symbols that are not allotted yet are those of several papers.
    if (hasGap(paper.symbol)) continue
    const keys = symbolKeys(paper.symbol)
    const key = keys.find((known) => first.has(known))
    const other = key === undefined ? undefined : first.get(key)
    if (!other) for (const own of keys) first.set(own, paper)
    else
      yield {
        level: 'error',
        message: `${key} is the symbol of two papers, ${other.id} and ${paper.id}`,
        span: symbolSpan(session, paper),
        label: `given to ${paper.id} here`,
        also: [{ span: symbolSpan(session, other), text: `and to ${other.id} here` }],
        help: 'give each paper a symbol of its own, or keep one of the two entries',
      }
  }
}

function* sameOnList(session: Session, { id, documents, documentPaths, path }: AgendaItem): Iterable<Finding> {
  for (const [index, document] of documents.entries()) {
    const first = documents.indexOf(document)
    if (first === index) continue
    const symbol = session.register.find((paper) => paper.id === document)?.symbol ?? document
    yield {
      level: 'error',
      message: `${symbol} stands twice on the list of ${id}`,
      span: session.source.valueSpan(documentPaths[index] ?? path),
      label: 'listed again here',
      also: [{ span: session.source.valueSpan(documentPaths[first] ?? path), text: 'listed here first' }],
      help: `keep one ${document}`,
    }
  }
}
