import { dirname, join, relative, resolve } from 'node:path'
import type { SourceFile } from '../../source/source-file.ts'
import { keepLineEnds } from '../../source/line-ends.ts'
import { unwritable, UsageError } from '../usage-error.ts'
import { decodeText } from './decode-text.ts'
import { DISK, type FilePort } from './file-port.ts'
import { realPlace } from './real-place.ts'
import { ChangedMeanwhile, type Replacement, replaceFiles } from './replace-files.ts'
import { uninterrupted } from './uninterrupted.ts'
import { shownPath } from './shown-path.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/** A new text for a file that people edit. */
export interface Edit {
  readonly path: string
  /** The file as it was read, from which the text was made; undefined for a file that is not there yet. */
  readonly former: SourceFile | undefined
  readonly text: string
}

/**
 * The one door for every write to files that people edit: session.yaml, wordings, conventions, records. `root` is the folder of all data
 * that they belong to, whose turn the command has (take-turns.ts). All are written or none, and none unless it still is as it was read;
 * mode, owner, byte-order mark, line ends and links stay. Throws UsageError, and then nothing was written. Tells which files changed.
 */
export async function editFiles(root: string, edits: readonly Edit[], port: FilePort = DISK): Promise<string[]> {
  return uninterrupted(() => {
    const real = port.realPath(root)
    const replacements = edits.flatMap((edit) => replacementOf(root, real, edit, port))
    if (replacements.length === 0) return []
    try {
      replaceFiles(real, replacements, port)
    } catch (error) {
      throw error instanceof ChangedMeanwhile ? changed(error.path) : unwritable(shown(root), error, 'nothing was written')
    }
    return replacements.map(({ path }) => path)
  })
}

function replacementOf(root: string, real: string, { path, former, text }: Edit, port: FilePort): Replacement[] {
  if (!former) {
    if (port.exists(path)) throw changed(path)
    return [{ path: newPlace(root, real, resolve(path), port), bytes: Buffer.from(text), former: null }]
  }
  if (relative(resolve(root), resolve(path)).startsWith('..'))
    throw new UsageError(`${shown(path)} does not belong to ${shown(root)}`, 'nothing was written; edit it by hand')
  const place = realPlace(root, path, port)
  const kept = port.state(place)
  if (!kept.isFile) throw new UsageError(`${shown(path)} is no file`, 'nothing was written')
  // An administrator may write anything; what is marked so is not meant to be written by anybody.
  if ((kept.mode & 0o222) === 0) throw new UsageError(`${shown(path)} is read-only`, 'nothing was written; may it be edited?')
  if (kept.names > 1)
    throw new UsageError(
      `${shown(path)} has a second name elsewhere (a hard link), which would keep the former text`,
      'nothing was written; make a copy of it take its place',
    )
  const bytes = port.read(place)
  const held = decodeText(bytes)
  if (held === undefined) throw new UsageError(`${shown(path)} is not UTF-8`, 'nothing was written; save it as UTF-8')
  const mark = held.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  const current = held.slice(mark.length)
  if (current !== former.text) throw changed(path)
  const next = keepLineEnds(current, text)
  return next === current ? [] : [{ path: place, bytes: Buffer.from(mark + next), former: bytes, kept }]
}

/** Where a new file will really be: the nearest of its folders that is there may be a link. */
function newPlace(root: string, real: string, path: string, port: FilePort): string {
  let folder = dirname(path)
  while (folder !== resolve(root) && !port.exists(folder)) folder = dirname(folder)
  const above = folder === resolve(root) ? real : realPlace(root, folder, port)
  return join(above, relative(folder, path))
}

function changed(path: string): UsageError {
  return new UsageError(`${shown(path)} has changed since it was read`, 'nothing was written; give the command again')
}

function shown(path: string): string {
  return shownPath(path) || '.'
}
