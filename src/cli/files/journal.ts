import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { codeOf, type FilePort } from './file-port.ts'
import { stageFile } from './stage-file.ts'
import { JOURNAL } from './temporary-folder.ts'

/** A file that is being replaced: its path from the folder that the journal is for, and hashes of what it held and is to hold. */
export interface JournalEntry {
  readonly path: string
  /** Null where no file was. */
  readonly former: string | null
  readonly now: string
}

/** Writes the journal in one step, so that it is there whole or not at all. */
export function writeJournal(folder: string, entries: readonly JournalEntry[], port: FilePort): void {
  const part = join(folder, 'journal.part')
  stageFile(part, Buffer.from(JSON.stringify(entries)), port)
  port.rename(part, join(folder, JOURNAL))
}

/** The journal of a temporary folder; undefined when it never came so far that a file was replaced. */
export function readJournal(folder: string, port: FilePort): JournalEntry[] | undefined {
  const bytes = readIfThere(join(folder, JOURNAL), port)
  return bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as JournalEntry[])
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function readIfThere(path: string, port: FilePort): Uint8Array | undefined {
  try {
    return port.read(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Where the new file of an entry waits, and where its former one is kept. */
export function stagedPaths(folder: string, index: number): { next: string; backup: string } {
  return { next: join(folder, `${index}.new`), backup: join(folder, `${index}.old`) }
}
