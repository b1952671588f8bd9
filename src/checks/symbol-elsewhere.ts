import { type AgendaItem, itemsAmong, lineOf } from '../model/agenda.ts'
import type { Check } from './common/check.ts'
import { searchedCitations, symbolCited } from './common/citations.ts'
import { registeredAs } from './common/register.ts'

/** A paper of this session that is cited under an item whose documentation list, and those near it, do not carry it. */
export const symbolElsewhere: Check = {
  code: 'symbol-elsewhere',
  text(context) {
    const { session } = context
    return searchedCitations(context, 'symbol-elsewhere', (citation) => {
      const { passage, span } = citation
      const symbol = symbolCited(citation)
      const paper = symbol === undefined ? undefined : registeredAs(session, symbol)
      const item = session.items.find(({ id }) => id === passage.item)
      if (symbol === undefined || passage.role !== 'annotation' || !item || !paper?.ofThisSession) return undefined
      if (family(item).some(({ documents }) => documents.includes(paper.id))) return undefined
      const listing = session.items.filter(({ documents }) => documents.includes(paper.id)).map(({ id }) => id)
      const add = `add ${paper.id} to the documents of ${item.id}`
      return {
        level: 'warning',
        message: `${symbol} is cited under ${item.id}, and the documentation list there does not carry it`,
        span,
        label: 'cited here',
        also: [{ span: session.source.valueSpan([...item.path, 'id']), text: 'the item' }],
        help: listing.length ? `it is on the list of ${listing.join(' and ')}: cite another paper, or ${add}` : add,
      }
    })
  },
}

function family(item: AgendaItem): readonly AgendaItem[] {
  return [...lineOf(item), ...itemsAmong(item.children)]
}
