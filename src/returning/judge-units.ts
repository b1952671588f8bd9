import type { JudgedUnit, ReturnedUnit, Verdict } from './returned.ts'
import type { UnitSource } from './unit-source.ts'

/** Judges units that came back: what the file was made from, what it says, and what the wording says now are held against one another. */
export function judgeUnits(returned: readonly ReturnedUnit[], now: ReadonlyMap<string, UnitSource>): JudgedUnit[] {
  return returned.map((unit) => ({ ...unit, ours: now.get(unit.unit), verdict: verdictOf(unit, now.get(unit.unit)?.value) }))
}

/** Only the file has changed: taken. Both have: the same, or a conflict of which nothing is written. */
function verdictOf({ base, theirs, refusals }: ReturnedUnit, ours: string | undefined): Verdict {
  if (refusals.length > 0) return 'refused'
  if (theirs === base) return 'unchanged'
  if (theirs === ours) return 'same'
  return ours !== undefined && ours === base ? 'taken' : 'conflict'
}
