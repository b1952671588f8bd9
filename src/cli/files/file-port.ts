import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { isRunning, ownName } from './owner.ts'

/** What a file is, as far as it must stay so. */
interface FileState {
  readonly isFile: boolean
  readonly mode: number
  /** How many names the file has. */
  readonly names: number
  readonly uid: number
  readonly gid: number
  /** Milliseconds since 1970. */
  readonly changed: number
}

/**
 * Every operation by which files are written, in steps as small as the system's own, so that a test can let each fail, or stop at it as a
 * killed process stops. None waits for another process: what stands between two of them cannot be interrupted by a signal that is held.
 */
export interface FilePort {
  readonly list: (folder: string) => string[]
  readonly state: (path: string) => FileState
  /** Whether something stands there, be it a link that leads nowhere. */
  readonly exists: (path: string) => boolean
  /** Whether a link stands there. Throws where nothing does. */
  readonly isLink: (path: string) => boolean
  readonly realPath: (path: string) => string
  readonly read: (path: string) => Uint8Array
  /** Makes a folder, and those above it when `above` is set; tells the first that was made. */
  readonly makeFolder: (path: string, options?: { readonly mode?: number; readonly above?: boolean }) => string | undefined
  readonly openNew: (path: string, mode: number) => number
  readonly openFolder: (path: string) => number
  /** Writes the beginning of some bytes at the end of a file, and tells how many. */
  readonly write: (file: number, bytes: Uint8Array) => number
  readonly sync: (file: number) => void
  readonly close: (file: number) => void
  readonly setMode: (path: string, mode: number) => void
  readonly setOwner: (path: string, uid: number, gid: number) => void
  readonly link: (from: string, to: string) => void
  readonly copyNew: (from: string, to: string) => void
  readonly rename: (from: string, to: string) => void
  readonly remove: (path: string) => void
  readonly removeFolder: (path: string) => void
  /** The name by which this process is known in the names of what it leaves for a moment. */
  readonly owner: string
  /** Whether the process of such a name still runs. `changed` is when it last wrote. */
  readonly isRunning: (owner: string, changed: number) => boolean
}

/** The disk. */
export const DISK: FilePort = {
  list: (folder) => readdirSync(folder).sort(),
  state: (path) => {
    const { mode, nlink, uid, gid, mtimeMs } = statSync(path)
    return {
      isFile: (mode & constants.S_IFMT) === constants.S_IFREG,
      mode: mode & 0o7777,
      names: nlink,
      uid,
      gid,
      changed: mtimeMs,
    }
  },
  exists: (path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined,
  isLink: (path) => lstatSync(path).isSymbolicLink(),
  realPath: (path) => realpathSync(path),
  read: (path) => readFileSync(path),
  makeFolder: (path, { mode = 0o777, above = false } = {}) => {
    if (above) return makeFolders(path, mode)
    mkdirSync(path, { mode })
    return undefined
  },
  openNew: (path, mode) => openSync(path, 'wx', mode),
  openFolder: (path) => openSync(path, 'r'),
  write: (file, bytes) => writeSync(file, bytes),
  sync: fsyncSync,
  close: closeSync,
  setMode: chmodSync,
  setOwner: chownSync,
  link: linkSync,
  copyNew: (from, to) => copyFileSync(from, to, constants.COPYFILE_EXCL),
  rename: renameSync,
  remove: unlinkSync,
  removeFolder: rmdirSync,
  owner: ownName(),
  isRunning,
}

/**
 * Makes a folder and those above it that are missing, and tells the first one made. Node's own way never ends where a folder cannot be made
 * in one that is there, as in /proc.
 */
function makeFolders(path: string, mode: number): string | undefined {
  const missing: string[] = []
  for (let folder = path; !existsSync(folder); folder = dirname(folder)) missing.unshift(folder)
  if (missing.length === 0) return mkdirSync(path, { recursive: true })
  for (const folder of missing)
    try {
      mkdirSync(folder, { mode })
    } catch (error) {
      // Another process may have made it meanwhile.
      if (codeOf(error) !== 'EEXIST') throw error
    }
  return missing[0]
}

/** What the system calls an error, such as ENOENT; undefined for any other error. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
