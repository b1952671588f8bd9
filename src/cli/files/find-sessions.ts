import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { SessionTexts } from '../../opening/texts.ts'
import { nearest } from '../../source/nearest.ts'
import { UsageError } from '../usage-error.ts'
import { disk, type FileStore, hasFile, listing } from './file-store.ts'
import { PROJECT } from './project.ts'
import { readTexts } from './read-texts.ts'
import { settleData } from './settle-data.ts'

/** The name of the file of facts in the folder of a session. */
const FACTS = 'session.yaml'

/** All sessions of a folder of data. */
export function sessionsIn(data: string): SessionTexts[] {
  return findSessions(namesIn(data).map((name) => join(data, name)))
}

/** Finds the sessions that a command names: folders under data/, or paths to a session.yaml or its folder; all of data/ when none is named. */
export function findSessions(names: readonly string[]): SessionTexts[] {
  const folders = sessionFolders(names)
  const stores = new Map<string, FileStore>()
  const storeOf = (root: string): FileStore => {
    const store = stores.get(root) ?? disk(root)
    stores.set(root, store)
    return store
  }
  for (const root of new Set(folders.map(dirname))) settleData(root)
  const own = join(PROJECT, 'data')
  return knownToEachOther(folders.map((folder) => readTexts(folder, storeOf(dirname(folder)), storeOf(own))))
}

/** Sessions that one command names stand beside one another, wherever they are: their papers go into one folder. */
function knownToEachOther(sessions: readonly SessionTexts[]): SessionTexts[] {
  return sessions.map((texts) => {
    const known = new Set([texts, ...texts.beside].map(({ facts }) => facts.path))
    const others = sessions.filter(({ facts }) => !known.has(facts.path))
    return others.length === 0
      ? texts
      : { ...texts, beside: [...texts.beside, ...others.map(({ name, facts }) => ({ name, facts }))] }
  })
}

/**
 * The folder of all data to which the sessions belong that a command names: the one whose files it is about to change. A command changes
 * files of one such folder, so that it changes all or none.
 */
export function dataFolderOf(names: readonly string[]): string {
  const [root = join(PROJECT, 'data'), another] = new Set(sessionFolders(names).map(dirname))
  if (another !== undefined)
    throw new UsageError('the sessions are in several folders of data', 'give the command once for each folder')
  return root
}

/** The folders of the sessions that a command names, each once. */
function sessionFolders(names: readonly string[]): string[] {
  const data = join(PROJECT, 'data')
  const known = namesIn(data)
  if (names.length === 0 && known.length === 0)
    throw new UsageError('there is no session in data/', 'a session is a folder with a session.yaml in it')
  if (names.length === 0) {
    for (const name of listing(data)) if (!known.includes(name)) refuseOtherName(join(data, name))
    return known.map((name) => join(data, name))
  }
  const folders = new Map<string, string>()
  for (const name of names) {
    const folder = folderNamed(name, data, known)
    const real = realpathSync(folder)
    if (!folders.has(real)) folders.set(real, folder)
  }
  return [...folders.values()]
}

function namesIn(data: string): string[] {
  return listing(data).filter((name) => hasFile(join(data, name, FACTS)))
}

function folderNamed(name: string, data: string, known: readonly string[]): string {
  if (known.includes(name)) return join(data, name)
  if (hasFile(join(name, FACTS))) return resolve(name)
  const near = nearest(name, known)
  if (hasFile(name)) {
    const session = [resolve(name, '..'), resolve(name, '../..')].find((folder) => hasFile(join(folder, FACTS)))
    if (basename(name) === FACTS) return dirname(resolve(name))
    const help = session === undefined ? 'name a session.yaml, or its folder' : `write ${relative(process.cwd(), session) || '.'}`
    throw new UsageError(`${name} is no session.yaml`, help)
  }
  refuseOtherName(join(data, name))
  refuseOtherName(resolve(name))
  if (hasFile(join(data, 'languages', `${name}.yaml`)))
    throw new UsageError(
      `there is no session ${name}`,
      `several languages are one word, with commas between them: --lang en,${name}`,
    )
  throw new UsageError(
    `there is no session ${name}`,
    near ? `did you mean ${near}?` : `known are ${known.join(', ')}; or name a path to a session.yaml`,
  )
}

/** Refuses a folder that was most likely meant for a session, whose facts stand under another name: it would be passed over without a word. */
function refuseOtherName(folder: string): void {
  const other = hasFile(join(folder, FACTS)) ? undefined : listing(folder).find((name) => OTHER_NAME.test(name))
  if (other === undefined) return
  if (other === FACTS)
    throw new UsageError(`${shown(folder)} has no session.yaml: what has this name is no file`, 'put the file in its place')
  throw new UsageError(`${shown(folder)} has no session.yaml, and ${other} is not read`, 'rename it session.yaml')
}

const OTHER_NAME = /^sess?ions?\b.*\.ya?ml(\.txt)?$/i

function shown(folder: string): string {
  return relative(process.cwd(), folder) || '.'
}
