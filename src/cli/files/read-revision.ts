import { execFileSync } from 'node:child_process'
import { basename, dirname, join, posix } from 'node:path'
import type { SessionTexts } from '../../opening/texts.ts'
import { nearest } from '../../source/nearest.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { sourceOfBytes } from './decode-text.ts'
import { disk, type FileStore } from './file-store.ts'
import { noteMore } from './noted.ts'
import { DATA_OF_PROGRAM } from './program-files.ts'
import { HOUSES, OF_HOUSE, readTexts } from './read-texts.ts'
import { UsageError } from '../usage-error.ts'
import { shownPath } from './shown-path.ts'

/**
 * Reads the sessions of a data folder as they were in a revision of the git repository that holds the folder, straight from git: nothing
 * is checked out. Only the data are those of the revision.
 */
export function readRevision(revision: string, dataFolder: string): SessionTexts[] {
  const git = gitIn(dataFolder)
  if (!isInRepository(dataFolder))
    throw new UsageError(
      `there is no file and no folder ${revision}, and ${shown(dataFolder)} is in no git repository that could have such a revision`,
      'name a folder, a session.yaml, or a revision of a repository',
    )
  if (git.text(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]) === undefined)
    throw new UsageError(`${revision} is no file, no folder and no revision of git`, suggestion(revision, git))
  const prefix = git.text(['rev-parse', '--show-prefix']) ?? ''
  const names = git.text(['ls-tree', '-r', '-z', '--name-only', '--full-tree', revision, '--', prefix || '.']) ?? ''
  const paths = names
    .split('\0')
    .filter((path) => path.endsWith('.yaml') || (basename(dirname(path)) === HOUSES && OF_HOUSE.test(path)))
  const store = storeOf(revision, paths, git)
  const folders = paths.filter((path) => basename(path) === 'session.yaml').map((path) => dirname(path))
  const sessions = folders.filter((folder) => `${dirname(folder)}/` === (prefix || './'))
  if (sessions.length === 0)
    throw new UsageError(`${revision} has no session in ${prefix || shown(dataFolder)}`, 'were the data in another folder then?')
  const program = disk(DATA_OF_PROGRAM)
  return sessions.map((folder) => readTexts(folder, store, program))
}

/** Whether a folder belongs to a git repository, so that it has revisions. */
export function isInRepository(folder: string): boolean {
  return gitIn(folder).text(['rev-parse', '--show-toplevel']) !== undefined
}

/** The last revisions in which something of a data folder changed, the newest first; none outside a repository. */
export function formerRevisions(dataFolder: string): readonly string[] {
  const log = gitIn(dataFolder).text(['log', '--format=%H', `--max-count=${MOST_REVISIONS}`, '--', '.'])
  return log === undefined || log === '' ? [] : log.split('\n')
}

/** What was said longer ago is looked for by hand. */
const MOST_REVISIONS = 200

interface Git {
  /** What a command prints, without the end of its last line; undefined when it fails. */
  readonly text: (args: readonly string[]) => string | undefined
  /** The contents of files by what git calls them, for example `main:data/session.yaml`. */
  readonly contents: (names: readonly string[]) => Buffer
}

function gitIn(folder: string): Git {
  noteMore()
  const run = (args: readonly string[], input?: string): Buffer =>
    execFileSync('git', ['-C', folder, ...args], { input, maxBuffer: 1 << 28, stdio: ['pipe', 'pipe', 'ignore'] })
  return {
    text: (args) => {
      try {
        return run(args).toString('utf8').replace(/\n$/, '')
      } catch (error) {
        if (isMissing(error))
          throw new UsageError('git is not installed, and only git can read a revision', 'name folders instead')
        return undefined
      }
    },
    contents: (names) => run(['cat-file', '--batch'], `${names.join('\n')}\n`),
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function storeOf(revision: string, paths: readonly string[], git: Git): FileStore {
  const answer = git.contents(paths.map((path) => `${revision}:${path}`))
  const files = new Map<string, SourceFile>()
  let at = 0
  for (const path of paths) {
    // Each answer is a line with the length of the file, then the file, then an end of line.
    const start = answer.indexOf('\n', at) + 1
    const length = Number(answer.subarray(at, start).toString('utf8').trim().split(' ').at(-1))
    files.set(path, sourceOfBytes(`${revision}:${path}`, answer.subarray(start, start + length)))
    at = start + length + 1
  }
  return {
    join: (...names) => posix.join(...names),
    listing: (folder) => paths.filter((path) => dirname(path) === folder).map((path) => basename(path)),
    folders: (folder) => [
      ...new Set(
        paths
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1).split('/'))
          .flatMap(([name, file]) => (name !== undefined && file !== undefined ? [name] : [])),
      ),
    ],
    hasFile: (path) => files.has(path),
    readSource: (path) => {
      const file = files.get(path)
      if (file) return file
      throw new UsageError(`${revision} has no ${path}`, 'every language of a session needs its conventions there too')
    },
  }
}

function suggestion(revision: string, git: Git): string {
  const refs = git.text(['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/tags']) ?? ''
  const names = ['HEAD', ...refs.split('\n').filter(Boolean)]
  const near = nearest(revision, names)
  if (near !== undefined) return `did you mean ${near}?`
  return `name a folder, a session.yaml, or a revision such as ${names.slice(0, 6).join(', ')} or HEAD~1`
}

function shown(folder: string): string {
  return shownPath(join(folder)) || '.'
}

/** The same; of a revision that cannot be read, no session: no file was made from it. */
export function readableRevision(revision: string, data: string): SessionTexts[] {
  try {
    return readRevision(revision, data)
  } catch (error) {
    if (error instanceof UsageError) return []
    throw error
  }
}
