import { formsById, type WordingUnit } from '../checks/common/wording-unit.ts'
import { hashOfUnit, type MadeFrom, type UnitRecord } from '../model/made-from.ts'
import { withoutNotes } from './without-notes.ts'

/**
 * What the units of a translation were made from, when references to notes have gone out of both: of the notes of some ids, or of all. What was
 * up to date stays so.
 */
export function recordWithoutNotes(
  record: MadeFrom,
  units: readonly WordingUnit[],
  sourceUnits: readonly WordingUnit[],
  dropped?: readonly string[],
): (readonly [id: string, made: UnitRecord])[] {
  const [own, source] = [formsById(units), formsById(sourceUnits)]
  return [...record.units].map(([id, made]) => [
    id,
    { source: hashWithout(made.source, source.get(id), dropped), own: hashWithout(made.own, own.get(id), dropped) },
  ])
}

/** The hash of a unit without notes in the place of its hash with them; another hash is of other words, and stays. */
function hashWithout(hash: string, forms: readonly WordingUnit[] | undefined, dropped: readonly string[] | undefined): string {
  if (!forms || hash !== hashOfUnit(forms)) return hash
  return hashOfUnit(forms.map(({ form, words }) => ({ form, words: withoutNotes(words, dropped) })))
}
