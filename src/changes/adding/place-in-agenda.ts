import { type AgendaItem, type AgendaSection, sectionsAmong } from '../../model/agenda.ts'
import type { FactPath, Session } from '../../model/session.ts'
import { didYouMean } from '../../source/nearest.ts'
import { Refusal } from '../refusal.ts'
import type { Placing } from './new-fact.ts'

/** A place in a list of session.yaml, which may not be there yet: then `owner` is what it belongs to. */
export interface PlaceInList {
  readonly owner: FactPath
  readonly key: string
  readonly at: number
}

/** Where a new item goes in the agenda: behind or before another, or as the last in an item, in a section, or of all. */
export function placeInAgenda({ agenda, items, data }: Session, { after, before, under }: Placing): PlaceInList {
  const entries = [...items, ...sectionsAmong(agenda)]
  const owner = under === undefined ? undefined : entryNamed(under, entries)
  const beside = after ?? before
  if (beside === undefined) {
    const length = owner ? (owner.kind === 'section' ? owner.entries : owner.children).length : data.agenda.length
    return { owner: owner?.path ?? [], key: owner ? 'items' : 'agenda', at: length }
  }
  const neighbour = entryNamed(beside, entries)
  const list = neighbour.path.slice(0, -1)
  const place = {
    owner: list.slice(0, -1),
    key: String(list.at(-1)),
    at: Number(neighbour.path.at(-1)) + (after === undefined ? 0 : 1),
  }
  if (owner && owner.path.join('.') !== place.owner.join('.'))
    throw new Refusal(`${beside} does not stand directly under ${owner.id}`, `name one that does, or leave one of the two out`)
  return place
}

/** An item or a section by its id; where an item and a section have one id, by `items.…` or `sections.…`. */
function entryNamed(name: string, entries: readonly (AgendaItem | AgendaSection)[]): AgendaItem | AgendaSection {
  const [found, another] = entries.filter((entry) => entry.id === name || `${entry.kind}s.${entry.id}` === name)
  if (!found)
    throw new Refusal(
      `the agenda has no item and no section ${name}`,
      didYouMean(
        name,
        entries.map(({ id }) => id),
      ),
    )
  if (another) throw new Refusal(`${name} is an item and a section`, `write items.${name} or sections.${name}`)
  return found
}
