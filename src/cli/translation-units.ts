import type { WordingUnit } from '../checks/wording-unit.ts'
import { loadWording } from '../model/load-wording.ts'
import type { Session } from '../model/session.ts'
import { readerOf } from '../model/session-symbols.ts'
import type { Wording } from '../model/wording.ts'
import { wordingUnits } from '../rendering/wording-units.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { LanguageFiles, SessionFiles } from './read-project.ts'

/** The units of the language that the others are translated from. Its own faults are reported where it is itself asked for. */
export function originalUnits(files: SessionFiles, session: Session): WordingUnit[] {
  const original = files.languages.find(({ code }) => code === session.data['wording-source'])
  const wording = original && readWords(original)
  return wording ? unitsOf(wording, session) : []
}

/** The words of a language even where units are missing; undefined where its file cannot be read. Reports nothing. */
export function readWords({ code, words }: LanguageFiles): Wording | undefined {
  return loadWording(code, words, undefined, () => undefined)
}

/** All units of a wording. */
export function unitsOf(wording: Wording, session: Session): WordingUnit[] {
  return wordingUnits(wording, readerOf(session).findSymbols)
}

/** Units without those that hold an expression in fault: what they print is not known yet. */
export function resolvedUnits(units: readonly WordingUnit[], found: readonly Diagnostic[]): WordingUnit[] {
  const faults = found.filter(({ code }) => code === 'expression').map(({ span }) => span)
  const isFaulty = ({ span }: WordingUnit): boolean =>
    faults.some((fault) => fault.file === span.file && span.start <= fault.start && fault.start < span.end)
  return units.filter((unit) => !isFaulty(unit))
}
