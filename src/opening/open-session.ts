import type { WordingUnit } from '../checks/common/wording-unit.ts'
import type { Session } from '../model/session.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { OpenedLanguage, OpeningMeans } from './open-language.ts'
import { sessionAtHand } from './session-at-hand.ts'
import type { FactsText, SessionTexts } from './texts.ts'

/** A session that has been read and checked in some languages, with all that was found. */
export interface OpenedSession {
  readonly name: string
  /** Undefined where the facts cannot be relied on. */
  readonly session: Session | undefined
  readonly languages: readonly OpenedLanguage[]
  /** The units of the language that the others are translated from; none where they cannot be read. */
  readonly sourceUnits: readonly WordingUnit[]
  /** The facts of the papers in the same folder. */
  readonly beside: readonly FactsText[]
  /** In the order in which findings are shown, those of several languages once. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * From the texts of a session to its papers, and to all that is found in either: reads the session in the languages asked for, renders each
 * and runs every check. A function of its input alone.
 */
export function openSession(texts: SessionTexts, codes: readonly string[], means: OpeningMeans): OpenedSession {
  const { languages, original, ...found } = sessionAtHand(texts, codes, means)
  return { ...found, languages: languages.map(({ open }) => open()), sourceUnits: original()?.units ?? [] }
}

/** Whether a language version may be issued: neither the facts nor its own words have errors. */
export function isSound({ diagnostics }: Pick<OpenedSession, 'diagnostics'>, code: string): boolean {
  return diagnostics.every(({ level, language }) => level !== 'error' || (language !== undefined && language !== code))
}

/** Whether something of a language version, or of its facts, is still to be written, also where somebody has acknowledged that. */
export function isUnfinished({ diagnostics }: Pick<OpenedSession, 'diagnostics'>, code: string): boolean {
  return diagnostics.some((found) => found.code === 'to-fill-in' && (found.language === undefined || found.language === code))
}
