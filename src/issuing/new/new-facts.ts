import { withoutUnsaid } from './unsaid.ts'
import type { Beginning } from './new-paper.ts'

/** An item of the agenda of a paper that is begun. */
interface NewItem {
  readonly id: string
  readonly annotation?: unknown
  readonly documents?: readonly string[]
  readonly items?: readonly NewItem[]
}

/** The item that stands for those that nobody has named yet. */
export const SUBJECT = 'subject'

/** The facts of a paper that is begun: what is known, and what every paper has. */
export function newFacts(beginning: Beginning): Record<string, unknown> & { agenda: readonly object[] } {
  const { symbol, body, number, opens, closes, newPlace, place, languages, carried, parents, unsaid, standing } = beginning
  const { places: carriedPlaces, ...others } = carried?.facts ?? {}
  const places = { ...carriedPlaces, ...(newPlace && { [newPlace.id]: {} }) }
  const earlier = {
    ...carried?.earlierPapers,
    ...Object.fromEntries(parents.map((parent, at) => [`parent-${at + 1}`, { symbol: parent }])),
  }
  return {
    symbol,
    ...carried?.parts,
    body,
    ...(number !== undefined && { session: number }),
    ...carried?.previous,
    ...((newPlace?.id ?? place) !== undefined && { place: newPlace?.id ?? place }),
    opens,
    closes,
    'wording-source': languages[0]?.code,
    masthead: carried?.masthead ?? {},
    ...(Object.keys(places).length > 0 && { places }),
    ...others,
    ...(Object.keys(earlier).length > 0 && { 'earlier-papers': earlier }),
    agenda: withoutUnsaid(carried?.agenda ?? newAgenda(beginning), unsaid, standing),
    timetable: 'to-be-decided',
  }
}

/** The items that come back, or those that every agenda has; one for what it is about. The paper stands under the adoption of the agenda. */
function newAgenda({ standing }: Beginning): NewItem[] {
  const known = standing.size > 0 ? [...standing.keys()] : ['opening', 'report']
  const adoption: NewItem = { id: 'adoption', documents: ['paper'] }
  const [first = 'opening', ...rest] = known.filter((id) => id !== 'adoption')
  const last = rest.at(-1)
  return [
    { id: first },
    adoption,
    ...rest.slice(0, -1).map((id) => ({ id })),
    { id: SUBJECT },
    ...(standing.size > 0 ? [] : [{ id: 'other-matters' }]),
    ...(last === undefined ? [] : [{ id: last }]),
  ]
}
