import { join } from 'node:path'
import type { FilePort } from './file-port.ts'

const NAME = /^\.papers-(\d+-\w+-\w+)-\d+$/

let made = 0

/** A path for a folder of this process's own, in a folder whose files it is to replace: renaming works only within one file system. */
export function temporaryPath(root: string, { owner }: FilePort): string {
  return join(root, `.papers-${owner}-${++made}`)
}

/** Makes such a folder, closed to others. */
export function makeTemporary(root: string, port: FilePort): string {
  const folder = temporaryPath(root, port)
  port.makeFolder(folder, { mode: 0o700 })
  return folder
}

/** Paths of such folders in a folder whose makers do not run any more. */
export function leftBehind(root: string, port: FilePort): string[] {
  let names: string[]
  try {
    names = port.list(root)
  } catch {
    return []
  }
  return names.flatMap((name) => {
    const owner = NAME.exec(name)?.[1]
    const path = join(root, name)
    return owner !== undefined && owner !== port.owner && !port.isRunning(owner, changedAt(path, port)) ? [path] : []
  })
}

function changedAt(path: string, port: FilePort): number {
  try {
    return port.state(path).changed
  } catch {
    return Infinity
  }
}

/** Takes a temporary folder away with all that is in it. The journal goes first: without it nothing is left to finish. */
export function clearTemporary(folder: string, port: FilePort): void {
  const names = port.list(folder)
  for (const name of names.includes(JOURNAL) ? [JOURNAL, ...names.filter((each) => each !== JOURNAL)] : names)
    clearPath(join(folder, name), port)
  port.removeFolder(folder)
}

function clearPath(path: string, port: FilePort): void {
  let names: string[]
  try {
    names = port.list(path)
  } catch {
    port.remove(path)
    return
  }
  for (const name of names) clearPath(join(path, name), port)
  port.removeFolder(path)
}

/** The file in a temporary folder that says which files are being replaced. */
export const JOURNAL = 'journal.json'
