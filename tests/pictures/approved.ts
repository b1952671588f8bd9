import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { inject } from 'vitest'
import { PROJECT } from '../helpers/run-papers.ts'
import { compare, TOLERANCE } from './compare-pictures.ts'
import { type Picture, readPng, writePng } from './picture.ts'

/** The approved picture that has a name such as `timetable.fr`; docs/gallery.md shows the same files. */
export const approvedFile = (name: string): string => join(PROJECT, 'docs/pictures', `${name}.png`)

/**
 * Holds a page against its approved picture. A run that approves puts it in the place of one that it is not like, and leaves one
 * that it is like as it is, whatever program drew it. Otherwise the error says how much differs, and where that can be seen: in a
 * folder of this run, which stays.
 */
export function holdAgainstApproved(
  seen: Picture,
  file: string,
  { approving = inject('approving'), shownIn = tmpdir() } = {},
): void {
  const approved = existsSync(file) ? readPng(readFileSync(file)) : undefined
  const difference = approved && compare(approved, seen)
  if (difference && difference.greatest <= TOLERANCE) return
  if (approving) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, writePng(seen))
    return
  }
  const name = basename(file, '.png')
  const folder = join(shownIn, `papers-pictures-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const now = join(folder, `${name}.now.png`)
  writeFileSync(now, writePng(seen))
  const how = 'to approve it, look at it and run: npm run pictures:approve'
  if (!difference) throw new Error(`${name} has no approved picture\n  the page now: ${now}\n  ${how}`)
  const stains = join(folder, `${name}.difference.png`)
  writeFileSync(stains, writePng(difference.picture))
  const measure = `by ${difference.greatest.toFixed(1)} where ${TOLERANCE} is allowed`
  throw new Error(
    `${name} differs from its approved picture ${measure}\n  approved: ${file}\n  the page now: ${now}\n  where they differ: ${stains}\n  ${how}`,
  )
}
