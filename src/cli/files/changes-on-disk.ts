import { type FSWatcher, statSync, watch } from 'node:fs'
import { dirname } from 'node:path'
import { fingerprint } from '../start/fingerprint.ts'
import type { Seen } from './noted.ts'

/** Programs write a file in several steps, in milliseconds: it is read when none has come for so long. */
const SETTLED = 10

/** How often everything is looked at where nobody tells of changes, as on many network drives, in milliseconds. */
const LOOK_EVERY = 1000

/**
 * Waits for changes of what was asked of the disk. Whether something has changed is told by its state alone; what the system tells of a folder only says
 * when to look. Files that are replaced, as editors do, and folders that come and go are noticed in the same way.
 */
export class ChangesOnDisk {
  readonly #watchers = new Map<string, { readonly inode: number; readonly watcher: FSWatcher }>()
  readonly #stamps = new Map<string, string>()
  #seen: readonly Seen[] = []
  #wake: (() => void) | undefined

  /** Says what to look at from now on: what was asked for, as it was before it was asked for. */
  follow(seen: readonly Seen[]): void {
    this.#seen = seen
    this.#stamps.clear()
    const folders = new Set(seen.map(([aspect, path]) => (aspect === 'names' ? path : dirname(path))))
    for (const [folder, { inode, watcher }] of this.#watchers)
      if (!folders.has(folder) || inodeOf(folder) !== inode) {
        watcher.close()
        this.#watchers.delete(folder)
      }
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#watch(folder)
  }

  /** Whether something is not as it was. Of a file that has the same place, size and times the content is not read again. */
  hasChanged(): boolean {
    return this.#seen.some(([aspect, path, state]) => {
      if (aspect !== 'content') return fingerprint(aspect, path) !== state
      const stamp = fingerprint('stamp', path)
      if (this.#stamps.get(path) === stamp) return false
      if (fingerprint('content', path) !== state) return true
      this.#stamps.set(path, stamp)
      return false
    })
  }

  /** Waits until something is not as it was. */
  async changed(): Promise<void> {
    while (!this.hasChanged()) await this.#told(LOOK_EVERY)
    while (await this.#told(SETTLED));
  }

  /** Waits until somebody tells of a change, for some milliseconds at most; says whether one was told. */
  #told(patience: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#wake = undefined
        resolve(false)
      }, patience)
      this.#wake = () => {
        clearTimeout(timer)
        this.#wake = undefined
        resolve(true)
      }
    })
  }

  #watch(folder: string): void {
    const inode = inodeOf(folder)
    if (inode === undefined) return
    try {
      const watcher = watch(folder, () => this.#wake?.())
      // Where too many folders are watched already, or none can be, everything is looked at now and then.
      watcher.on('error', () => watcher.close())
      this.#watchers.set(folder, { inode, watcher })
    } catch {
      return
    }
  }
}

function inodeOf(folder: string): number | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false })
  return stats?.isDirectory() ? stats.ino : undefined
}
