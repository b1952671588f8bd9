import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { remembered } from '../../source/remembered.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { DISK, type FilePort } from './file-port.ts'
import { note } from './noted.ts'
import { readText, unreadable } from './read-text.ts'
import { askedOfDisk } from './resident.ts'
import { realPathsOnce, realPlace } from './real-place.ts'
import { shownPath } from './shown-path.ts'

/** Where the texts of a session are: on the disk, or in a revision of a repository. */
export interface FileStore {
  /** Names in a folder in the order of their code units; none when there is no such folder. */
  readonly listing: (folder: string) => string[]
  /** Names of the folders in a folder, in the same order. */
  readonly folders: (folder: string) => string[]
  /** A path of names as this store writes them: git has slashes on every system. */
  readonly join: (...names: string[]) => string
  readonly hasFile: (path: string) => boolean
  readonly readSource: (path: string) => SourceFile
}

/**
 * The disk as it is when something of it is first asked for. Sessions that stand side by side ask the same of each other's files: it is
 * looked up once, and a file is read once, and so parsed once. Of files in `within` no link is followed that leads out of it.
 */
export function disk(within: string): FileStore {
  const places = realPathsOnce(DISK)
  return {
    listing: askedOnce('listing', listing),
    folders: askedOnce('folders', (folder) => listing(folder).filter((name) => isFolder(join(folder, name)))),
    join,
    hasFile: askedOnce('hasFile', hasFile),
    readSource: askedOnce(`readSource ${within}`, (path) => readSource(path, within, places)),
  }
}

/** Asks something of each path once, and in a process that goes on not again before it has changed. */
function askedOnce<T>(question: string, ask: (path: string) => T): (path: string) => T {
  return remembered((path) => askedOfDisk(`${question} ${resolve(path)}`, () => ask(path)))
}

/** A text file under the path by which diagnostics name it: from the folder in which the command was given. */
function readSource(path: string, within: string, places: Pick<FilePort, 'realPath'>): SourceFile {
  note('place', path)
  return readText(realPlace(within, path, places), shown(path))
}

/** Names in a folder in the order of their code units; none when there is no such folder. */
export function listing(folder: string): string[] {
  note('names', folder)
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort()
  } catch (error) {
    if (isAbsent(error)) return []
    throw unreadable(shown(folder), error)
  }
}

export function hasFile(path: string): boolean {
  note('kind', path)
  try {
    return statSync(path).isFile()
  } catch (error) {
    if (isAbsent(error)) return false
    throw unreadable(shown(path), error)
  }
}

function isFolder(path: string): boolean {
  note('kind', path)
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Whether a path leads nowhere; all else that can go wrong is no reason to pass something over. */
function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ABSENT.includes(error.code)
}

const ABSENT: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']

function shown(path: string): string {
  return shownPath(path) || path
}
