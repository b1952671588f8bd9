import { constants } from 'node:fs'
import { copyFile, link, mkdir, mkdtemp, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** A finished file: a plain name, and what it holds. */
export interface NewFile {
  readonly name: string
  readonly bytes: Uint8Array | string
}

/**
 * Writes files into a folder all together or not at all: when one cannot be written, all stand as they stood before, and the
 * error is thrown. Every file is replaced in one step, so that a reader finds the old one or the new one and never half of it.
 * Makes the folder if it is missing, and touches nothing else in it.
 */
export async function writeTogether(directory: string, files: readonly NewFile[]): Promise<void> {
  refuseBadNames(files)
  const target = resolve(directory)
  const firstMade = await mkdir(target, { recursive: true })
  // Inside the target and not beside it or in the system's folder: renaming works only within one file system.
  let temporary: string | undefined
  try {
    temporary = await mkdtemp(join(target, '.papers-'))
    await replaceAll(target, temporary, files)
  } catch (error) {
    // When even putting back has failed, the temporary folder holds the only copy of what stood there.
    if (temporary && !(error instanceof AggregateError)) await rm(temporary, { recursive: true, force: true })
    if (firstMade !== undefined) await removeEmpty(target, dirname(firstMade))
    throw error
  }
  // All is written; an error now would say that nothing is.
  await rm(temporary, { recursive: true, force: true }).catch(() => undefined)
}

async function replaceAll(target: string, temporary: string, files: readonly NewFile[]): Promise<void> {
  const paths = files.map(({ name }, index) => ({
    current: join(target, name),
    next: join(temporary, `${index}.new`),
    backup: join(temporary, `${index}.old`),
  }))
  for (const [index, { next }] of paths.entries()) {
    // Flushed, because after a power cut a renamed file may otherwise be there and empty.
    await writeFile(next, files[index]?.bytes ?? '', { flush: true })
  }
  const undo: (() => Promise<void>)[] = []
  try {
    for (const { current, next, backup } of paths) {
      const existed = await keep(current, backup)
      await rename(next, current)
      undo.push(() => (existed ? rename(backup, current) : rm(current)))
    }
  } catch (error) {
    const failures: unknown[] = []
    for (const step of undo.reverse()) await step().catch((failure: unknown) => failures.push(failure))
    if (failures.length > 0)
      throw new AggregateError([error, ...failures], `the former files could not be put back; they are in ${temporary}`)
    throw error
  }
}

/** Keeps a second hold of a file, which itself stays in its place; false when there is none. */
async function keep(current: string, backup: string): Promise<boolean> {
  try {
    await link(current, backup)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    // Some file systems have no hard links. A folder in the file's place has none either, and fails here again.
    await copyFile(current, backup, constants.COPYFILE_EXCL)
  }
  return true
}

async function removeEmpty(from: string, until: string): Promise<void> {
  for (let folder = from; folder !== until; folder = dirname(folder)) {
    try {
      await rmdir(folder)
    } catch {
      // Somebody else has put something there meanwhile, and it is theirs.
      return
    }
  }
}

function refuseBadNames(files: readonly NewFile[]): void {
  const seen = new Set<string>()
  for (const { name } of files) {
    if (name === '' || name === '.' || name === '..' || /[/\\]/.test(name))
      throw new Error(`not the name of a file: ${JSON.stringify(name)}`)
    if (seen.has(name)) throw new Error(`two files are to be written as ${name}`)
    seen.add(name)
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
