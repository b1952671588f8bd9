import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasFile } from './file-store.ts'
import type { Families, FontSource } from '../../writers/fonts/font-source.ts'
import { note } from './noted.ts'
import { foldersOf } from './workspace.ts'

/** The faces of fonts/, the user's own before those of the program; the bytes of each file are read once, when first needed. */
export function readFonts(): FontSource {
  const folders = foldersOf('fonts').filter((folder) => hasFile(join(folder, FACES)))
  const read = new Map<string, Uint8Array>()
  return {
    families: Object.assign({}, ...folders.toReversed().map(familiesIn)) as Families,
    read: (file) => {
      const bytes = read.get(file) ?? readFileSync(join(folders.find((folder) => hasFile(join(folder, file))) ?? '', file))
      read.set(file, bytes)
      return bytes
    },
  }
}

const FACES = 'faces.json'

function familiesIn(folder: string): Families {
  note('content', join(folder, FACES))
  const families = JSON.parse(readFileSync(join(folder, FACES), 'utf8')) as Families
  // Threads read faces too, each by itself.
  for (const file of Object.values(families).flatMap(({ files }) => Object.values(files))) note('stamp', join(folder, file))
  return families
}
