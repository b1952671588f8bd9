import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Families, FontSource } from '../../writers/fonts/font-source.ts'
import { PROJECT } from './project.ts'

/** The faces of fonts/; the bytes of each file are read once, when first needed. */
export function readFonts(): FontSource {
  const folder = join(PROJECT, 'fonts')
  const read = new Map<string, Uint8Array>()
  return {
    families: JSON.parse(readFileSync(join(folder, 'faces.json'), 'utf8')) as Families,
    read: (file) => {
      const bytes = read.get(file) ?? readFileSync(join(folder, file))
      read.set(file, bytes)
      return bytes
    },
  }
}
