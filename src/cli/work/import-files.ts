import { extname } from 'node:path'
import { Unreadable } from '../../returning/unreadable.ts'
import { dataFolderOf } from '../files/find-sessions.ts'
import { readBinary } from '../files/read-text.ts'
import { takingTurns } from '../files/take-turns.ts'
import { UsageError } from '../usage-error.ts'
import type { Imported, ImportOptions } from './imported.ts'
import { importWord } from './import-word.ts'
import { importXliff } from './import-xliff.ts'

/** The most bytes that a file may have: a paper with its pictures has some hundred thousand. */
const MOST_BYTES = 64 << 20

/** How each kind of file is brought in, by the ending of its name. */
const KINDS: Readonly<
  Record<string, (bytes: Uint8Array, name: string, options: ImportOptions, root: string) => Promise<Imported>>
> = {
  '.docx': importWord,
  '.xlf': importXliff,
  '.xliff': importXliff,
}

/** Brings files that people edited into the wordings, one after another; `tell` is told of each as it is done. */
export async function importFiles(options: ImportOptions, tell: (imported: Imported) => void): Promise<void> {
  const root = dataFolderOf([])
  for (const name of options.files) {
    const bring = KINDS[extname(name).toLowerCase()]
    if (!bring) throw new UsageError(`${name} is no file that import takes`, `it takes ${Object.keys(KINDS).join(', ')}`)
    const bytes = readBinary(name, name, MOST_BYTES)
    if (!bytes)
      throw new UsageError(`${name} has more than ${MOST_BYTES >> 20} megabytes`, 'no paper is so large: is it the right file?')
    try {
      tell(await takingTurns(root, () => bring(bytes, name, options, root)))
    } catch (error) {
      if (error instanceof Unreadable)
        throw new UsageError(`${name} cannot be imported: ${error.message}`, `nothing was written; ${error.help}`)
      throw error
    }
  }
}
