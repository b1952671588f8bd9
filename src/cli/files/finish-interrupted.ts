import { join } from 'node:path'
import type { FilePort } from './file-port.ts'
import { hashOf, type JournalEntry, readIfThere, readJournal, stagedPaths } from './journal.ts'
import { syncFoldersOf } from './stage-file.ts'
import { clearTemporary, leftBehind, temporaryPath } from './temporary-folder.ts'

/** What became of a write that was interrupted; of one that had replaced nothing yet, nothing is told. */
export interface Settled {
  readonly outcome: 'finished' | 'undone' | 'left'
  /** Paths from the folder. */
  readonly files: readonly string[]
}

/**
 * Settles what dead processes left in a folder: a replacement of files that had begun is finished, or undone where somebody has edited a
 * file since that was still to be replaced. No file is touched that holds anything but what the dead process read or wrote.
 */
export function finishInterrupted(root: string, port: FilePort): Settled[] {
  return leftBehind(root, port).flatMap((path): Settled[] => {
    const claimed = temporaryPath(root, port)
    try {
      // The new name says whose it is now: of several that find it, one has it, and when that one dies too, the next.
      port.rename(path, claimed)
    } catch {
      return []
    }
    const settled = settle(root, claimed, port)
    clearTemporary(claimed, port)
    return settled ? [settled] : []
  })
}

interface Step extends JournalEntry {
  readonly target: string
  readonly next: string
  readonly backup: string
  readonly state: 'waiting' | 'done' | 'edited'
  /** Whether the new file was put in its place, whatever became of it there. */
  readonly wasPlaced: boolean
}

function settle(root: string, folder: string, port: FilePort): Settled | undefined {
  const steps = readJournal(folder, port)?.map((entry, index): Step => stepOf(root, folder, entry, index, port)) ?? []
  const of = (state: Step['state']): Step[] => steps.filter((step) => step.state === state)
  const [waiting, done, edited] = [of('waiting'), of('done'), of('edited')]
  if (waiting.length === 0 && edited.every(({ wasPlaced }) => wasPlaced)) return undefined
  if (done.length === 0 && edited.every(({ wasPlaced }) => !wasPlaced)) return undefined
  const files = steps.map(({ path }) => path)
  if (edited.every(({ wasPlaced }) => wasPlaced) && waiting.every(({ next }) => port.exists(next))) {
    for (const { next, target } of waiting) port.rename(next, target)
    syncFoldersOf(
      waiting.map(({ target }) => target),
      port,
    )
    return { outcome: 'finished', files }
  }
  if (edited.some(({ wasPlaced }) => wasPlaced)) return { outcome: 'left', files }
  for (const { former, backup, target } of done)
    if (former === null) port.remove(target)
    else port.rename(backup, target)
  syncFoldersOf(
    done.map(({ target }) => target),
    port,
  )
  return { outcome: 'undone', files }
}

function stepOf(root: string, folder: string, entry: JournalEntry, index: number, port: FilePort): Step {
  const target = join(root, entry.path)
  const held = readIfThere(target, port)
  const hash = held ? hashOf(held) : null
  const { next, backup } = stagedPaths(folder, index)
  const state = hash === entry.now ? 'done' : hash === entry.former ? 'waiting' : 'edited'
  return { ...entry, target, next, backup, state, wasPlaced: !port.exists(next) }
}
