import { dirname, join, resolve } from 'node:path'
import { DISK, type FilePort } from './file-port.ts'
import { finishInterrupted } from './finish-interrupted.ts'
import { replaceFiles } from './replace-files.ts'
import { uninterrupted } from './uninterrupted.ts'

/** A finished file: a plain name, and what it holds. */
export interface NewFile {
  readonly name: string
  readonly bytes: Uint8Array | string
  /** Who may read it: that of a file that it was made from; whatever is usual when left out. */
  readonly mode?: number
}

/** What a file holds, as it stands on the disk. */
export const bytesOf = ({ bytes }: NewFile): Uint8Array => (typeof bytes === 'string' ? Buffer.from(bytes) : bytes)

/**
 * Writes files that were made, and that nobody edits, into a folder all together or not at all: when one cannot be written, all stand as
 * they stood before, and the error is thrown. Every file is replaced in one step, so that a reader finds the old one or the new one and
 * never half of it. Makes the folder if it is missing, sweeps what a killed run left there, and touches nothing else in it.
 */
export function writeTogether(directory: string, files: readonly NewFile[], port: FilePort = DISK): Promise<void> {
  return uninterrupted(() => {
    refuseBadNames(files)
    const target = resolve(directory)
    const firstMade = port.makeFolder(target, { above: true })
    try {
      finishInterrupted(target, port)
      replaceFiles(
        target,
        files.map((file) => ({ path: join(target, file.name), bytes: bytesOf(file) })),
        port,
      )
    } catch (error) {
      if (firstMade !== undefined) removeEmpty(target, dirname(firstMade), port)
      throw error
    }
  })
}

function removeEmpty(from: string, until: string, port: FilePort): void {
  for (let folder = from; folder !== until; folder = dirname(folder)) {
    try {
      port.removeFolder(folder)
    } catch {
      // Somebody else has put something there meanwhile, and it is theirs.
      return
    }
  }
}

function refuseBadNames(files: readonly NewFile[]): void {
  const seen = new Set<string>()
  for (const { name } of files) {
    if (name === '' || name === '.' || name === '..' || /[/\\]/.test(name))
      throw new Error(`not the name of a file: ${JSON.stringify(name)}`)
    if (seen.has(name)) throw new Error(`two files are to be written as ${name}`)
    seen.add(name)
  }
}
