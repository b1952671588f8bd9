import type { WordingUnit } from '../checks/common/wording-unit.ts'
import { checkFacts, withoutRepeats } from '../checks/index.ts'
import type { Session } from '../model/session.ts'
import { compareDiagnostics, type Diagnostic } from '../source/diagnostic.ts'
import { didYouMean } from '../source/nearest.ts'
import { acknowledge } from './acknowledge.ts'
import { type OpenedLanguage, openLanguage, type OpeningMeans } from './open-language.ts'
import { papersBeside } from './papers-beside.ts'
import { readSession } from './read-session.ts'
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
  const read = readSession(texts, codes)
  const { name, session, sourceUnits, original } = read
  const beside = papersBeside(texts)
  const known = new Set([...(original ? [original] : []), ...read.languages])
  const others = Array.from(known, ({ code, language, units, madeFrom }) => ({
    code,
    language,
    units,
    isRecorded: (madeFrom?.units.size ?? 0) > 0,
  }))
  const surroundings = { session, sourceUnits, beside, languages: others }
  const languages = read.languages.map((language) => openLanguage(language, surroundings, means))
  const found = [
    ...read.diagnostics,
    ...(session ? [...checkFacts({ session, beside }), ...unknownSource(session, texts)] : []),
    ...languages.flatMap(({ diagnostics }) => diagnostics),
  ]
  const isWhole = languages.length === texts.languages.length && languages.every(({ paper }) => paper !== undefined)
  const words = languages.flatMap((language) => language.words?.source ?? [])
  const answered = session ? acknowledge(found, session, words, isWhole) : found
  return {
    name,
    session,
    languages,
    sourceUnits,
    beside: texts.beside,
    diagnostics: withoutRepeats(answered.sort(compareDiagnostics)),
  }
}

/** Whether a language version may be issued: neither the facts nor its own words have errors. */
export function isSound({ diagnostics }: OpenedSession, code: string): boolean {
  return diagnostics.every(({ level, language }) => level !== 'error' || (language !== undefined && language !== code))
}

/** Whether something of a language version, or of its facts, is still to be written, also where somebody has acknowledged that. */
export function isUnfinished({ diagnostics }: OpenedSession, code: string): boolean {
  return diagnostics.some((found) => found.code === 'to-fill-in' && (found.language === undefined || found.language === code))
}

/** Without the language that the others are translated from, nothing could be held against it. */
function unknownSource({ data, source }: Session, { languages }: SessionTexts): Diagnostic[] {
  const codes = languages.map(({ code }) => code)
  const wanted = data['wording-source']
  if (codes.includes(wanted)) return []
  return [
    {
      level: 'error',
      code: 'data-reference',
      message: `${wanted} is no language of this session`,
      span: source.valueSpan(['wording-source']),
      label: 'there is no wording in it',
      help: didYouMean(wanted, codes),
    },
  ]
}
