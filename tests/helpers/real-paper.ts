import { readdirSync, readFileSync } from 'node:fs'
import { makeDocument, type PaperDocument, type PaperSources } from '../../src/document/make-document.ts'
import type { Language } from '../../src/model/language.ts'
import { loadLanguage } from '../../src/model/load-language.ts'
import { loadSession } from '../../src/model/load-session.ts'
import { loadWording } from '../../src/model/load-wording.ts'
import type { Session } from '../../src/model/session.ts'
import type { Wording } from '../../src/model/wording.ts'
import { WHOLE } from '../../src/rendering/paper-view.ts'
import { loadTemplates, type Templates } from '../../src/rendering/render-elements.ts'
import { compareDiagnostics, type Diagnostic } from '../../src/source/diagnostic.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import type { BodyTexts } from '../../src/model/bodies/body-texts.ts'
import { changedWhereItStands, fileOfBody } from './where-it-stands.ts'

const SESSION = 'ctoc-cop-2016-1'

export type Change = (text: string) => string

export const BODY = 'data/bodies/ctoc-cop'
const CODES = ['ar', 'en', 'es', 'fr', 'ru', 'zh']

/** The files of the body of the real session, some of them changed. */
export function realBodies(changed: Readonly<Record<string, string>> = {}): BodyTexts[] {
  const file = (path: string): SourceFile => projectFile(path, (text) => changed[path] ?? text)
  return [
    {
      id: 'ctoc-cop',
      facts: file(`${BODY}/body.yaml`),
      languages: CODES.map((code) => ({ code, words: file(`${BODY}/wording/${code}.yaml`), madeFrom: undefined })),
    },
  ]
}

/** Changes to the texts of the real session before they are read. */
export interface Changes {
  readonly session?: Change
  readonly wording?: Change
  readonly language?: Change
  /** By the names of the templates; a name that the project does not have makes a new one of the empty text. */
  readonly templates?: Readonly<Record<string, Change>>
  /** The language version; Chinese when left out. */
  readonly code?: string
}

/** The real session as the program reads it, with all that was found; what could not be read is undefined. */
export interface RealSources {
  readonly session: Session | undefined
  readonly language: Language | undefined
  readonly wording: Wording | undefined
  readonly templates: Templates | undefined
  readonly diagnostics: readonly Diagnostic[]
}

const texts = new Map<string, string>()

/** A file of the project under its path from the project's folder. */
export function projectFile(path: string, change?: Change): SourceFile {
  const text = texts.get(path) ?? readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  texts.set(path, text)
  return new SourceFile(path, change ? change(text) : text)
}

/** Puts one text in the place of another, which must stand in the file exactly once. */
export function replacing(from: string, to: string): Change {
  return (text) => {
    const count = text.split(from).length - 1
    if (count !== 1) throw new Error(`${JSON.stringify(from)} stands ${count} times in the text, not once`)
    return text.replace(from, () => to)
  }
}

/** Several changes, one after another. */
export function all(...changes: readonly Change[]): Change {
  return Object.assign((text: string) => changes.reduce((changed, change) => change(changed), text), { parts: changes })
}

/** Reads the real session, some of its texts changed. */
export function realSources(changes: Changes = {}): RealSources {
  const { code = 'zh' } = changes
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic)
  const [facts, ofBody] = changedWithBody(`data/${SESSION}/session.yaml`, changes.session)
  const [words, wordsOfBody] = changedWithBody(`data/${SESSION}/wording/${code}.yaml`, changes.wording)
  const session = loadSession(SESSION, facts, report, { bodies: realBodies({ ...ofBody, ...wordsOfBody }) })
  const language = loadLanguage(code, projectFile(`data/languages/${code}.yaml`, changes.language), report)
  const wording = session && loadWording(code, words, session, report)
  const templates = loadTemplates(templateFiles(changes.templates), report)
  return { session, language, wording, templates, diagnostics: diagnostics.sort(compareDiagnostics) }
}

/** A file of the real session after a change, and that of its body, by its path: each is changed where it has what is changed. */
export function changedWithBody(path: string, change: Change = (text) => text): [SourceFile, Record<string, string>] {
  const ofBody = fileOfBody(path)
  const [own = '', shared = ''] = changedWhereItStands(
    [path, ofBody].map((each) => projectFile(each).text),
    change,
  )
  return [projectFile(path, () => own), { [ofBody]: shared }]
}

/** A file of the real session, or of its body, after a change of both. */
export function changedFile(file: SourceFile, change: Change): SourceFile {
  const name = file.path.replace(`${BODY}/`, '').replace(`data/${SESSION}/`, '')
  const [own, ofBody] = changedWithBody(`data/${SESSION}/${name}`, change)
  return new SourceFile(file.path, ofBody[file.path] ?? own.text)
}

/** What a paper is made from, when all of it can be read; otherwise the test fails with what was found. */
export function completeSources(changes: Changes = {}): PaperSources {
  const { session, language, wording, templates, diagnostics } = realSources(changes)
  if (session && language && wording && templates) return { session, language, wording, templates }
  throw new Error(`the real session cannot be read:\n${diagnostics.map(describeFinding).join('\n')}`)
}

/** The paper of the real session with what was found while it was made. */
export function realPaper(
  changes: Changes = {},
  part: string = WHOLE,
): { paper: PaperDocument | undefined; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const paper = makeDocument(completeSources(changes), part, false, (diagnostic) => diagnostics.push(diagnostic))
  return { paper, diagnostics: diagnostics.sort(compareDiagnostics) }
}

/** The paper of the real session, which must have no faults. */
export function faultlessPaper(changes: Changes = {}, part: string = WHOLE): PaperDocument {
  const { paper, diagnostics } = realPaper(changes, part)
  if (paper && diagnostics.length === 0) return paper
  throw new Error(`the paper has faults:\n${diagnostics.map(describeFinding).join('\n')}`)
}

/** The text that a finding underlines. */
export function underlined({ span }: Pick<Diagnostic, 'span'>): string {
  return span.file.text.slice(span.start, span.end)
}

/** A finding as two lines: the line of the source, and carets under the place. */
export function lineUnder({ span }: Pick<Diagnostic, 'span'>): string {
  const { line, column } = span.file.placeOf(span.start)
  return `${span.file.lineText(line)}\n${' '.repeat(column - 1)}${'^'.repeat(Math.max(1, span.end - span.start))}`
}

/** Line and column of a finding, from 1. */
export function placeOf({ span }: Pick<Diagnostic, 'span'>): string {
  const { line, column } = span.file.placeOf(span.start)
  return `${line}:${column}`
}

/** A finding in a line, for comparisons that show the difference when they fail. */
export function describeFinding(diagnostic: Diagnostic): string {
  return `${placeOf(diagnostic)} ${diagnostic.level}[${diagnostic.code}] ${underlined(diagnostic)}: ${diagnostic.message}`
}

/** The templates of the program, some of them changed. */
export function templateFiles(changes: Readonly<Record<string, Change>> = {}): Map<string, SourceFile> {
  const names = readdirSync(new URL('../../templates/', import.meta.url)).map((file) => file.replace(/\.hbs$/, ''))
  const files = new Map(names.map((name) => [name, projectFile(`templates/${name}.hbs`, changes[name])]))
  for (const [name, change] of Object.entries(changes))
    if (!files.has(name)) files.set(name, new SourceFile(`templates/${name}.hbs`, change('')))
  return files
}
