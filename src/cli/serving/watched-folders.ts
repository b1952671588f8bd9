import { type FSWatcher, watch } from 'node:fs'

/** A file that is written in place is left alone for as long, in milliseconds: an editor may not have written all of it. */
const SETTLING = 12

/** Tells in which of some folders something may have changed: at once where a file was put in its place, and when it is quiet where one is being written. */
export class WatchedFolders {
  readonly #tell: (folders: ReadonlySet<string>) => void
  readonly #watchers = new Map<string, FSWatcher>()
  #changed = new Set<string>()
  #timer: NodeJS.Timeout | undefined

  constructor(tell: (folders: ReadonlySet<string>) => void) {
    this.#tell = tell
  }

  /** Watches these folders and no others; one that is not there is passed over. */
  watch(folders: readonly string[]): void {
    for (const [folder, watcher] of this.#watchers)
      if (!folders.includes(folder)) {
        watcher.close()
        this.#watchers.delete(folder)
      }
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#add(folder)
  }

  #add(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, (event) => {
        this.#changed.add(folder)
        this.#wait(event === 'rename' ? 0 : SETTLING)
      })
      watcher.on('error', () => {
        watcher.close()
        this.#watchers.delete(folder)
      })
      this.#watchers.set(folder, watcher)
    } catch {
      // What is not there is looked for again when something beside it changes.
    }
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      const changed = this.#changed
      this.#changed = new Set()
      this.#tell(changed)
    }, milliseconds)
  }
}
