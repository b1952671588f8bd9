import { formsById, type WordingUnit } from '../checks/common/wording-unit.ts'
import { hashOfUnit, type MadeFrom, type UnitRecord } from '../model/made-from.ts'

/** The units of a translation and of its source, at one time. */
export interface UnitsOfBoth {
  readonly units: readonly WordingUnit[]
  readonly sourceUnits: readonly WordingUnit[]
}

/**
 * What the units of a translation were made from, after one edit of both languages alike, such as the mark of a note: what was up to date stays so,
 * what was behind stays behind. The records of units that neither has any more go.
 */
export function carriedRecord(record: MadeFrom, before: UnitsOfBoth, after: UnitsOfBoth): [id: string, made: UnitRecord][] {
  const [own, source, ownNow, sourceNow] = [before.units, before.sourceUnits, after.units, after.sourceUnits].map(formsById)
  const carried = (id: string, hash: string, then?: Forms, now?: Forms): string =>
    hash === hashOfUnit(then?.get(id) ?? []) ? hashOfUnit(now?.get(id) ?? []) : hash
  return [...record.units].flatMap(([id, made]): [string, UnitRecord][] => {
    const isGone = ownNow?.has(id) !== true && sourceNow?.has(id) !== true
    const wasThere = own?.has(id) === true || source?.has(id) === true
    if (isGone && wasThere) return []
    return [[id, { source: carried(id, made.source, source, sourceNow), own: carried(id, made.own, own, ownNow) }]]
  })
}

type Forms = ReadonlyMap<string, readonly [WordingUnit, ...WordingUnit[]]>
