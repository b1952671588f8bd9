import { dirname, relative } from 'node:path'
import { codeOf, type FilePort } from './file-port.ts'
import { hashOf, readIfThere, stagedPaths, writeJournal } from './journal.ts'
import { stageFile, syncFolders, syncFoldersOf } from './stage-file.ts'
import { clearTemporary, makeTemporary } from './temporary-folder.ts'

/** A file that is to hold other bytes. */
export interface Replacement {
  /** Below the folder whose files are replaced, without links. */
  readonly path: string
  readonly bytes: Uint8Array
  /** What it must hold until then, null for no file; whatever stands there is replaced when left out. */
  readonly former?: Uint8Array | null
  /** Mode and owner that it must keep. */
  readonly kept?: { readonly mode: number; readonly uid: number; readonly gid: number } | undefined
}

/** A file does not hold any more what it held when it was read. */
export class ChangedMeanwhile extends Error {
  readonly path: string

  constructor(path: string) {
    super(`${path} has changed since it was read`)
    this.path = path
  }
}

/**
 * Replaces files below a folder, all or none. Each is written beside and flushed, then held against what it must hold until now, then
 * renamed, so that a reader finds the old or the new and never half of it. When one cannot be replaced, the others are put back and the
 * error is thrown. A process that is killed leaves a journal, by which the next one finishes (finish-interrupted.ts).
 */
export function replaceFiles(root: string, files: readonly Replacement[], port: FilePort): void {
  const temporary = makeTemporary(root, port)
  const made = new Set<string>()
  const undo: (() => void)[] = []
  try {
    for (const { path } of files) {
      const first = port.makeFolder(dirname(path), { above: true })
      if (first !== undefined) made.add(dirname(path))
    }
    files.forEach((file, index) => stage(file, stagedPaths(temporary, index), port))
    // A single file that nobody edits is replaced or not: there is nothing to finish.
    if (files.length > 1 || files.some(({ former }) => former !== undefined)) {
      writeJournal(
        temporary,
        files.map((file) => entryOf(root, file, port)),
        port,
      )
      syncFolders([temporary, root], port)
    }
    for (const [index, file] of files.entries()) replace(file, stagedPaths(temporary, index), port, undo)
    syncFoldersOf(
      files.map(({ path }) => path),
      port,
    )
  } catch (error) {
    const failures: unknown[] = []
    for (const step of undo.reverse()) attempt(step, failures)
    // When even putting back has failed, the temporary folder holds the only copy of what stood there, and the journal to settle it by.
    if (failures.length > 0)
      throw new AggregateError([error, ...failures], `the former files could not be put back; they are in ${temporary}`)
    attempt(() => clearTemporary(temporary, port), failures)
    for (const folder of made) attempt(() => port.removeFolder(folder), failures)
    throw error
  }
  // All is written; an error now would say that nothing is. What is left is swept by the next run.
  attempt(() => clearTemporary(temporary, port), [])
}

function stage({ path, bytes, kept }: Replacement, { next, backup }: { next: string; backup: string }, port: FilePort): void {
  stageFile(next, bytes, port)
  if (kept) {
    const { uid, gid } = port.state(next)
    // Somebody else's file becomes one's own when its owner may not be given; its group and its mode say who may read it.
    if (uid !== kept.uid || gid !== kept.gid) attempt(() => port.setOwner(next, kept.uid, kept.gid), [])
    port.setMode(next, kept.mode)
  }
  if (!port.exists(path)) return
  try {
    port.link(path, backup)
  } catch {
    // Some file systems have no hard links. A folder in the file's place has none either, and fails here again.
    port.copyNew(path, backup)
  }
}

function entryOf(root: string, { path, bytes }: Replacement, port: FilePort) {
  const former = readIfThere(path, port)
  return { path: relative(root, path), former: former ? hashOf(former) : null, now: hashOf(bytes) }
}

function replace(
  { path, bytes, former }: Replacement,
  { next, backup }: { next: string; backup: string },
  port: FilePort,
  undo: (() => void)[],
): void {
  if (former === null) {
    placeNew(path, next, port)
    undo.push(() => {
      if (isHeld(path, bytes, port)) port.remove(path)
    })
    return
  }
  if (former && !isHeld(path, former, port)) throw new ChangedMeanwhile(path)
  const existed = port.exists(backup)
  port.rename(next, path)
  undo.push(() => {
    // What somebody has saved since is theirs.
    if (!isHeld(path, bytes, port)) throw new ChangedMeanwhile(path)
    if (existed) port.rename(backup, path)
    else port.remove(path)
  })
  // Whoever saved into the file itself in the very moment has saved into what is kept of it.
  if (former && !isHeld(backup, former, port)) throw new ChangedMeanwhile(path)
}

/** A link fails where a file has come meanwhile; a rename would replace it. */
function placeNew(path: string, next: string, port: FilePort): void {
  try {
    port.link(next, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || port.exists(path)) throw new ChangedMeanwhile(path)
    port.rename(next, path)
    return
  }
  attempt(() => port.remove(next), [])
}

function isHeld(path: string, bytes: Uint8Array, port: FilePort): boolean {
  const held = readIfThere(path, port)
  return held !== undefined && Buffer.compare(held, bytes) === 0
}

function attempt(step: () => void, failures: unknown[]): void {
  try {
    step()
  } catch (failure) {
    failures.push(failure)
  }
}
