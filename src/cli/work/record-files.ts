import { dirname, join } from 'node:path'
import type { WordingUnit } from '../../checks/common/wording-unit.ts'
import type { Session } from '../../model/session.ts'
import type { SessionTexts } from '../../opening/texts.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { folderOf, MADE_FROM, madeFromName } from '../files/read-texts.ts'

/** A record of a language, and the units that it is of. */
export interface RecordFile {
  readonly path: string
  readonly former: SourceFile | undefined
  readonly isOf: (unit: WordingUnit) => boolean
  /** Whether the session has all units of the file; of others the record stays as it is. */
  readonly isWhole: boolean
}

/** The records of a session's own words, and of those of each body. */
export function recordsIn(files: SessionTexts, { shared = [] }: Session, code: string): RecordFile[] {
  const ofBodies = shared.flatMap(({ texts, share }) => {
    const wordings = new Set(texts.languages.map(({ words }) => words))
    const own = texts.languages.find((language) => language.code === code)
    return own ? [{ folder: dirname(texts.facts.path), wordings, madeFrom: own.madeFrom, isWhole: share === 'whole' }] : []
  })
  const pathIn = (folder: string): string => join(folder, MADE_FROM, madeFromName(code))
  const own = files.languages.find((language) => language.code === code)
  return [
    {
      path: pathIn(folderOf(files)),
      former: own?.madeFrom,
      isOf: ({ span }) => ofBodies.every(({ wordings }) => !wordings.has(span.file)),
      isWhole: true,
    },
    ...ofBodies.map(({ folder, wordings, madeFrom, isWhole }): RecordFile => ({
      path: pathIn(folder),
      former: madeFrom,
      isOf: ({ span }) => wordings.has(span.file),
      isWhole,
    })),
  ]
}
