import { resolve, sep } from 'node:path'
import { lastingWriters } from '../../writers/formats.ts'
import type { Written } from '../commands/outcome.ts'
import { ChangesOnDisk } from '../files/changes-on-disk.ts'
import { keeperOnDisk } from '../files/keeper.ts'
import { LayeredKeeper } from '../files/layered-keeper.ts'
import { noteAnew } from '../files/noted.ts'
import { askAnew, dropUnused, endResidence, stayResident } from '../files/resident.ts'
import { UsageError } from '../usage-error.ts'
import { type BuildOptions, buildPapers } from './build-papers.ts'
import { collectGarbage } from './collect-garbage.ts'

export type WatchOptions = Omit<BuildOptions, 'isForced' | 'jobs'>

/** Is told what came of each build, and what kept one from its end. */
export interface Told {
  readonly built: (written: Written) => Promise<void>
  readonly failed: (error: UsageError) => void
  /** All is built, and the next change is waited for. */
  readonly waiting: () => void
}

/** Something has changed while papers were being made of what was there before. */
class Outdated extends Error {}

/**
 * Builds papers, and builds them anew after each change of anything that was asked of the disk, until the process ends. What has not changed is kept: texts
 * with what was read in them, papers with what was found in them. A change that comes while papers are made has them left, and made of the newer state:
 * nothing of theirs is written. Errors: whatever keeps the first build from its end; later ones are told, and the next change is waited for.
 */
export async function watchPapers(options: WatchOptions, told: Told): Promise<never> {
  stayResident()
  try {
    return await buildAgainAndAgain(options, told)
  } finally {
    endResidence()
  }
}

async function buildAgainAndAgain(options: WatchOptions, told: Told): Promise<never> {
  const changes = new ChangesOnDisk()
  const writerOf = lastingWriters()
  const disk = options.isKept ? keeperOnDisk() : undefined
  const keeper = new LayeredKeeper(disk ?? NOTHING_KEPT)
  if (disk) process.once('exit', () => keeper.handDown())
  for (let count = 0; ; count++) {
    const noted = noteAnew()
    const changed = (): Promise<string[]> => {
      changes.follow([...noted.values()].filter(([, path]) => !isWithin(path, options.out)))
      return changes.settled()
    }
    const pause = async (): Promise<void> => {
      if ((await changed()).length > 0) throw new Outdated()
    }
    keeper.begin()
    try {
      await told.built(await buildPapers({ ...options, isForced: false, jobs: 1, keeper, pause, writerOf }))
    } catch (error) {
      if (!(error instanceof Outdated)) {
        if (count === 0 || !(error instanceof UsageError)) throw error
        // What is just being written may be missing.
        if ((await changed()).length === 0) told.failed(error)
      }
    }
    dropUnused()
    if ((await changed()).length === 0) {
      told.waiting()
      collectGarbage()
    }
    askAnew(await changes.nextChange())
  }
}

const NOTHING_KEPT = { of: '', read: () => undefined, write: () => undefined }

/** What is built is no input. */
function isWithin(path: string, folder: string): boolean {
  return `${path}${sep}`.startsWith(`${resolve(folder)}${sep}`)
}
