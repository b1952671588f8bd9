import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unwritable, UsageError } from '../usage-error.ts'
import { DISK } from './file-port.ts'
import { finishInterrupted } from './finish-interrupted.ts'
import { uninterrupted } from './uninterrupted.ts'
import { note, noteLeft } from './noted.ts'
import { bytesOf, type NewFile, writeTogether } from './write-files.ts'

/**
 * Writes files into a folder, all together or none; those that would stay the same are left alone, unless all are to be written anew. Tells the names of those
 * that were written.
 */
export async function writeChanged(out: string, files: readonly NewFile[], isForced: boolean): Promise<string[]> {
  refuseSameNames(files)
  try {
    for (const { name } of files) refuseOther(join(out, name))
    const changed = isForced ? files : files.filter((file) => !isSame(out, file))
    if (changed.length > 0) await writeTogether(out, changed)
    // A run that was killed when all was in its place has left what only the next one can take away.
    else await uninterrupted(() => finishInterrupted(resolve(out), DISK))
    for (const { name, bytes } of files) noteLeft(join(out, name), bytes)
    // What a killed run left there is to be taken away.
    note('names', out)
    return changed.map(({ name }) => name)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw unwritable(out, error, 'name another folder with --out; the files of before are as they were')
  }
}

/** What stands in the place of a file and is none, such as a pipe, would be waited for when it is read, and be lost when it is replaced. */
function refuseOther(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false)
    throw new UsageError(`${path} is there, and is no file`, 'move it away, or name another folder with --out')
}

/** A draft is written in spite of errors; which of two papers it would be must not depend on the run. */
function refuseSameNames(files: readonly NewFile[]): void {
  const seen = new Set<string>()
  for (const { name } of files) {
    if (seen.has(name.toLowerCase()))
      throw new UsageError(`two papers would be written as ${name}`, 'nothing was written; papers check shows their symbols')
    seen.add(name.toLowerCase())
  }
}

/** Whether a file stands there already, byte for byte. */
function isSame(out: string, file: NewFile): boolean {
  try {
    return readFileSync(join(out, file.name)).equals(bytesOf(file))
  } catch {
    return false
  }
}
