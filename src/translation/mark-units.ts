import { formsById, type WordingUnit } from '../checks/common/wording-unit.ts'
import { hashOfUnit, type MadeFrom, type UnitRecord } from '../model/made-from.ts'

/** What marking comes to: the new record, and what is new in it. */
export interface Marking {
  /** In the order of the translation. */
  readonly units: readonly (readonly [string, UnitRecord])[]
  /** Ids of the units whose record is another one now. */
  readonly changed: readonly string[]
  /** Ids of records whose unit the translation no longer has; they are left out. */
  readonly dropped: readonly string[]
}

/** Records that some units of a translation were made from what the source says now. All other records stay as they are. */
export function markUnits(
  units: readonly WordingUnit[],
  sourceUnits: readonly WordingUnit[],
  former: MadeFrom | undefined,
  isMarked: (id: string) => boolean,
): Marking {
  const sources = formsById(sourceUnits)
  const forms = formsById(units)
  const changed: string[] = []
  const marked = [...forms].flatMap(([id, own]): [string, UnitRecord][] => {
    const before = former?.units.get(id)
    if (!isMarked(id)) return before ? [[id, before]] : []
    const now = { source: hashOfUnit(sources.get(id) ?? []), own: hashOfUnit(own) }
    if (before?.source !== now.source || before.own !== now.own) changed.push(id)
    return [[id, now]]
  })
  return { units: marked, changed, dropped: [...(former?.units.keys() ?? [])].filter((id) => !forms.has(id)) }
}
