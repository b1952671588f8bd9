import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'

/**
 * What of a path a run has asked for: its content; its place, time and size, in the place of a content that is too large to be read each
 * time; the names in a folder; whether something is there, and of what kind; or where it really is.
 */
export type Aspect = 'content' | 'stamp' | 'names' | 'kind' | 'place'

/** The state of one aspect of a path, as a short text: two states are the same when their texts are. */
export function fingerprint(aspect: Aspect, path: string): string {
  try {
    return OF[aspect](path)
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  }
}

/** That of the content of a file which has these bytes. */
export const contentPrint = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('base64')

const OF: Readonly<Record<Aspect, (path: string) => string>> = {
  // A pipe would be waited for, and a device has no end.
  content: (path) => (statSync(path).isFile() ? contentPrint(readFileSync(path)) : 'no file'),
  // The time of the last change of a file's state cannot be set back, as the time of its content can.
  stamp: (path) => {
    const { dev, ino, size, mtimeMs, ctimeMs } = statSync(path)
    return [dev, ino, size, mtimeMs, ctimeMs].join(' ')
  },
  names: (path) => contentPrint(readdirSync(path).sort().join('\0')),
  kind: (path) => {
    const stats = statSync(path)
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other'
  },
  place: (path) => realpathSync(path),
}
