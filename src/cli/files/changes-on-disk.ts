import { type FSWatcher, statSync, watch } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fingerprint } from '../start/fingerprint.ts'
import { keyOf, type Seen } from './noted.ts'

/** Programs write a file in several steps, in milliseconds: what is made of it is good when none has come for so long. */
const SETTLED = 10

/** After the first step it is waited for so long until it is looked at, since the next is often close behind. */
const BEGUN = 1

/** How often everything is looked at where nobody tells of changes, as on many network drives, in milliseconds. */
const LOOK_EVERY = 1000

/**
 * Waits for changes of what was asked of the disk. Whether something has changed is told by its state alone; what the system tells of a path only says
 * when to look, and where first. Files that are replaced, as editors do, and folders that come and go are noticed in the same way.
 */
export class ChangesOnDisk {
  readonly #watchers = new Map<string, { readonly inode: number; readonly watcher: FSWatcher }>()
  /** Files that were read, with their stamps, and the states that these had. */
  readonly #known = new Map<string, string>()
  /** Paths of which something was told since they were looked at: what is at or below them. */
  readonly #told = new Set<string>()
  #lastTold = -Infinity
  #seen: readonly Seen[] = []
  #wake: (() => void) | undefined

  /** Says what to look at from now on: what was asked for, as it was before it was asked for. */
  follow(seen: readonly Seen[]): void {
    this.#seen = seen
    const folders = new Set(seen.map(folderOf))
    for (const [folder, { inode, watcher }] of this.#watchers)
      if (!folders.has(folder) || inodeOf(folder) !== inode) {
        watcher.close()
        this.#watchers.delete(folder)
      }
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#watch(folder)
  }

  /** Waits until something is not as it was; what that is, by its keys. */
  async nextChange(): Promise<string[]> {
    for (let isTold = true; ;) {
      if (this.changed(isTold ? 'told' : 'everything').length > 0) {
        await this.#wait(BEGUN)
        const changed = this.changed(isTold ? 'told' : 'everything')
        if (changed.length > 0) return changed
      }
      isTold = await this.#wait(LOOK_EVERY)
    }
  }

  /** Waits until nothing was told for a while, as long as all is as it was; what is not, by its keys. */
  async settled(): Promise<string[]> {
    for (;;) {
      await hearing()
      const changed = this.changed('told')
      const left = this.#lastTold + SETTLED - performance.now()
      if (changed.length > 0 || left <= 0) return changed
      await this.#wait(Math.ceil(left))
    }
  }

  /** What is not as it was, of that of which something was told, or of everything; by its keys. */
  changed(of: 'told' | 'everything'): string[] {
    const asked = of === 'told' ? this.#seen.filter((seen) => this.#isTold(seen)) : this.#seen
    const changed = asked.filter((seen) => this.#isOther(seen, of === 'told'))
    // What has changed is looked at again until it is followed as it is now.
    if (changed.length === 0) this.#told.clear()
    return changed.map(keyOf)
  }

  /** A file that has the same place, size and times is not read again, unless it was told of: two saves may come at one time of a slow clock. */
  #isOther([aspect, path, state]: Seen, isRead: boolean): boolean {
    if (aspect !== 'content') return fingerprint(aspect, path) !== state
    const known = `${fingerprint('stamp', path)} ${state}`
    if (!isRead && this.#known.get(path) === known) return false
    if (fingerprint('content', path) !== state) return true
    this.#known.set(path, known)
    return false
  }

  #isTold(seen: Seen): boolean {
    const [aspect, path] = seen
    if (!this.#watchers.has(folderOf(seen))) return true
    for (const told of this.#told)
      if (path === told || path.startsWith(`${told}${sep}`) || (aspect === 'names' && dirname(told) === path)) return true
    return false
  }

  /** Waits until somebody tells of a change, for some milliseconds at most; says whether one was told. */
  #wait(patience: number): Promise<boolean> {
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
      const watcher = watch(folder, (_, name) => this.#tell(name === null ? folder : join(folder, name)))
      // Where too many folders are watched already, or none can be, everything is looked at now and then.
      watcher.on('error', () => watcher.close())
      this.#watchers.set(folder, { inode, watcher })
      // What has changed before it was watched is told by nobody.
      this.#told.add(folder)
    } catch {
      return
    }
  }

  #tell(path: string): void {
    this.#told.add(path)
    this.#lastTold = performance.now()
    this.#wake?.()
  }
}

/** Lets everything be heard that the system has to tell: it is asked once between two turns. */
async function hearing(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resume) => setImmediate(resume))
}

/** The folder in which a change of what was seen is told. */
function folderOf([aspect, path]: Seen): string {
  return aspect === 'names' ? path : dirname(path)
}

function inodeOf(folder: string): number | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false })
  return stats?.isDirectory() ? stats.ino : undefined
}
