import { withoutRepeats } from '../../checks/index.ts'
import { nameAlone } from '../../model/parts.ts'
import type { FollowLanguages, SessionSoFar } from '../../opening/session-at-hand.ts'
import { WHOLE } from '../../rendering/paper-view.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import type { WriterOf } from '../../writers/formats.ts'
import type { Written } from '../commands/outcome.ts'
import { type AboutFile, pagesOfPdf } from '../reports/file-lines.ts'
import type { PaperSummary } from '../reports/papers-table.ts'
import type { AbsentLanguage } from '../files/absent-languages.ts'
import { type Keeper, keeperOnDisk } from '../files/keeper.ts'
import { KeptPapers } from '../files/kept-papers.ts'
import { type OpenedProject, openProject } from '../files/open-project.ts'
import { UsageError } from '../usage-error.ts'
import { findingsOf } from './summarize.ts'
import { writeChanged } from '../files/write-changed.ts'
import type { NewFile } from '../files/write-files.ts'
import { PaperWriting } from '../files/paper-writing.ts'
import { isToMake, type PaperAtHand, PapersOfSessions, type PaperToMake, type PaperWishes } from './papers-of-session.ts'

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
  const project = openProject(keeper)
  const { fonts, diagnostics, hasTemplates } = project
  const times = new Map<string, number>()
  if (!hasTemplates) return { diagnostics, files: [], times, missing: 1, absent: [], papers: [] }
  const kept = keeper && new KeptPapers(keeper, fonts)
  const writing = new PaperWriting<PaperToMake>(fonts, options, ({ name, document, format }, bytes, milliseconds) => {
    times.set(name, milliseconds)
    if (document) kept?.keepFile(document, format, bytes)
  })
  try {
    const { all, wanted, found, ...told } = await findPapers(options, project, new PapersOfSessions(options, kept), writing)
    const toMake = all.filter(isToMake)
    const written = await writing.files(toMake)
    const files = all.flatMap((paper): NewFile | [] => (isToMake(paper) ? (written[toMake.indexOf(paper)] ?? []) : paper))
    return { ...told, diagnostics: withoutRepeats([...diagnostics, ...found]), files, times, missing: wanted - files.length }
  } finally {
    writing.close()
  }
}

interface FoundPapers extends Pick<MadePapers, 'absent' | 'papers'> {
  readonly all: readonly PaperAtHand[]
  /** How many were asked for. */
  readonly wanted: number
  readonly found: readonly Diagnostic[]
}

/** Opens the sessions, and begins to write a language while the next are opened; what is found of it later has its files thrown away. */
async function findPapers(
  options: PaperOptions,
  { sessionsAtHand }: OpenedProject,
  papersOf: PapersOfSessions,
  writing: PaperWriting<PaperToMake>,
): Promise<FoundPapers> {
  const { sessions, languages, part, formats, isFresh } = options
  const all: PaperAtHand[] = []
  const found: Diagnostic[] = []
  const absent: AbsentLanguage[] = []
  const papers: PaperSummary[] = []
  const known = new Set<string>()
  let wanted = 0
  let hasPart = part === WHOLE
  const seenAs = <S extends SessionSoFar>(session: S): S => (isFresh ? refusingStale(session) : session)
  let begun = 0
  const begin: FollowLanguages = (language, session, stillToCome) => {
    if (part !== WHOLE && !partsOf(session).includes(part)) return
    const isAlone = begun++ === 0 && stillToCome === 0
    const toMake = papersOf.in(language, seenAs(session), isAlone).filter(isToMake)
    writing.begin(toMake, papersOf.areKept ? 0 : stillToCome * formats.length)
  }
  for (const session of sessionsAtHand(sessions, languages, (language) => void absent.push(language), begin)) {
    await writing.turn()
    const opened = seenAs(session)
    found.push(...opened.diagnostics)
    for (const one of partsOf(opened)) known.add(one)
    // An addendum or a corrigendum does not have every part.
    if (part !== WHOLE && opened.session && !partsOf(opened).includes(part)) continue
    hasPart = true
    const [asked, own] = [opened.languages.length * formats.length, papersOf.of(opened)]
    wanted += asked
    all.push(...own)
    const { paper, counts } = findingsOf(opened)
    const { errors = 0, warnings = 0 } = counts
    papers.push({ paper, counts: { files: own.length, missing: asked - own.length, errors, warnings } })
  }
  if (!hasPart) throw new UsageError(`no paper here has the part ${part}`, `known are ${[WHOLE, ...known].join(', ')}`)
  return { all, wanted, found, absent, papers }
}

/** The parts of a session that can be made by themselves. */
const partsOf = ({ session }: SessionSoFar): readonly string[] =>
  session?.data.parts.filter((part) => part !== 'corrections').map(nameAlone) ?? []

/** A session in which a stale unit is an error, and so keeps its language from being written. */
function refusingStale<S extends SessionSoFar>(opened: S): S {
  const diagnostics = opened.diagnostics.map((diagnostic) =>
    diagnostic.code === 'translation-stale' && diagnostic.level === 'warning'
      ? { ...diagnostic, level: 'error' as const }
      : diagnostic,
  )
  return { ...opened, diagnostics }
}
