import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtPapers } from '../../../helpers/built-papers.ts'
import { has } from '../../../helpers/run-papers.ts'
import { CODES } from '../../../languages/language-facts.ts'
import { archive, beyondMatterhorn, matterhorn } from './conditions.ts'
import { notApplicable } from './not-applicable.ts'
import { PdfFile, readParts } from './pdf-file.ts'

/** The failure conditions of the Matterhorn Protocol 1.02 that a program can tell: 87 of its 136. */
const MACHINE_CHECKABLE = [
  '01-003 01-004 01-005 01-007 02-001 02-003 02-004 06-001 06-002 06-003 07-001 07-002 09-004 09-005 09-006 09-007 09-008',
  '10-001 11-001 11-002 11-003 11-004 11-005 11-006 13-004 14-002 14-003 14-006 14-007 15-003 17-002 17-003 19-003 19-004',
  '20-001 20-002 20-003 21-001 25-001 26-001 26-002 28-002 28-004 28-005 28-006 28-007 28-008 28-009 28-010 28-011 28-012',
  '28-014 28-015 28-016 28-017 28-018 30-001 30-002 31-001 31-002 31-003 31-004 31-005 31-006 31-007 31-008 31-009 31-011',
  '31-012 31-013 31-014 31-015 31-016 31-017 31-018 31-019 31-020 31-021 31-022 31-023 31-024 31-025 31-026 31-027 31-028',
  '31-029 31-030',
].flatMap((line) => line.split(' '))

/** The files to judge, each by a name and the place where it is built. */
const PAPERS = CODES.map((code) => ({ name: `the paper in ${code}`, file: `CTOC-COP-2016-1.${code}.pdf` }))

const files = new Map<string, PdfFile>()

describe.skipIf(!has('qpdf'))('PDF/UA-1 and PDF/A-2a', () => {
  beforeAll(async () => {
    const folder = await builtPapers()
    expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(PAPERS.length)
    for (const { name, file } of PAPERS) files.set(name, new PdfFile(readParts(join(folder, file))))
  })

  it('every condition of the protocol that a program can tell is tested, or cannot occur', () => {
    const numbers = [...matterhorn.map(({ number }) => number), ...notApplicable.flatMap((row) => row.numbers)]
    expect(numbers.toSorted()).toEqual(MACHINE_CHECKABLE)
    expect(MACHINE_CHECKABLE).toHaveLength(87)
  })

  describe.each(PAPERS)('$name', ({ name }) => {
    it.each(matterhorn)('$number does not fail: $failure', ({ find }) => {
      expect(find(files.get(name)!)).toEqual([])
    })

    it.each(notApplicable)('$numbers cannot occur: $because', ({ find }) => {
      expect(find(files.get(name)!)).toEqual([])
    })

    it.each(beyondMatterhorn)('$number does not fail: $failure', ({ find }) => {
      expect(find(files.get(name)!)).toEqual([])
    })

    it.each(archive)('ISO 19005-2 $number does not fail: $failure', ({ find }) => {
      expect(find(files.get(name)!)).toEqual([])
    })
  })
})
