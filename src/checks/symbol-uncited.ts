import { symbolKeys } from '../model/symbols.ts'
import type { Check } from './common/check.ts'
import { namedIn } from './common/citations.ts'

/** A paper on a documentation list that the annotations never name. */
export const symbolUncited: Check = {
  code: 'symbol-uncited',
  *text(context) {
    const { session } = context
    const cited = namedIn(context.passages.filter(({ role }) => role === 'annotation'))
    for (const item of session.items)
      for (const [index, id] of item.documents.entries()) {
        const paper = session.register.find((entry) => entry.id === id)
        if (!paper || symbolKeys(paper.symbol).some((key) => cited.has(key))) continue
        yield {
          level: 'note',
          message: `${paper.symbol} is on the list of ${item.id} and never named in the annotations`,
          span: session.source.valueSpan(item.documentPaths[index] ?? item.path),
          label: 'listed here',
          help: 'name it in an annotation, if delegations are to consider it there',
        }
      }
  },
}
