import type { WordingUnit } from '../checks/common/wording-unit.ts'
import type { Language } from '../model/language.ts'
import { loadLanguage } from '../model/load-language.ts'
import { loadSession } from '../model/load-session.ts'
import { KnownKeys } from '../model/known-keys.ts'
import { loadWording } from '../model/load-wording.ts'
import { joinRecords, type MadeFrom, readMadeFrom } from '../model/made-from.ts'
import type { SharedFacts } from '../model/bodies/shared-facts.ts'
import type { Session } from '../model/session.ts'
import { readerOf } from '../model/session-symbols.ts'
import type { Wording } from '../model/wording.ts'
import { LastingUnits } from '../rendering/lasting-units.ts'
import { rememberedValues } from '../rendering/values-in-text.ts'
import { wordingUnits } from '../rendering/wording-units.ts'
import type { Diagnostic, Report } from '../source/diagnostic.ts'
import { isUsable } from '../source/usable.ts'
import { type Again, madeAnew } from './again.ts'
import type { LanguageTexts, SessionTexts } from './texts.ts'

/** A language version as its texts say it, before anything is rendered. */
export interface ReadLanguage {
  readonly code: string
  readonly language: Language | undefined
  /** Undefined where the words cannot be rendered. */
  readonly wording: Wording | undefined
  /** The words even where units are missing; undefined where their file cannot be read. */
  readonly words: Wording | undefined
  /** The units of the words; none where the facts cannot be relied on. */
  readonly units: readonly WordingUnit[]
  readonly madeFrom: MadeFrom | undefined
  /** What was made of the units, in a process that reads them again and again. */
  readonly lasting: LastingUnits | undefined
  /** What has been found in this language. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A session as its texts say it, in the languages asked for. */
export interface ReadSession {
  readonly name: string
  /** Undefined where the facts cannot be relied on. */
  readonly session: Session | undefined
  readonly languages: readonly ReadLanguage[]
  /** The units of the language that the others are translated from, whether or not it was asked for; none where they cannot be read. */
  readonly sourceUnits: readonly WordingUnit[]
  /** That language, where it can be read. */
  readonly original: ReadLanguage | undefined
  /** What was found in the facts. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a session in the languages asked for. */
export function readSession(
  { name, facts, bodies = [], houses = [], languages: texts }: SessionTexts,
  codes: readonly string[],
): ReadSession {
  const diagnostics: Diagnostic[] = []
  const session = loadSession(name, facts, (diagnostic) => diagnostics.push(diagnostic), { bodies, houses })
  const languages = texts.filter(({ code }) => codes.includes(code)).map((language) => readLanguage(language, session))
  const source = session?.data['wording-source']
  const inSource = texts.find(({ code }) => code === source)
  // What is wrong in the source itself is told where it is asked for.
  const original = languages.find(({ code }) => code === source) ?? (inSource && readLanguage(inSource, session))
  return { name, session, languages, sourceUnits: original?.units ?? [], original, diagnostics }
}

/** Reads a language version; without facts that can be relied on, the form of its words alone. */
export function readLanguage(
  { code, conventions, words: text, madeFrom }: LanguageTexts,
  session: Session | undefined,
  kept?: Again,
): ReadLanguage {
  const again = kept ?? madeAnew
  const diagnostics: Diagnostic[] = []
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic)
  const { found: language, diagnostics: inConventions } = again(`language ${code}`, [conventions], () =>
    withFindings((tell) => loadLanguage(code, conventions, tell)),
  )
  diagnostics.push(...inConventions)
  const keys = session && kept?.(`keys ${text.path}`, [session], () => new KnownKeys())
  const wording = loadWording(code, text, session, report, session?.shared, keys)
  const words = wording ?? loadWording(code, text, undefined, () => undefined, session?.shared)
  const record = madeFrom && isUsable(madeFrom, report) ? readMadeFrom(madeFrom) : undefined
  const records = [record, ...recordsOfBodies(session?.shared ?? [], code, report)].flatMap((each) => each ?? [])
  const findSymbols = session && readerOf(session).findSymbols
  const valuesOf =
    language && findSymbols && kept?.(`values ${code}`, [language, session], () => rememberedValues(language, findSymbols))
  const lasting =
    words && language && session && kept?.(`units ${text.path}`, [language, session], () => new LastingUnits(words.source))
  if (words) lasting?.goOnTo(words.source)
  return {
    code,
    language,
    wording,
    words,
    units: findSymbols && words ? wordingUnits(words, language, findSymbols, valuesOf, lasting) : [],
    lasting,
    madeFrom: records.length > 0 ? joinRecords(records) : undefined,
    diagnostics,
  }
}

/** What is read, with what was found in it. */
export function withFindings<T>(read: (report: Report) => T): { readonly found: T; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  return { found: read((diagnostic) => void diagnostics.push(diagnostic)), diagnostics }
}

/** What the words of bodies were made from, in the files of the bodies. */
function recordsOfBodies(shared: readonly SharedFacts[], code: string, report: Report): MadeFrom[] {
  return shared.flatMap(({ texts }) => {
    const file = texts.languages.find((language) => language.code === code)?.madeFrom
    return file && isUsable(file, report) ? [readMadeFrom(file)] : []
  })
}
