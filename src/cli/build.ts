import { makeDocument } from '../document/make-document.ts'
import type { Part } from '../rendering/paper-view.ts'
import { type Diagnostic } from '../source/diagnostic.ts'
import type { Format } from '../writers/formats.ts'
import { loadProjectTemplates } from './load-project-templates.ts'
import { type OpenedSession, openSession } from './open-session.ts'
import { outputName } from './output-name.ts'
import { findSessions, readFonts } from './read-project.ts'
import { pickLanguages } from './pick-languages.ts'
import { writeTogether } from './write-files.ts'
import { writePapers, type WritingTask } from './write-papers.ts'

export interface BuildOptions {
  readonly sessions: readonly string[]
  /** Codes of languages; all when undefined. */
  readonly languages: readonly string[] | undefined
  readonly formats: readonly Format[]
  readonly part: Part
  readonly out: string
  /** Writes in spite of errors of the text, with the draft mark on every page. */
  readonly isDraft: boolean
  readonly jobs: number
}

export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[]
  /** Names of the files written, in `out`. */
  readonly written: readonly string[]
}

/** Checks, and writes every paper that has no error: a fault in one language does not keep the others from being issued. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const fonts = readFonts()
  const { templates, diagnostics } = loadProjectTemplates()
  const all: Diagnostic[] = [...diagnostics]
  if (!templates) return { diagnostics: all, written: [] }
  const tasks: WritingTask[] = []
  for (const files of findSessions(options.sessions)) {
    const opened = openSession(files, pickLanguages(files, options.languages), templates, fonts.families)
    all.push(...opened.diagnostics)
    tasks.push(...tasksOf(opened, options))
  }
  const written = await writePapers(tasks, fonts, options.jobs)
  if (written.length > 0) await writeTogether(options.out, written)
  return { diagnostics: all, written: written.map(({ name }) => name) }
}

function tasksOf({ languages, diagnostics }: OpenedSession, { part, isDraft, formats }: BuildOptions): WritingTask[] {
  const errors = diagnostics.filter(({ level }) => level === 'error')
  const factsAreSound = errors.every(({ language }) => language !== undefined)
  return languages.flatMap(({ code, sources, paper }) => {
    const isSound = factsAreSound && errors.every(({ language }) => language !== code)
    if (!sources || !paper || !(isSound || isDraft)) return []
    // What is found in a part was found in the whole paper already.
    const document = part === 'paper' && !isDraft ? paper : makeDocument(sources, part, isDraft, () => undefined)
    if (!document) return []
    const { tree } = document
    return formats.map((format) => ({ name: outputName(tree.metadata.symbol, part, code, format), tree, format }))
  })
}
