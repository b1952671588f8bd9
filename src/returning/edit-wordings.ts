import type { SourceFile } from '../source/source-file.ts'
import { parseYaml } from '../source/parse-yaml.ts'
import { YamlEdits } from '../source/yaml-edits.ts'
import { UnintendedEdit } from '../source/intended.ts'
import { parseUnit } from '../rendering/parse-unit.ts'
import type { JudgedUnit } from './returned.ts'
import { stepsBetween } from './steps.ts'
import type { Splice } from './unit-source.ts'

/** New texts of wordings, by their paths, and the units that could not be written into them, with the reason. */
export interface EditedWordings {
  readonly texts: ReadonlyMap<string, string>
  readonly unwritten: readonly { readonly unit: string; readonly reason: string }[]
}

/**
 * Writes units that are taken into their wordings, each in the file in which it stands: that of the session, or of a body. What is not edited stays
 * as it is to the byte; each file is proved to say what is meant and nothing else (source/intended.ts).
 */
export function editWordings(taken: readonly JudgedUnit[]): EditedWordings {
  const byFile = new Map<SourceFile, JudgedUnit[]>()
  for (const unit of taken) if (unit.ours) byFile.set(unit.ours.span.file, [...(byFile.get(unit.ours.span.file) ?? []), unit])
  const texts = new Map<string, string>()
  const unwritten: { unit: string; reason: string }[] = []
  for (const [file, units] of byFile) {
    const written = units.filter((unit) => {
      const reason = reasonAgainst(file, unit)
      if (reason !== undefined) unwritten.push({ unit: unit.unit, reason })
      return reason === undefined
    })
    if (written.length > 0) texts.set(file.path, textWith(file, written))
  }
  return { texts, unwritten }
}

/** Why a unit cannot be written: tried alone, so that it keeps no other from being written. */
function reasonAgainst(file: SourceFile, unit: JudgedUnit): string | undefined {
  const [fault] = parseUnit(unit.theirs).faults
  if (fault) return fault.message
  if (unit.theirs.trim() === '') return 'nothing would be left of it'
  try {
    textWith(file, [unit])
    return undefined
  } catch (error) {
    if (error instanceof UnintendedEdit) return error.message
    throw error
  }
}

function textWith(file: SourceFile, units: readonly JudgedUnit[]): string {
  const source = parseYaml(file, () => undefined)
  const edits = new YamlEdits(file)
  for (const { ours, theirs, splices, base } of units) {
    const path = ours && source.pathAt(ours.span)
    if (!path) continue
    edits.splice(path, splices && base === ours.value ? splices : splicesBetween(ours.value, theirs))
  }
  return edits.text()
}

/** The least edits that make one text of another. */
function splicesBetween(before: string, after: string): Splice[] {
  return stepsBetween(before, after).map(({ at, removed, inserted }) => ({ start: at, end: at + removed.length, text: inserted }))
}
