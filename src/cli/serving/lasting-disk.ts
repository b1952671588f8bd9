import type { SourceFile } from '../../source/source-file.ts'
import { disk, type FileStore } from '../files/file-store.ts'

/**
 * The disk for a program that goes on: asked anew each time, but a file that says what it said before is the same source file, so that what was
 * parsed of it need not be parsed again.
 */
export class LastingDisk {
  readonly #known = new Map<string, SourceFile>()

  /** The disk as it is now. Of files in `within` no link is followed that leads out of it. */
  now(within: string): FileStore {
    const store = disk(within)
    return {
      ...store,
      readSource: (path) => {
        const file = store.readSource(path)
        const known = this.#known.get(path)
        if (known?.text === file.text && known.fault?.message === file.fault?.message) return known
        this.#known.set(path, file)
        return file
      },
    }
  }
}
