import { formsById, type WordingUnit } from '../checks/common/wording-unit.ts'
import { hashOfUnit, type MadeFrom, type UnitRecord } from '../model/made-from.ts'

/**
 * The record of a translation after words of it were corrected in a file that came back. A unit that was up to date with its source stays so, and is
 * no “edited” one. Of one that is behind, the record stays: it is edited now, and whether it is up to date the translator says.
 */
export function followRecord(
  record: MadeFrom,
  before: readonly WordingUnit[],
  after: readonly WordingUnit[],
  sourceUnits: readonly WordingUnit[],
): [id: string, made: UnitRecord][] {
  const [then, now, sources] = [before, after, sourceUnits].map(formsById)
  return [...record.units].map(([id, made]) => {
    const isUpToDate = made.source === hashOfUnit(sources?.get(id) ?? []) && made.own === hashOfUnit(then?.get(id) ?? [])
    return [id, isUpToDate ? { ...made, own: hashOfUnit(now?.get(id) ?? []) } : made]
  })
}
