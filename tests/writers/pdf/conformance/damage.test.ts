import { beforeAll, describe, expect, it } from 'vitest'
import { builtPaper } from '../../../helpers/built-papers.ts'
import { has } from '../../../helpers/run-papers.ts'
import { allConditions } from './conditions.ts'
import { damages } from './damages.ts'
import { notApplicable } from './not-applicable.ts'
import { PdfFile, type PdfParts, readParts } from './pdf-file.ts'

let sound: PdfParts

/** The conditions that fail for a file. */
function failing(parts: PdfParts): string[] {
  const file = new PdfFile(parts)
  return [
    ...allConditions.filter(({ find }) => find(file).length > 0).map(({ number }) => number),
    ...(notApplicable.some(({ find }) => find(file).length > 0) ? ['not applicable'] : []),
  ].toSorted()
}

describe.skipIf(!has('qpdf'))('a damaged PDF', () => {
  beforeAll(async () => {
    sound = readParts(await builtPaper('en', 'pdf'))
  })

  it('is damaged in every way that a condition names', () => {
    const tripped = new Set(damages.flatMap(({ trips }) => trips))
    expect(allConditions.map(({ number }) => number).filter((number) => !tripped.has(number))).toEqual([])
  })

  it('is otherwise sound', () => {
    expect(failing(sound)).toEqual([])
  })

  it.each(damages)('$what: $trips, and nothing else', ({ damage, trips }) => {
    const parts = { ...structuredClone({ ...sound, bytes: undefined }), bytes: sound.bytes }
    damage(parts)
    expect(failing(parts)).toEqual(trips.toSorted())
  })
})
