import { withoutRepeats } from '../../checks/index.ts'
import { nameAlone } from '../../model/parts.ts'
import type { SessionAtHand } from '../../opening/session-at-hand.ts'
import { WHOLE } from '../../rendering/paper-view.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import type { WriterOf } from '../../writers/formats.ts'
import type { Written } from '../commands/outcome.ts'
import { type AboutFile, pagesOfPdf } from '../reports/file-lines.ts'
import type { PaperSummary } from '../reports/papers-table.ts'
import type { AbsentLanguage } from '../files/absent-languages.ts'
import { type Keeper, keeperOnDisk } from '../files/keeper.ts'
import { KeptPapers } from '../files/kept-papers.ts'
import type { FaceFolder } from '../files/read-fonts.ts'
import { openProject } from '../files/open-project.ts'
import { UsageError } from '../usage-error.ts'
import { findingsOf } from './summarize.ts'
import { writeChanged } from '../files/write-changed.ts'
import type { NewFile } from '../files/write-files.ts'
import { writePapers } from '../files/write-papers.ts'
import { type PaperAtHand, papersOf, type PaperWishes } from './papers-of-session.ts'

export interface PaperOptions extends PaperWishes {
  readonly sessions: readonly string[]
  /** Codes of languages; all when undefined. */
  readonly languages: readonly string[] | undefined
  /** A language that has stale units is not written. */
  readonly isFresh: boolean
  /** Cores to use; as many as pay when left out. */
  readonly jobs?: number | undefined
  /** Is waited for before each paper that is made by this process, and before all are written; it may end the build. */
  readonly pause?: (() => Promise<void>) | undefined
  /** Gives the writers of a process that builds again and again. */
  readonly writerOf?: WriterOf
}

export interface BuildOptions extends PaperOptions {
  readonly out: string
  /** Writes files anew that would stay the same; otherwise those are left as they are. */
  readonly isForced: boolean
  /** Whether what was made before is used again. */
  readonly isKept: boolean
  /** Who keeps it; the cache on the disk when left out. */
  readonly keeper?: Keeper
}

/** Finished papers, which nothing has been written of yet. */
export interface MadePapers {
  readonly diagnostics: readonly Diagnostic[]
  readonly files: readonly NewFile[]
  /** How long each took that was made now, in milliseconds, by its name. */
  readonly times: ReadonlyMap<string, number>
  /** How many files were asked for and not made. */
  readonly missing: number
  /** Languages that were asked for and that a session has not. */
  readonly absent: readonly AbsentLanguage[]
  /** A line for each paper. */
  readonly papers: readonly PaperSummary[]
}

/** Makes papers, and writes them all together. */
export async function buildPapers(options: BuildOptions): Promise<Written> {
  const { files, times, ...made } = await makePapers(options, options.keeper ?? (options.isKept ? keeperOnDisk() : undefined))
  await options.pause?.()
  const changed = await writeChanged(options.out, files, options.isForced)
  const about = (name: string): AboutFile => {
    const { bytes } = files.find((file) => file.name === name) ?? {}
    return { pages: typeof bytes === 'object' ? pagesOfPdf(bytes) : undefined, milliseconds: times.get(name) }
  }
  return { ...made, written: files.map(({ name }) => name), changed, about }
}

/**
 * Checks, and makes every paper that has no error: a fault in one language does not keep the others from being issued. What was made of the same
 * before is taken from who keeps it, with all that was found in it.
 */
export async function makePapers(options: PaperOptions, keeper?: Keeper): Promise<MadePapers> {
  const { fonts, diagnostics, hasTemplates, sessionsAtHand } = openProject(keeper)
  const kept = keeper && new KeptPapers(keeper, fonts)
  const all: Diagnostic[] = [...diagnostics]
  const times = new Map<string, number>()
  if (!hasTemplates) return { diagnostics: all, files: [], times, missing: 1, absent: [], papers: [] }
  const made: PaperAtHand[] = []
  let wanted = 0
  let hasPart = options.part === WHOLE
  const known = new Set<string>()
  const absent: AbsentLanguage[] = []
  const papers: PaperSummary[] = []
  for (const session of sessionsAtHand(options.sessions, options.languages, (language) => void absent.push(language))) {
    const opened = options.isFresh ? refusingStale(session) : session
    all.push(...opened.diagnostics)
    // An addendum or a corrigendum does not have every part.
    const parts = opened.session?.data.parts.filter((part) => part !== 'corrections').map(nameAlone)
    for (const part of parts ?? []) known.add(part)
    if (options.part !== WHOLE && parts?.includes(options.part) === false) continue
    hasPart = true
    const [asked, own] = [opened.languages.length * options.formats.length, papersOf(opened, options, kept)]
    wanted += asked
    made.push(...own)
    const { paper, counts } = findingsOf(opened)
    const { errors = 0, warnings = 0 } = counts
    papers.push({ paper, counts: { files: own.length, missing: asked - own.length, errors, warnings } })
  }
  if (!hasPart) throw new UsageError(`no paper here has the part ${options.part}`, `known are ${[WHOLE, ...known].join(', ')}`)
  const files = await filesOf(made, fonts, options, { kept, times })
  return { diagnostics: withoutRepeats(all), files, times, missing: wanted - files.length, absent, papers }
}

/** The files of papers, in their order: those that are there, and those that are made now, which are kept as they are made. */
async function filesOf(
  papers: readonly PaperAtHand[],
  fonts: FaceFolder,
  { jobs, pause, writerOf }: PaperOptions,
  { kept, times }: { readonly kept: KeptPapers | undefined; readonly times: Map<string, number> },
): Promise<NewFile[]> {
  const missing = papers.flatMap((paper) => ('tree' in paper ? [paper] : []))
  const made = (index: number, bytes: Uint8Array, milliseconds: number): void => {
    const { document, format, name = '' } = missing[index] ?? {}
    times.set(name, milliseconds)
    if (document && format) kept?.keepFile(document, format, bytes)
  }
  const written = await writePapers(missing, fonts, jobs, { made, pause, writerOf })
  const files = new Map(missing.map((paper, index) => [paper, written[index]]))
  return papers.flatMap((paper) => ('tree' in paper ? (files.get(paper) ?? []) : { name: paper.name, bytes: paper.bytes }))
}

/** A session in which a stale unit is an error, and so keeps its language from being written. */
function refusingStale(opened: SessionAtHand): SessionAtHand {
  const diagnostics = opened.diagnostics.map((diagnostic) =>
    diagnostic.code === 'translation-stale' && diagnostic.level === 'warning'
      ? { ...diagnostic, level: 'error' as const }
      : diagnostic,
  )
  return { ...opened, diagnostics }
}
