import type { OtherLanguage, PaperBeside } from '../checks/common/check.ts'
import { nameOfUnit } from '../checks/common/seen-language.ts'
import { checkFacts, withoutRepeats } from '../checks/index.ts'
import { loadSession } from '../model/load-session.ts'
import type { Session } from '../model/session.ts'
import { compareDiagnostics, type Diagnostic, type Report } from '../source/diagnostic.ts'
import { didYouMean } from '../source/nearest.ts'
import { remembered } from '../source/remembered.ts'
import type { SourceFile } from '../source/source-file.ts'
import { acknowledge } from './acknowledge.ts'
import { madeAnew } from './again.ts'
import type { PathOf } from './kept-findings.ts'
import { type KeptTexts, MemoryOfLanguages } from './kept-languages.ts'
import { type OpenedLanguage, openLanguage, type OpeningMeans } from './open-language.ts'
import { papersBeside } from './papers-beside.ts'
import { filesOfFacts } from './prints.ts'
import { type ReadLanguage, readLanguage, withFindings } from './read-session.ts'
import type { FactsText, SessionTexts } from './texts.ts'

/** A language version all of whose findings are known, which is opened where more of it is needed. */
export interface LanguageAtHand {
  readonly code: string
  /** Whether it can be rendered. */
  readonly hasPaper: boolean
  /** Stands for all that its paper and its findings follow from; undefined where nothing is kept. */
  readonly print: string | undefined
  readonly open: () => OpenedLanguage
}

/** A session of which all findings are known, and no more of its languages was opened than was needed for that. */
export interface SessionAtHand {
  readonly name: string
  /** Undefined where the facts cannot be relied on. */
  readonly session: Session | undefined
  readonly languages: readonly LanguageAtHand[]
  /** A language as its texts say it; the one that the others are translated from, whether or not it was asked for. */
  readonly original: () => ReadLanguage | undefined
  /** The facts of the papers in the same folder. */
  readonly beside: readonly FactsText[]
  /** In the order in which findings are shown, those of several languages once. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What is known of a session while its languages are opened: all that was found in the facts, and in the languages before. */
export type SessionSoFar = Pick<SessionAtHand, 'session' | 'beside' | 'diagnostics'>

/** Is told of a language as soon as it is at hand. */
export type FollowLanguages = (language: LanguageAtHand, session: SessionSoFar, stillToCome: number) => void

/**
 * From the texts of a session to all that is found in it, and to its papers where they are asked for. What was found in a language is taken from what is
 * kept, where all that it follows from is the same: a function of its input alone either way.
 */
export function sessionAtHand(
  texts: SessionTexts,
  codes: readonly string[],
  means: OpeningMeans,
  kept?: KeptTexts,
  follow: FollowLanguages = () => undefined,
): SessionAtHand {
  const { again = madeAnew } = means
  const { found: facts, diagnostics } = again(`facts ${texts.facts.path}`, filesOfFacts(texts), () =>
    withFindings((report) => readFacts(texts, report)),
  )
  const { session, beside } = facts
  const found = [...diagnostics, ...(session ? unknownSource(session, texts) : [])]
  const source = session?.data['wording-source']
  const read = remembered((code: string): ReadLanguage | undefined => {
    const language = texts.languages.find((each) => each.code === code)
    if (!language) return undefined
    const { conventions, words, madeFrom } = language
    return again(`read ${code}`, [conventions, words, madeFrom, session], () => readLanguage(language, session, means.again))
  })
  const original = (): ReadLanguage | undefined => (source === undefined ? undefined : read(source))
  const asked = texts.languages.filter(({ code }) => codes.includes(code)).map(({ code }) => code)
  const known = new Set([...texts.languages.flatMap(({ code }) => (code === source ? [code] : [])), ...asked])
  const memory = new MemoryOfLanguages({ texts, session, kept: session && kept, source, beside, codes: [...known], read, again })
  const others = Array.from(known, (code): OtherLanguage => {
    const { seen, isRecorded } = memory.seenIn(code)
    return { code, seen, isRecorded, placeOf: (unit) => read(code)?.units.findLast((each) => nameOfUnit(each) === unit)?.span }
  })
  const open = remembered((code: string): OpenedLanguage => {
    const language = read(code)
    if (!language) throw new Error(`there is no language ${code}`)
    return openLanguage(language, { session, sourceUnits: original()?.units ?? [], beside, languages: others }, means)
  })
  const paths = new Map<Diagnostic, string | undefined>()
  const pathOf: PathOf = (finding) => {
    if (paths.has(finding)) return paths.get(finding)
    const { file } = finding.span
    const owner = asked.find((code) => wordsOf(code, texts).includes(file))
    const path = session?.source.pathAt(finding.span) ?? (owner && read(owner)?.words?.source.pathAt(finding.span))
    return path ? path.map(String).join('.') : undefined
  }
  const openNext = (code: string): LanguageAtHand => {
    const remembers = memory.of(code)
    if (remembers) {
      for (const [finding, path] of remembers.findings) {
        paths.set(finding, path)
        found.push(finding)
      }
      return { code, hasPaper: remembers.hasPaper, print: memory.printOf(code), open: () => open(code) }
    }
    const { diagnostics, paper } = open(code)
    found.push(...diagnostics)
    const print = memory.keep(code, { diagnostics, hasPaper: paper !== undefined }, pathOf)
    return { code, hasPaper: paper !== undefined, print, open: () => open(code) }
  }
  const languages = asked.map((code, at) => {
    const language = openNext(code)
    follow(language, { session, beside: texts.beside, diagnostics: found }, asked.length - at - 1)
    return language
  })
  const isWhole = languages.length === texts.languages.length && languages.every(({ hasPaper }) => hasPaper)
  const answered = session ? acknowledge(found, session, pathOf, isWhole) : found
  return {
    name: texts.name,
    session,
    languages,
    original,
    beside: texts.beside,
    diagnostics: withoutRepeats(answered.sort(compareDiagnostics)),
  }
}

/** The facts of a session with the papers beside it. */
function readFacts(texts: SessionTexts, report: Report): { session: Session | undefined; beside: readonly PaperBeside[] } {
  const { name, facts, bodies, houses } = texts
  const session = loadSession(name, facts, report, { bodies, houses })
  const beside = papersBeside(texts)
  if (session) checkFacts({ session, beside }).forEach(report)
  return { session, beside }
}

/** The files that have the words of a session in a language. */
function wordsOf(code: string, { languages, bodies = [] }: SessionTexts): SourceFile[] {
  return [...languages, ...bodies.flatMap((body) => body.languages)].flatMap((each) => (each.code === code ? [each.words] : []))
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
