import { formsById, type WordingUnit } from '../checks/common/wording-unit.ts'
import { hashOfUnit, type MadeFrom, type UnitRecord } from '../model/made-from.ts'

/** What marking comes to: the new record, and what is new in it. */
export interface Marking {
  /** In the order of the translation. */
  readonly units: readonly Entry[]
  /** Ids of the units whose record is another one now. */
  readonly changed: readonly string[]
  /** Ids of records whose unit neither language has any more; they are left out. */
  readonly dropped: readonly string[]
}

/**
 * Records that some units of a translation were made from what the source says now. All other records stay as they are, those too of units
 * that the translation lacks and the source has: half of a file that is being saved is no reason to forget them. Where the
 * units are not all that there are, no record is of a unit that is gone.
 */
export function markUnits(
  units: readonly WordingUnit[],
  sourceUnits: readonly WordingUnit[],
  former: MadeFrom | undefined,
  isMarked: (id: string) => boolean,
  isWhole = true,
): Marking {
  const sources = formsById(sourceUnits)
  const forms = formsById(units)
  const changed: string[] = []
  const isGone = (id: string): boolean => isWhole && !forms.has(id) && !sources.has(id)
  const records = [...(former?.units ?? [])]
  const marked = [...forms].flatMap(([id, own]): [string, UnitRecord][] => {
    const before = former?.units.get(id)
    if (!isMarked(id)) return before ? [[id, before]] : []
    const now = { source: hashOfUnit(sources.get(id) ?? []), own: hashOfUnit(own) }
    if (before?.source !== now.source || before.own !== now.own) changed.push(id)
    return [[id, now]]
  })
  return {
    units: withLacking(
      marked,
      records.filter(([id]) => !forms.has(id) && !isGone(id)),
      [...sources.keys()],
    ),
    changed,
    dropped: records.map(([id]) => id).filter(isGone),
  }
}

type Entry = readonly [string, UnitRecord]

/** Records with those of units that the translation lacks, each after the record that it follows in the source. */
function withLacking(marked: readonly Entry[], lacking: readonly Entry[], order: readonly string[]): Entry[] {
  if (lacking.length === 0) return [...marked]
  const result = [...marked]
  for (const entry of lacking) {
    const before = order.slice(0, order.indexOf(entry[0])).findLast((id) => result.some(([known]) => known === id))
    result.splice(before === undefined ? 0 : result.findIndex(([id]) => id === before) + 1, 0, entry)
  }
  return result
}
