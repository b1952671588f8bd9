import { unwritable } from '../usage-error.ts'
import { DISK, type FilePort } from './file-port.ts'
import { finishInterrupted, type Settled } from './finish-interrupted.ts'
import { shownPath } from './shown-path.ts'

const TOLD: Record<Settled['outcome'], string> = {
  finished: 'a command was killed while it changed files; its changes were finished',
  undone: 'a command was killed while it changed files, and some were edited since; its other changes were undone',
  left: 'a command was killed while it changed files, and they were edited since: some may have its changes and others not',
}

/** Settles what killed commands left in a folder of data, before anything is read there, and tells of it. */
export function settleData(root: string, port: FilePort = DISK): void {
  try {
    for (const { outcome, files } of finishInterrupted(root, port)) console.error(`${TOLD[outcome]}: ${files.join(', ')}`)
  } catch (error) {
    throw unwritable(shownPath(root) || '.', error, 'a command was killed while it changed files there; they must be writable')
  }
}
