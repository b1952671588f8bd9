import { withoutRepeats } from '../../checks/index.ts'
import { makeDocument } from '../../document/make-document.ts'
import { nameAlone } from '../../model/parts.ts'
import { isSound, isUnfinished, type OpenedSession } from '../../opening/open-session.ts'
import { familyBeside } from '../../opening/papers-beside.ts'
import { WHOLE } from '../../rendering/paper-view.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import type { Format } from '../../writers/formats.ts'
import type { Written } from '../commands/outcome.ts'
import type { PaperSummary } from '../reports/papers-table.ts'
import { attachmentsOf } from './attachments.ts'
import type { AbsentLanguage } from '../files/absent-languages.ts'
import { openProject } from '../files/open-project.ts'
import { outputName } from '../files/output-name.ts'
import { UsageError } from '../usage-error.ts'
import { findingsOf } from './summarize.ts'
import { writeChanged } from '../files/write-changed.ts'
import type { NewFile } from '../files/write-files.ts'
import { writePapers, type WritingTask } from '../files/write-papers.ts'

export interface PaperOptions {
  readonly sessions: readonly string[]
  /** Codes of languages; all when undefined. */
  readonly languages: readonly string[] | undefined
  readonly formats: readonly Format[]
  /** All of the paper, or the name of one of its parts. */
  readonly part: string
  /** Writes in spite of errors of the text, with the draft mark on every page; so has a version in which something is to be filled in. */
  readonly isDraft: boolean
  /** A language that has stale units is not written. */
  readonly isFresh: boolean
  /** The data and the timetable go into each PDF. */
  readonly hasAttachments: boolean
  readonly jobs: number
}

export interface BuildOptions extends PaperOptions {
  readonly out: string
  /** Writes files anew that would stay the same; otherwise those are left as they are. */
  readonly isForced: boolean
}

/** Finished papers, which nothing has been written of yet. */
export interface MadePapers {
  readonly diagnostics: readonly Diagnostic[]
  readonly files: readonly NewFile[]
  /** How many files were asked for and not made. */
  readonly missing: number
  /** Languages that were asked for and that a session has not. */
  readonly absent: readonly AbsentLanguage[]
  /** A line for each paper. */
  readonly papers: readonly PaperSummary[]
}

/** Makes papers, and writes them all together. */
export async function buildPapers(options: BuildOptions): Promise<Written> {
  const { files, ...made } = await makePapers(options)
  await writeChanged(options.out, files, options.isForced)
  return { ...made, written: files.map(({ name }) => name) }
}

/** Checks, and makes every paper that has no error: a fault in one language does not keep the others from being issued. */
export async function makePapers(options: PaperOptions): Promise<MadePapers> {
  const { fonts, diagnostics, hasTemplates, openSessions } = openProject()
  const all: Diagnostic[] = [...diagnostics]
  if (!hasTemplates) return { diagnostics: all, files: [], missing: 1, absent: [], papers: [] }
  const tasks: WritingTask[] = []
  let wanted = 0
  let hasPart = options.part === WHOLE
  const known = new Set<string>()
  const absent: AbsentLanguage[] = []
  const papers: PaperSummary[] = []
  for (const session of openSessions(options.sessions, options.languages, (language) => void absent.push(language))) {
    const opened = options.isFresh ? refusingStale(session) : session
    all.push(...opened.diagnostics)
    // An addendum or a corrigendum does not have every part.
    const parts = opened.session?.data.parts.filter((part) => part !== 'corrections').map(nameAlone)
    for (const part of parts ?? []) known.add(part)
    if (options.part !== WHOLE && parts?.includes(options.part) === false) continue
    hasPart = true
    const [asked, own] = [opened.languages.length * options.formats.length, tasksOf(opened, options)]
    wanted += asked
    tasks.push(...own)
    const { paper, counts } = findingsOf(opened)
    const { errors = 0, warnings = 0 } = counts
    papers.push({ paper, counts: { files: own.length, missing: asked - own.length, errors, warnings } })
  }
  if (!hasPart) throw new UsageError(`no paper here has the part ${options.part}`, `known are ${[WHOLE, ...known].join(', ')}`)
  const files = await writePapers(tasks, fonts, options.jobs)
  return { diagnostics: withoutRepeats(all), files, missing: wanted - files.length, absent, papers }
}

/** A session in which a stale unit is an error, and so keeps its language from being written. */
function refusingStale(opened: OpenedSession): OpenedSession {
  const diagnostics = opened.diagnostics.map((diagnostic) =>
    diagnostic.code === 'translation-stale' && diagnostic.level === 'warning'
      ? { ...diagnostic, level: 'error' as const }
      : diagnostic,
  )
  return { ...opened, diagnostics }
}

/** A version in which something is still to be written is a draft, and is marked as one, whether or not that was asked for. */
function tasksOf(opened: OpenedSession, { part, isDraft: isWanted, hasAttachments, formats }: PaperOptions): WritingTask[] {
  return opened.languages.flatMap(({ code, sources, paper }) => {
    if (!sources || !paper || !(isWanted || isSound(opened, code))) return []
    const isDraft = isWanted || isUnfinished(opened, code)
    // What is found in a part was found in the whole paper already.
    const document = part === WHOLE && !isDraft ? paper : makeDocument(sources, part, isDraft, () => undefined)
    if (!document) return []
    const tree = hasAttachments
      ? { ...document.tree, attachments: attachmentsOf(sources, familyBeside(sources.session, opened.beside)) }
      : document.tree
    return formats.map((format) => ({ name: outputName(tree.metadata.symbol, part, code, format), tree, format }))
  })
}
