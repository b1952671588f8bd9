import { checkFacts, checkText, checkWords, withoutRepeats } from '../checks/index.ts'
import type { PaperBeside } from '../checks/check.ts'
import type { WordingUnit } from '../checks/wording-unit.ts'
import { makeDocument, type PaperDocument, type PaperSources } from '../document/make-document.ts'
import { loadLanguage } from '../model/load-language.ts'
import { loadSession } from '../model/load-session.ts'
import { loadWording } from '../model/load-wording.ts'
import { readMadeFrom } from '../model/made-from.ts'
import type { Session } from '../model/session.ts'
import type { Templates } from '../rendering/render-markup.ts'
import { compareDiagnostics, type Diagnostic, type Report } from '../source/diagnostic.ts'
import { didYouMean } from '../source/nearest.ts'
import { faceFinder } from '../writers/fonts/face-finder.ts'
import type { Families } from '../writers/fonts/font-source.ts'
import { papersBeside } from './papers-beside.ts'
import type { LanguageFiles, SessionFiles } from './read-project.ts'
import { originalUnits, readWords, resolvedUnits, unitsOf } from './translation-units.ts'

/** A language version that has been read, and its whole paper as the checks saw it. */
export interface OpenedLanguage {
  readonly code: string
  /** Undefined where its files are too faulty to be rendered. */
  readonly sources: PaperSources | undefined
  readonly paper: PaperDocument | undefined
}

/** A session that has been read and checked in some languages, with all that was found. */
export interface OpenedSession {
  readonly name: string
  readonly session: Session | undefined
  readonly languages: readonly OpenedLanguage[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a session in the languages asked for, renders each and runs every check: what `check` reports and `build` begins with. */
export function openSession(
  files: SessionFiles,
  codes: readonly string[],
  templates: Templates,
  families: Families,
): OpenedSession {
  const diagnostics: Diagnostic[] = []
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic)
  const session = loadSession(files.name, files.facts, report)
  if (session) {
    diagnostics.push(...checkFacts({ session }))
    reportUnknownSource(session, files, report)
  }
  const original = session ? originalUnits(files, session) : []
  const beside = papersBeside(files)
  const languages = files.languages
    .filter(({ code }) => codes.includes(code))
    .map((language) => openLanguage(language, session, { templates, families, original, beside, diagnostics }))
  return { name: files.name, session, languages, diagnostics: withoutRepeats(diagnostics.sort(compareDiagnostics)) }
}

/** Whether a language version may be issued: neither the facts nor its own words have errors. */
export function isSound({ diagnostics }: OpenedSession, code: string): boolean {
  return diagnostics.every(({ level, language }) => level !== 'error' || (language !== undefined && language !== code))
}

interface Opening {
  readonly templates: Templates
  readonly families: Families
  readonly original: readonly WordingUnit[]
  readonly beside: readonly PaperBeside[]
  /** All that has been found so far, to which more is added. */
  readonly diagnostics: Diagnostic[]
}

/** Without sound facts only the form of the words can be checked. */
function openLanguage(files: LanguageFiles, session: Session | undefined, opening: Opening): OpenedLanguage {
  const { templates, families, original, beside, diagnostics } = opening
  const { code } = files
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic)
  const language = loadLanguage(code, files.conventions, report)
  const wording = loadWording(code, files.words, session, report)
  const words = wording ?? readWords(files)
  const units = session && words ? unitsOf(words, session) : []
  const sourceUnits = code === session?.data['wording-source'] ? [] : original
  if (session && words) {
    const madeFrom = files.madeFrom && readMadeFrom(files.madeFrom)
    diagnostics.push(...checkWords({ session, wording: words, units, sourceUnits, madeFrom }))
  }
  if (!session || !language || !wording) return { code, sources: undefined, paper: undefined }
  const sources = { session, language, wording, templates }
  const paper = makeDocument(sources, 'paper', false, report)
  if (!paper) return { code, sources, paper }
  const findFace = faceFinder(language, families)
  const found = checkText({
    session,
    language,
    wording,
    passages: paper.passages,
    beside,
    departures: paper.departures,
    units: resolvedUnits(units, diagnostics),
    sourceUnits,
    hasGlyph: (codePoint) => findFace(codePoint) !== undefined,
  })
  diagnostics.push(...found)
  return { code, sources, paper }
}

/** Without the language that the others are translated from, nothing could be held against it. */
function reportUnknownSource({ data, source }: Session, { languages }: SessionFiles, report: Report): void {
  const codes = languages.map(({ code }) => code)
  const wanted = data['wording-source']
  if (codes.includes(wanted)) return
  report({
    level: 'error',
    code: 'data-reference',
    message: `${wanted} is no language of this session`,
    span: source.valueSpan(['wording-source']),
    label: 'there is no wording in it',
    help: didYouMean(wanted, codes),
  })
}
