import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { FILE_BYTES } from '../../source/limits.ts'
import { SourceFile } from '../../source/source-file.ts'
import { UsageError } from '../usage-error.ts'
import { sourceOfBytes, tooLarge } from './decode-text.ts'
import { note } from './noted.ts'
import { sameText } from './resident.ts'

/**
 * Reads a text file under the name by which diagnostics show it. Only what is a file is read,
 * and only as much as it says that it holds: a pipe, a device or a file of the kernel would have no end, or be waited for.
 */
export function readText(path: string, name: string): SourceFile {
  return readFile(path, name, (file, size) =>
    size > FILE_BYTES ? new SourceFile(name, '', tooLarge(size)) : sourceOf(path, name, readBytes(file, size)),
  )
}

function sourceOf(path: string, name: string, bytes: Uint8Array): SourceFile {
  return sameText(path, name, bytes, () => sourceOfBytes(name, bytes))
}

/** Reads a file that is no text, of no more bytes than are said; undefined where it has more. */
export function readBinary(path: string, name: string, most: number): Uint8Array | undefined {
  return readFile(path, name, (file, size) => (size > most ? undefined : readBytes(file, size)))
}

function readFile<T>(path: string, name: string, read: (file: number, size: number) => T): T {
  note('content', path)
  let file: number | undefined
  try {
    // Without O_NONBLOCK the opening of a pipe waits until somebody writes into it.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const stats = fstatSync(file)
    if (!stats.isFile()) throw new UsageError(`${name} is ${kindOf(stats)} and no file`, 'put a file in its place')
    return read(file, stats.size)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw unreadable(name, error)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** For what is there, or should be, and cannot be read, with what the system says of it. */
export function unreadable(name: string, error: unknown): UsageError {
  const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
  return new UsageError(`${name} cannot be read${reason}`, 'is the file there, and may it be read?')
}

function readBytes(file: number, size: number): Buffer {
  const bytes = Buffer.alloc(size)
  let at = 0
  for (let count = -1; at < size && count !== 0; at += count) count = readSync(file, bytes, at, size - at, null)
  return bytes.subarray(0, at)
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder'
  if (stats.isFIFO()) return 'a pipe'
  return stats.isSocket() ? 'a socket' : 'a device'
}
