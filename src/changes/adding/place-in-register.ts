import type { Session } from '../../model/session.ts'
import { readerOf } from '../../model/session-symbols.ts'
import { didYouMean } from '../../source/nearest.ts'
import { Refusal } from '../refusal.ts'
import type { NewFact } from './new-fact.ts'

/** The id behind which a new entry goes in a map of session.yaml; undefined where it comes first. */
export function placeInMap(session: Session, section: 'documents' | 'meetings' | 'events', fact: NewFact): string | undefined {
  const ids = Object.keys(session.data[section])
  const { after, before } = fact.placing
  const beside = after ?? before
  if (beside === undefined) return usualPlace(session, section, fact) ?? ids.at(-1)
  const at = ids.indexOf(beside)
  if (at < 0) throw new Refusal(`${section} has no ${beside}`, didYouMean(beside, ids))
  return after === undefined ? ids[at - 1] : beside
}

/** Documents of one series stand in the order of their numbers, and meetings of one body together. */
function usualPlace(session: Session, section: string, { fields }: NewFact): string | undefined {
  if (section === 'meetings') return Object.entries(session.data.meetings).findLast(([, { of }]) => of === fields['of'])?.[0]
  const { parseSymbol } = readerOf(session)
  const { symbol: allotted } = fields
  const own = typeof allotted === 'string' ? parseSymbol(allotted) : undefined
  if (!own) return undefined
  return Object.entries(session.data.documents).findLast(([, { symbol }]) => {
    const parts = parseSymbol(symbol)
    return parts?.series === own.series && parts.number <= own.number
  })?.[0]
}
