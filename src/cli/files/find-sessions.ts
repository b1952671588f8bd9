import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { SessionTexts } from '../../opening/texts.ts'
import { nearest } from '../../source/nearest.ts'
import { UsageError } from '../usage-error.ts'
import { disk, type FileStore, hasFile, listing } from './file-store.ts'
import { note } from './noted.ts'
import { DATA_OF_PROGRAM } from './program-files.ts'
import { readTexts } from './read-texts.ts'
import { shownPath } from './shown-path.ts'
import { settleData } from './settle-data.ts'
import { dataFolder, foldersOf } from './workspace.ts'

/** The name of the file of facts in the folder of a session. */
const FACTS = 'session.yaml'

/** All sessions of a folder of data. */
export function sessionsIn(data: string): SessionTexts[] {
  const names = namesIn(data).map((name) => join(data, name))
  return names.length > 0 ? findSessions(names) : []
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
  return knownToEachOther(folders.map((folder) => readTexts(folder, storeOf(dirname(folder)), storeOf(DATA_OF_PROGRAM))))
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
  const [root, another] = new Set(sessionFolders(names).map(dirname))
  if (root === undefined || another !== undefined)
    throw new UsageError('the sessions are in several folders of data', 'give the command once for each folder')
  return root
}

/** The folders of the sessions that a command names, each once. */
function sessionFolders(names: readonly string[]): string[] {
  const data = dataFolder()
  const known = data === undefined ? [] : namesIn(data)
  if (names.length === 0) {
    if (data === undefined) throw new UsageError('there is no folder data/ here, nor in a folder above', WHERE)
    if (known.length === 0)
      throw new UsageError(
        `there is no session in ${shown(data)}/`,
        'papers new begins one, for example papers new E/CN.15/2027/1; a session is a folder with a session.yaml in it',
      )
    for (const name of listing(data)) if (!known.includes(name)) refuseOtherName(join(data, name))
    return known.map((name) => join(data, name))
  }
  const folders = new Map<string, string>()
  for (const name of names) {
    const folder = folderNamed(name, data, known)
    note('place', folder)
    const real = realpathSync(folder)
    if (!folders.has(real)) folders.set(real, folder)
  }
  return [...folders.values()]
}

const WHERE = 'give the command in the folder that holds data/, or name a path to a session.yaml; papers init makes such a folder'

function namesIn(data: string): string[] {
  return listing(data).filter((name) => hasFile(join(data, name, FACTS)))
}

function folderNamed(name: string, data: string | undefined, known: readonly string[]): string {
  if (data !== undefined && known.includes(name)) return join(data, name)
  if (hasFile(join(name, FACTS))) return resolve(name)
  const near = nearest(name, known)
  if (hasFile(name)) {
    const session = [resolve(name, '..'), resolve(name, '../..')].find((folder) => hasFile(join(folder, FACTS)))
    if (basename(name) === FACTS) return dirname(resolve(name))
    const help = session === undefined ? 'name a session.yaml, or its folder' : `write ${shown(session)}`
    throw new UsageError(`${name} is no session.yaml`, help)
  }
  if (data !== undefined) refuseOtherName(join(data, name))
  refuseOtherName(resolve(name))
  if (foldersOf('data').some((folder) => hasFile(join(folder, 'languages', `${name}.yaml`))))
    throw new UsageError(
      `there is no session ${name}`,
      `several languages are one word, with commas between them: --lang en,${name}`,
    )
  throw new UsageError(
    `there is no session ${name}`,
    near ? `did you mean ${near}?` : known.length > 0 ? `known are ${known.join(', ')}; or name a path to a session.yaml` : WHERE,
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
  return shownPath(folder) || '.'
}
