import { dirname, join } from 'node:path'
import { unwritable, UsageError } from '../usage-error.ts'
import { DISK, type FilePort } from './file-port.ts'
import { stageFile, syncFolders } from './stage-file.ts'
import { clearTemporary, makeTemporary } from './temporary-folder.ts'
import { uninterrupted } from './uninterrupted.ts'
import type { NewFile } from './write-files.ts'
import { shownPath } from './shown-path.ts'

/**
 * Writes a new folder with its files, whose names may have folders of their own: all of it or nothing. It is made beside its place and
 * renamed; whatever stands there is never touched.
 */
export function writeFolder(folder: string, files: readonly NewFile[], port: FilePort = DISK): Promise<void> {
  return uninterrupted(() => {
    let temporary: string | undefined
    try {
      temporary = makeTemporary(dirname(folder), port)
      // A folder for temporary files is closed to others; data are not.
      const made = join(temporary, 'data')
      const folders = new Set([made, ...files.map(({ name }) => dirname(join(made, name)))])
      for (const each of folders) port.makeFolder(each, { above: true })
      for (const { name, bytes, mode } of files) {
        stageFile(join(made, name), Buffer.from(bytes), port)
        if (mode !== undefined) port.setMode(join(made, name), mode)
      }
      syncFolders(folders, port)
      if (port.exists(folder)) throw new UsageError(`${shownPath(folder)} is there already`, 'nothing was written')
      port.rename(made, folder)
      try {
        syncFolders([dirname(folder)], port)
      } catch (error) {
        port.rename(folder, made)
        throw error
      }
    } catch (error) {
      throw error instanceof UsageError ? error : unwritable(folder, error, 'nothing was written')
    } finally {
      // What cannot be taken away is swept by the next run.
      if (temporary !== undefined) clearQuietly(temporary, port)
    }
  })
}

function clearQuietly(folder: string, port: FilePort): void {
  try {
    clearTemporary(folder, port)
  } catch {
    return
  }
}
