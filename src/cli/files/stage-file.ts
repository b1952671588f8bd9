import { dirname } from 'node:path'
import type { FilePort } from './file-port.ts'

/** Writes a new file and flushes it: after a power cut a file that was only renamed may otherwise be there and empty. */
export function stageFile(path: string, bytes: Uint8Array, port: FilePort, mode = 0o666): void {
  const file = port.openNew(path, mode)
  try {
    let rest = bytes
    while (rest.length > 0) rest = rest.subarray(port.write(file, rest))
    port.sync(file)
  } finally {
    port.close(file)
  }
}

/** Flushes what stands in folders: which names they have. */
export function syncFolders(folders: Iterable<string>, port: FilePort): void {
  // Windows neither lets a folder be opened nor needs it.
  if (process.platform === 'win32') return
  for (const folder of new Set(folders)) {
    const file = port.openFolder(folder)
    try {
      port.sync(file)
    } finally {
      port.close(file)
    }
  }
}

/** Flushes the folders of files. */
export function syncFoldersOf(paths: readonly string[], port: FilePort): void {
  syncFolders(paths.map(dirname), port)
}
