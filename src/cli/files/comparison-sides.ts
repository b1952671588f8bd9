import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { SessionTexts } from '../../opening/texts.ts'
import { hasFile, listing } from './file-store.ts'
import { findSessions } from './find-sessions.ts'
import { isInRepository, readRevision } from './read-revision.ts'
import { UsageError } from '../usage-error.ts'
import { dataFolder } from './workspace.ts'

/** One side of a comparison: how the user named it, and the sessions that it has. */
export interface Side {
  readonly label: string
  readonly sessions: readonly SessionTexts[]
}

const WORKING_TREE = 'working tree'

/**
 * Reads both sides. A name that is a file or a folder is that; any other is a revision, of the repository that holds the other side's data, or
 * else of that in which the command is given. Without a name the later side is all of data/ as it is.
 */
export function comparisonSides(base: string, head: string | undefined): { base: Side; head: Side } {
  const paths = [base, head].map((name) => (name === undefined ? undefined : locate(name)))
  const [basePlace, headPlace] = paths
  const data = { folder: dataFolder() ?? process.cwd(), session: undefined }
  const read = (name: string | undefined, place: Location | undefined, other: Location): Side => {
    if (name === undefined) return { label: WORKING_TREE, sessions: findSessions([]) }
    if (place) return { label: name, sessions: sessionsAt(name, place) }
    const { folder } = isInRepository(other.folder) ? other : data
    return { label: name, sessions: only(readRevision(name, folder), other.session) }
  }
  return { base: read(base, basePlace, headPlace ?? data), head: read(head, headPlace, basePlace ?? data) }
}

/** A folder with sessions in it, and the one that is meant, if one is. */
interface Location {
  readonly folder: string
  readonly session: string | undefined
}

/** Where a name leads on the disk: to a session.yaml, to its folder, to a folder of sessions, or to one that has such a folder as `data`. */
function locate(name: string): Location | undefined {
  const path = existsSync(resolve(name)) ? resolve(name) : join(dataFolder() ?? '', name)
  if (name === '' || !existsSync(path)) return undefined
  const folder = hasFile(path) ? dirname(path) : path
  if (hasFile(join(folder, 'session.yaml'))) return { folder: dirname(folder), session: basename(folder) }
  const within = [folder, join(folder, 'data')].find((each) => sessionNames(each).length > 0)
  if (within === undefined)
    throw new UsageError(`${name} has no session in it`, 'name a session.yaml, its folder, or the folder of all sessions')
  return { folder: within, session: undefined }
}

function sessionsAt(name: string, { folder, session }: Location): SessionTexts[] {
  const names = session === undefined ? sessionNames(folder) : [session]
  if (names.length === 0) throw new UsageError(`${name} has no session in it`)
  return findSessions(names.map((each) => join(folder, each)))
}

function sessionNames(folder: string): string[] {
  return listing(folder).filter((name) => hasFile(join(folder, name, 'session.yaml')))
}

function only(sessions: readonly SessionTexts[], name: string | undefined): readonly SessionTexts[] {
  return name === undefined ? sessions : sessions.filter((session) => session.name === name)
}
