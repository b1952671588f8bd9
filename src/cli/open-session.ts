import { checkFacts, checkText, withoutRepeats } from '../checks/index.ts'
import { makeDocument, type PaperDocument, type PaperSources } from '../document/make-document.ts'
import { loadLanguage } from '../model/load-language.ts'
import { loadSession } from '../model/load-session.ts'
import { loadWording } from '../model/load-wording.ts'
import { symbolReader } from '../model/symbols.ts'
import type { Wording } from '../model/wording.ts'
import type { Session } from '../model/session.ts'
import type { Templates } from '../rendering/render-markup.ts'
import type { WordingUnit } from '../checks/wording-unit.ts'
import { type FindSymbols, wordingUnits } from '../rendering/wording-units.ts'
import { didYouMean } from '../source/nearest.ts'
import { compareDiagnostics, type Diagnostic, type Report } from '../source/diagnostic.ts'
import { type Families, faceFinder } from '../writers/pdf/faces.ts'
import type { SessionFiles } from './read-project.ts'

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
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic)
  const session = loadSession(files.name, files.facts, report)
  if (session) {
    diagnostics.push(...checkFacts({ session }))
    reportUnknownSource(session, files, report)
  }
  const original = session && originalUnits(files, session)
  const languages = files.languages
    .filter(({ code }) => codes.includes(code))
    .map(({ code, conventions, words }): OpenedLanguage => {
      const language = loadLanguage(code, conventions, report)
      const wording = session && loadWording(code, words, session, report)
      if (!session || !language || !wording) return { code, sources: undefined, paper: undefined }
      const sources = { session, language, wording, templates }
      const paper = makeDocument(sources, 'paper', false, report)
      const hasFace = faceFinder(language, families)
      if (paper)
        diagnostics.push(
          ...checkText({
            session,
            language,
            wording,
            passages: paper.passages,
            departures: paper.departures,
            units: resolvedUnits(wording, session, diagnostics),
            sourceUnits: code === session.data['wording-source'] ? [] : (original ?? []),
            hasGlyph: (codePoint) => hasFace(codePoint) !== undefined,
          }),
        )
      return { code, sources, paper }
    })
  return { name: files.name, session, languages, diagnostics: withoutRepeats(diagnostics.sort(compareDiagnostics)) }
}

/** The units of the language that the others are translated from. Its own faults are reported where it is itself asked for. */
function originalUnits(files: SessionFiles, session: Session): WordingUnit[] {
  const original = files.languages.find(({ code }) => code === session.data['wording-source'])
  const wording = original && loadWording(original.code, original.words, session, () => undefined)
  return wording ? wordingUnits(wording, symbolFinder(session)) : []
}

/** The units of a wording without those that hold an expression in fault: what they print is not known yet. */
function resolvedUnits(wording: Wording, session: Session, found: readonly Diagnostic[]): WordingUnit[] {
  const faults = found.filter(({ code, span }) => code === 'expression' && span.file === wording.source.file)
  const isFaulty = ({ span }: WordingUnit): boolean =>
    faults.some((fault) => span.start <= fault.span.start && fault.span.start < span.end)
  return wordingUnits(wording, symbolFinder(session)).filter((unit) => !isFaulty(unit))
}

function symbolFinder(session: Session): FindSymbols {
  return symbolReader(Object.values(session.data.bodies).flatMap(({ symbols }) => symbols ?? [])).findSymbols
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
