import type { OtherLanguage, PaperBeside, TextContext } from '../checks/common/check.ts'
import { FoundNothing } from '../checks/common/found-nothing.ts'
import { type TypedFact, typedFactsOf } from '../checks/common/typed-facts.ts'
import { checkText, checkWords } from '../checks/index.ts'
import type { WordingUnit } from '../checks/common/wording-unit.ts'
import { KeptTexts } from '../document/kept-texts.ts'
import { makeDocument, type PaperDocument, type PaperSources } from '../document/make-document.ts'
import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import { withMarks } from '../model/session-marks.ts'
import type { Templates } from '../rendering/render-elements.ts'
import { KeptPrintables } from '../rendering/kept-printables.ts'
import { typingOf } from '../rendering/typing.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import { type Again, madeAnew } from './again.ts'
import type { ReadLanguage } from './read-session.ts'

/** What sessions are opened with, beside their own texts. */
export interface OpeningMeans {
  /** Undefined where they cannot be run: then there are no papers. */
  readonly templates: Templates | undefined
  /** Version of the program, where files that people edit are made. */
  readonly program?: string | undefined
  /** Tells of a language whether some face of it has a character. */
  readonly glyphsOf: (language: Language) => (codePoint: number) => boolean
  /** Keeps what was made, in a process that opens sessions again and again. */
  readonly again?: Again | undefined
}

/** A language version that has been read and checked, and its whole paper as the checks saw it. */
export interface OpenedLanguage extends ReadLanguage {
  /** Undefined where its texts are too faulty to be rendered. */
  readonly sources: PaperSources | undefined
  readonly paper: PaperDocument | undefined
  /** The facts that its wording types in place of an expression. */
  readonly typed: readonly TypedFact[]
}

/** What a language version is held against. */
export interface Surroundings {
  /** Without sound facts only the form of the words can be checked. */
  readonly session: Session | undefined
  /** The units of the language that the others are translated from. */
  readonly sourceUnits: readonly WordingUnit[]
  readonly beside: readonly PaperBeside[]
  /** The languages that are looked at, and the one that the others are translated from. */
  readonly languages: readonly OtherLanguage[]
}

/** Checks the words of a language, makes its paper, and checks the text of that. */
export function openLanguage(
  read: ReadLanguage,
  around: Surroundings,
  { templates, program, glyphsOf, again: kept }: OpeningMeans,
): OpenedLanguage {
  const again = kept ?? madeAnew
  const { session, beside } = around
  const { code, wording, words, units, madeFrom, lasting } = read
  const known = read.language
  const language = known && session ? again(`marks ${code}`, [known, session], () => withMarks(known, session)) : known
  const diagnostics = [...read.diagnostics]
  const others = around.languages.filter((each) => each.code !== code)
  const sourceUnits = code === session?.data['wording-source'] ? [] : around.sourceUnits
  const foundNothing = kept?.(`nothing in ${code}`, [session, language], () => new FoundNothing())
  if (session && words)
    diagnostics.push(...checkWords({ session, language, wording: words, units, sourceUnits, madeFrom, others, foundNothing }))
  if (!session || !language || !wording || !templates)
    return { ...read, sources: undefined, paper: undefined, typed: [], diagnostics }
  const ofSame = [session, language]
  const texts = kept?.(`texts ${code}`, [...ofSame, templates], () => new KeptTexts())
  const sources = { session, language, wording, templates, program, kept: lasting && texts && { units: lasting, texts } }
  const paper = makeDocument(sources, 'paper', false, (diagnostic) => diagnostics.push(diagnostic))
  if (!paper) return { ...read, sources, paper, typed: [], diagnostics }
  const context: TextContext = {
    session,
    language,
    wording,
    passages: paper.passages,
    beside,
    departures: paper.departures,
    units: resolvedUnits(units, diagnostics),
    sourceUnits,
    typing: typingOf(
      session,
      language,
      wording,
      kept?.(`printables ${code}`, ofSame, () => new KeptPrintables()),
      lasting,
    ),
    hasGlyph: glyphsOf(language),
    foundNothing,
  }
  diagnostics.push(...checkText(context))
  let typed: readonly TypedFact[] | undefined
  return {
    ...read,
    sources,
    paper,
    diagnostics,
    // Few ask for them.
    get typed() {
      return (typed ??= typedFactsOf(context))
    },
  }
}

/** Units without those that hold an expression in fault: what they print is not known yet. */
function resolvedUnits(units: readonly WordingUnit[], found: readonly Diagnostic[]): WordingUnit[] {
  const faults = found.filter(({ code }) => code === 'expression').map(({ span }) => span)
  if (faults.length === 0) return [...units]
  const isFaulty = ({ span }: WordingUnit): boolean =>
    faults.some((fault) => fault.file === span.file && span.start <= fault.start && fault.start < span.end)
  return units.filter((unit) => !isFaulty(unit))
}
