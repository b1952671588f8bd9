import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Parts } from './parts.ts'

/** The name that the format wants first. */
const CONTENT_TYPES = '[Content_Types].xml'

/**
 * The package of these parts, by their names: the types of content first, the others by name, and all of one time, so that the same parts give the same
 * bytes whenever and wherever they are packed.
 */
export function pack(parts: Parts): Uint8Array {
  // fflate writes local time: a date of local time gives the same bytes in every zone. 1980 is the first year that zip knows.
  const mtime = new Date(1980, 0, 1, 12)
  const zippable: Zippable = {}
  for (const name of [...parts.keys()].sort(byPackageOrder)) {
    const part = parts.get(name) ?? ''
    zippable[name] = [typeof part === 'string' ? strToU8(part) : part, { mtime, level: 9 }]
  }
  return zipSync(zippable)
}

function byPackageOrder(a: string, b: string): number {
  if (a === CONTENT_TYPES || b === CONTENT_TYPES) return a === b ? 0 : a === CONTENT_TYPES ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}
