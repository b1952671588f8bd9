import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unwritable } from '../usage-error.ts'
import { type NewFile, writeTogether } from './write-files.ts'

/** Writes files into a folder, all together or none; those that would stay the same are left alone, unless all are to be written anew. */
export async function writeChanged(out: string, files: readonly NewFile[], isForced: boolean): Promise<void> {
  const changed = isForced ? files : files.filter((file) => !isSame(out, file))
  if (changed.length === 0) return
  try {
    await writeTogether(out, changed)
  } catch (error) {
    throw unwritable(out, error, 'name another folder with --out; the files of before are as they were')
  }
}

/** Whether a file stands there already, byte for byte. */
function isSame(out: string, { name, bytes }: NewFile): boolean {
  try {
    return readFileSync(join(out, name)).equals(Buffer.from(bytes))
  } catch {
    return false
  }
}
