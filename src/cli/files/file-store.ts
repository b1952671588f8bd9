import { readdirSync, readFileSync, statSync } from 'node:fs'
import { relative } from 'node:path'
import { SourceFile } from '../../source/source-file.ts'
import { UsageError } from '../usage-error.ts'

/** Where the texts of a session are: on the disk, or in a revision of a repository. */
export interface FileStore {
  /** Names in a folder in the order of their code units; none when there is no such folder. */
  readonly listing: (folder: string) => string[]
  readonly hasFile: (path: string) => boolean
  readonly readSource: (path: string) => SourceFile
}

/** The disk as it is now. A file that several sessions use is read once, and so parsed once. */
export function disk(): FileStore {
  const read = new Map<string, SourceFile>()
  return {
    listing,
    hasFile: isFile,
    readSource: (path) => {
      const file = read.get(path) ?? readSource(path)
      read.set(path, file)
      return file
    },
  }
}

/** A text file under the path by which diagnostics name it: from the folder in which the command was given. */
function readSource(path: string): SourceFile {
  try {
    return new SourceFile(relative(process.cwd(), path) || path, readFileSync(path, 'utf8'))
  } catch {
    throw new UsageError(`${relative(process.cwd(), path)} cannot be read`, 'is the file there, and may it be read?')
  }
}

/** Names in a folder in the order of their code units; none when there is no such folder. */
function listing(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort()
  } catch {
    return []
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
