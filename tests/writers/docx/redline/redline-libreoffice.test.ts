import { expect, it } from 'vitest'
import { officeText } from '../../../helpers/office-papers.ts'
import { has } from '../../../helpers/run-papers.ts'
import { editedPapers } from './edited-papers.ts'

it.skipIf(!has('soffice'))(
  'LibreOffice opens 20 redlines in six languages, and has the later paper when it accepts all changes',
  async () => {
    const papers = editedPapers()
    expect(papers).toHaveLength(20)
    for (const [index, { name }] of papers.entries())
      expect.soft(await officeText(`redline.${index}`), name).toBe(await officeText(`later.${index}`))
  },
)

it.skipIf(!has('soffice'))(
  'LibreOffice gives sub-items that changed places their former numbers when it rejects all changes',
  async () => {
    const numbersIn = async (name: string): Promise<string[]> => (await officeText(name)).match(/^ *\(?\w[).] .*$/gmu) ?? []
    const earlier = await numbersIn('paper.zh')
    expect(earlier.length).toBeGreaterThan(30)
    expect(await numbersIn('swapped')).toEqual(earlier)
  },
)
