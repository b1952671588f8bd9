import { basename, join } from 'node:path'
import type { SourceFile } from '../../source/source-file.ts'
import { disk } from './file-store.ts'
import { DATA_OF_PROGRAM } from './program-files.ts'

/** The conventions of all languages by their codes: those beside the sessions of a folder of data, and for the others those of the program. */
export function programLanguages(data: string): Map<string, SourceFile> {
  return new Map(
    [DATA_OF_PROGRAM, data].flatMap((root) => {
      const store = disk(root)
      const folder = join(root, 'languages')
      return store
        .listing(folder)
        .filter((name) => name.endsWith('.yaml'))
        .map((name): [string, SourceFile] => [basename(name, '.yaml'), store.readSource(join(folder, name))])
    }),
  )
}
