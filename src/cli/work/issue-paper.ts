import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { partsOfAddendum, reissuedFacts } from '../../issuing/next-facts.ts'
import { type Follower, FOLLOWERS, type KindOfIssue } from '../../issuing/kinds-of-issue.ts'
import { folderName, nextSymbol } from '../../issuing/next-symbol.ts'
import type { Day } from '../../model/day.ts'
import { leadingBody } from '../../model/gathering.ts'
import { loadSession } from '../../model/load-session.ts'
import { meetingBodies } from '../../model/organs.ts'
import type { Session } from '../../model/session.ts'
import { readerOf } from '../../model/session-symbols.ts'
import { supersedes, symbolKey, type SymbolParts } from '../../model/symbols.ts'
import type { SessionTexts } from '../../opening/texts.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import { findCorrigendum } from './find-corrigendum.ts'
import { editFiles } from '../files/edit-files.ts'
import { dataFolderOf } from '../files/find-sessions.ts'
import { oneSession } from '../files/one-session.ts'
import { openProject } from '../files/open-project.ts'
import { modeOf, nextPaperFiles } from './next-paper-files.ts'
import { findingsOfEdits, findingsOfFollower, proved, reasonOf, unproved } from './prove-edits.ts'
import { folderOf } from '../files/read-texts.ts'
import { takingTurns } from '../files/take-turns.ts'
import { UsageError } from '../usage-error.ts'
import type { NewFile } from '../files/write-files.ts'
import { writeFolder } from '../files/write-folder.ts'
import { renewSchemas } from './write-schemas.ts'
import { shownPath } from '../files/shown-path.ts'

export interface IssueOptions {
  readonly as: KindOfIssue
  /** The paper that is followed; may be left out where there is only one. */
  readonly session: string | undefined
  readonly date: Day | undefined
  /** The paper as it was issued, of which a corrigendum tells what was: a revision of git, a folder or a session.yaml. */
  readonly base: string | undefined
  readonly languages: readonly string[] | undefined
}

export interface IssueResult {
  /** Errors that keep a corrigendum from being made; then nothing was written. */
  readonly errors: readonly Diagnostic[]
  /** The symbol of the paper that was prepared. */
  readonly symbol: string
  /** What a corrigendum corrects: how much in each language. */
  readonly report: readonly string[]
  /** Paths of the files that were written. */
  readonly written: readonly string[]
  readonly next: readonly string[]
}

/** Prepares the data of the paper that follows another. Nothing that is there is overwritten, except the masthead of a paper that is reissued. */
export async function issuePaper(options: IssueOptions): Promise<IssueResult> {
  const { as, session, base, languages } = options
  if (base !== undefined && as !== 'corr') throw new UsageError(`--base is for a corrigendum`, `leave it out, or write --as corr`)
  if (languages && as !== 'corr')
    throw new UsageError(`--lang is for a corrigendum; any other paper is issued in all languages`, 'leave it out')
  return takingTurns(dataFolderOf(session === undefined ? [] : [session]), () => issueInTurn(options))
}

async function issueInTurn({ as, session: name, date, base, languages }: IssueOptions): Promise<IssueResult> {
  const files = oneSession(name === undefined ? [] : [name], 'papers', 'name the one that is followed')
  const session = loaded(files)
  const { parts, taken } = symbolsOf(files, session)
  if (as === 'reissue') return reissue(files, session, date)
  const symbol = followingSymbol(session, parts, as, taken)
  const folder = join(dirname(folderOf(files)), folderName(symbol))
  if (existsSync(folder))
    throw new UsageError(`${shown(folder)} is there already`, `nothing was written; take it away, or go on with what it holds`)
  if (as === 'corr') {
    const { errors, made, report } = await findCorrigendum({ files, parts, symbol, date, base, languages })
    if (errors.length > 0) return { errors, symbol, report, written: [], next: [] }
    const [brought] = findingsOfFollower(openProject(), files, made, ['error'])
    if (brought) throw unproved(files.facts, reasonOf(brought), `the data of ${symbol}`)
    await writeFolder(
      folder,
      made.map((file) => ({ ...file, mode: modeOf(files.facts) })),
    )
    return {
      errors,
      symbol,
      report,
      ...told(folder, made, ['read the corrections in wording/, and correct them where they need it']),
    }
  }
  const consistsOf = as === 'add' ? partsOfAddendum(session.data) : undefined
  const made = nextPaperFiles(files, session, parts, symbol, { date, consistsOf })
  const [brought] = findingsOfFollower(openProject(), files, made, ['error', 'warning'])
  if (brought) throw unproved(files.facts, reasonOf(brought), `symbol: ${symbol}`)
  await writeFolder(folder, made)
  await renewSchemas(oneSession([folder]), files.name)
  const toEdit =
    as === 'add' ? 'take out of session.yaml and wording/ what the addendum does not carry' : 'make the changes in it'
  return { errors: [], symbol, report: [], ...told(folder, made, [toEdit]) }
}

async function reissue(files: SessionTexts, session: Session, date: Day | undefined): Promise<IssueResult> {
  if (date === undefined)
    throw new UsageError('a reissue needs the day on which it is made, which the paper prints', 'write --date 2016-09-01')
  const { reissued = [], date: first } = session.data.masthead
  const before = reissued.at(-1) ?? first
  if (before !== undefined && date <= before)
    throw new UsageError(
      `${session.data.symbol} was issued on ${before}, and cannot be reissued on ${date}`,
      'write a later --date',
    )
  const folder = folderOf(files)
  const { facts } = files
  const line = `reissued: [${[...reissued, date].join(', ')}] under masthead`
  const text = proved(facts, line, () => reissuedFacts(session, date))
  const [brought] = findingsOfEdits(openProject(), dirname(folder), new Map([[facts.path, text]]))
  if (brought) throw unproved(facts, reasonOf(brought), line)
  await editFiles(dirname(folder), [{ path: facts.path, former: facts, text }])
  const toDo = session.data.masthead['job-numbers'] ? ['give masthead the new job numbers'] : []
  return {
    errors: [],
    report: [],
    symbol: symbolKey(session.data.symbol) + '*'.repeat(reissued.length + 1),
    ...told(folder, [{ name: 'session.yaml' }], toDo),
  }
}

function told(
  folder: string,
  made: readonly Pick<NewFile, 'name'>[],
  toDo: readonly string[],
): Pick<IssueResult, 'written' | 'next'> {
  return {
    written: made.map(({ name }) => shown(join(folder, name))),
    next: [...toDo, `papers check ${shown(folder)}`, `papers build ${shown(folder)}`],
  }
}

function loaded({ name, facts, bodies }: SessionTexts): Session {
  const session = loadSession(name, facts, () => undefined, { bodies })
  if (!session) throw new UsageError(`${facts.path} cannot be relied on`, 'papers check shows why')
  return session
}

/** The symbol of the paper in its parts, and every symbol that its register and the papers beside it hold. */
function symbolsOf(files: SessionTexts, session: Session): { parts: SymbolParts; taken: SymbolParts[] } {
  const { parseSymbol } = readerOf(session)
  const parts = parseSymbol(session.data.symbol)
  if (!parts)
    throw new UsageError(
      `${session.data.symbol} is no symbol of ${meetingBodies(session.data).join(' or ')}, so that no other can follow it`,
      'symbols of the body in session.yaml describes their form',
    )
  const beside = files.beside.flatMap(
    (other) => loadSession(other.name, other.facts, () => undefined, { bodies: files.bodies }) ?? [],
  )
  const registers = [session, ...beside].flatMap(({ register }) => register)
  return { parts, taken: registers.flatMap(({ symbol }) => parseSymbol(symbol) ?? []) }
}

function followingSymbol(session: Session, parts: SymbolParts, as: Follower, taken: readonly SymbolParts[]): string {
  const { data } = session
  if (taken.some((other) => supersedes(other, parts)))
    throw new UsageError(`a later revision of ${data.symbol} is there already`, 'name the latest one')
  const symbol = nextSymbol(parts, as, taken)
  if (readerOf(session).parseSymbol(symbol)) return symbol
  throw new UsageError(
    `${symbol} would be no symbol of ${meetingBodies(data).join(' or ')}`,
    `add ${FOLLOWERS[as]} to the changes of bodies.${leadingBody(data)}, if the body has such papers`,
  )
}

function shown(path: string): string {
  return shownPath(path) || '.'
}
