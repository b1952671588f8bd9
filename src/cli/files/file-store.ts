import { readdirSync, readFileSync, statSync } from 'node:fs'
import { relative } from 'node:path'
import type { SourceFile } from '../../source/source-file.ts'
import { UsageError } from '../usage-error.ts'
import { sourceOfBytes } from './decode-text.ts'
import { DISK } from './file-port.ts'
import { realPlace } from './real-place.ts'

/** Where the texts of a session are: on the disk, or in a revision of a repository. */
export interface FileStore {
  /** Names in a folder in the order of their code units; none when there is no such folder. */
  readonly listing: (folder: string) => string[]
  readonly hasFile: (path: string) => boolean
  readonly readSource: (path: string) => SourceFile
}

/**
 * The disk as it is now. A file that several sessions use is read once, and so parsed once. Of files in `within` no link is followed that
 * leads out of it.
 */
export function disk(within: string): FileStore {
  const read = new Map<string, SourceFile>()
  return {
    listing,
    hasFile,
    readSource: (path) => {
      const file = read.get(path) ?? readSource(path, within)
      read.set(path, file)
      return file
    },
  }
}

/** A text file under the path by which diagnostics name it: from the folder in which the command was given. */
function readSource(path: string, within: string): SourceFile {
  const place = realPlace(within, path, DISK)
  try {
    return sourceOfBytes(relative(process.cwd(), path) || path, readFileSync(place))
  } catch {
    throw new UsageError(`${relative(process.cwd(), path)} cannot be read`, 'is the file there, and may it be read?')
  }
}

/** Names in a folder in the order of their code units; none when there is no such folder. */
export function listing(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort()
  } catch {
    return []
  }
}

export function hasFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
