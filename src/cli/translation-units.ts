import type { WordingUnit } from '../checks/wording-unit.ts'
import { loadWording } from '../model/load-wording.ts'
import type { Session } from '../model/session.ts'
import { readerOf } from '../model/session-symbols.ts'
import type { Wording } from '../model/wording.ts'
import { wordingUnits } from '../rendering/wording-units.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { SessionFiles } from './read-project.ts'

/** The units of the language that the others are translated from. Its own faults are reported where it is itself asked for. */
export function originalUnits(files: SessionFiles, session: Session): WordingUnit[] {
  const original = files.languages.find(({ code }) => code === session.data['wording-source'])
  const wording = original && loadWording(original.code, original.words, session, () => undefined)
  return wording ? unitsOf(wording, session) : []
}

/** The units of a wording without those that hold an expression in fault: what they print is not known yet. */
export function resolvedUnits(wording: Wording, session: Session, found: readonly Diagnostic[]): WordingUnit[] {
  const faults = found.filter(({ code, span }) => code === 'expression' && span.file === wording.source.file)
  const isFaulty = ({ span }: WordingUnit): boolean =>
    faults.some((fault) => span.start <= fault.span.start && fault.span.start < span.end)
  return unitsOf(wording, session).filter((unit) => !isFaulty(unit))
}

function unitsOf(wording: Wording, session: Session): WordingUnit[] {
  return wordingUnits(wording, readerOf(session).findSymbols)
}
