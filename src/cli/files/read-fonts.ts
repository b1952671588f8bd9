import { openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { hasFile } from './file-store.ts'
import type { FaceBytes, Families, FontSource } from '../../writers/fonts/font-source.ts'
import { fingerprint } from '../start/fingerprint.ts'
import { note } from './noted.ts'
import { askedOfDisk, isResident, sameAgain } from './resident.ts'
import { foldersOf } from './workspace.ts'

/** The faces of fonts/, with where the file of each is. */
export interface FaceFolder extends FontSource {
  readonly placeOf: (file: string) => string
}

/** The faces of fonts/, the user's own before those of the program; of each file what is needed is read when it is. */
export function readFonts(): FaceFolder {
  return askedOfDisk('faces', readFaces)
}

function readFaces(): FaceFolder {
  const folders = foldersOf('fonts').filter((folder) => hasFile(join(folder, FACES)))
  const families = folders.map(familiesIn)
  const placeOf = (file: string): string => join(folders.find((folder) => hasFile(join(folder, file))) ?? '', file)
  const stampsOf = ({ text, files }: FamiliesOfFolder): string[] => [
    text,
    ...files.map((file) => fingerprint('stamp', placeOf(file))),
  ]
  return sameAgain('faces', isResident() ? [...folders, ...families.flatMap(stampsOf)] : [], () => {
    const opened = new Map<string, FaceBytes>()
    return {
      placeOf,
      families: Object.assign({}, ...families.toReversed().map((each) => each.families)) as Families,
      open: (file: string) => {
        const bytes = opened.get(file) ?? bytesOf(placeOf(file))
        opened.set(file, bytes)
        return bytes
      },
    }
  })
}

/** The bytes of a file, which stays open: parts of it are asked for a thousand times in a paper. */
function bytesOf(path: string): FaceBytes {
  let [descriptor, bytes]: [number | undefined, Uint8Array | undefined] = [undefined, undefined]
  return {
    part: (start, end) => {
      // A thousand small ones are cut out of a few large ones.
      const part = Buffer.allocUnsafe(end - start)
      const count = end > start ? readSync((descriptor ??= openSync(path, 'r')), part, 0, end - start, start) : 0
      return part.subarray(0, count)
    },
    whole: () => (bytes ??= readFileSync(path)),
  }
}

const FACES = 'faces.json'

/** What a folder of faces says that it has, and the files of that. */
interface FamiliesOfFolder {
  readonly text: string
  readonly families: Families
  readonly files: readonly string[]
}

function familiesIn(folder: string): FamiliesOfFolder {
  note('content', join(folder, FACES))
  const text = readFileSync(join(folder, FACES), 'utf8')
  const families = JSON.parse(text) as Families
  const files = Object.values(families).flatMap((family) => Object.values(family.files))
  // Threads read faces too, each by itself.
  for (const file of files) note('stamp', join(folder, file))
  return { text, families, files }
}
