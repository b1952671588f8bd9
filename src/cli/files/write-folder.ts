import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { NewFile } from './write-files.ts'
import { unwritable } from '../usage-error.ts'

/**
 * Writes a new folder with its files, whose names may have folders of their own: all of it or nothing. It is made beside its place and
 * renamed; a folder that stands there with anything in it is never touched.
 */
export async function writeFolder(folder: string, files: readonly NewFile[]): Promise<void> {
  let temporary: string | undefined
  try {
    await mkdir(dirname(folder), { recursive: true })
    temporary = await mkdtemp(join(dirname(folder), '.papers-'))
    // A folder for temporary files is closed to others; data are not.
    const made = join(temporary, 'data')
    for (const { name, bytes } of files) {
      await mkdir(dirname(join(made, name)), { recursive: true })
      await writeFile(join(made, name), bytes, { flush: true })
    }
    await rename(made, folder)
  } catch (error) {
    throw unwritable(folder, error, 'nothing was written')
  } finally {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true })
  }
}
