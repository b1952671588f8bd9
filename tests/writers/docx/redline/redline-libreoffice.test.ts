import { expect, it } from 'vitest'
import { officeText } from '../../../helpers/office-papers.ts'
import { has } from '../../../helpers/run-papers.ts'
import { all, readDocx } from '../read-docx.ts'
import { editedPapers, swappedSubItems } from './edited-papers.ts'

it.skipIf(!has('soffice'))(
  'LibreOffice opens 20 redlines in six languages, and has the later paper when it accepts all changes',
  async () => {
    const papers = editedPapers()
    expect(papers).toHaveLength(20)
    for (const [index, { name }] of papers.entries())
      expect.soft(await officeText(`redline.${index}`), name).toBe(await officeText(`later.${index}`))
  },
)

it('a sub-item that had another number stands as deep in the earlier text as its style does: LibreOffice keeps the list of the style', async () => {
  const body = (await readDocx(swappedSubItems())).part('word/document.xml')
  const former = all(body, /(?<=<w:pPrChange [^>]*><w:pPr>)<w:pStyle w:val="(?:ListSubItem|H23)"\/><w:numPr><w:ilvl w:val="\d"/g)
  expect(former.length).toBeGreaterThan(0)
  expect(former.filter((look) => !look.endsWith('<w:ilvl w:val="1"'))).toEqual([])
})

it.skipIf(!has('soffice'))(
  'LibreOffice gives sub-items that changed places their former numbers when it rejects all changes',
  async () => {
    const numbersIn = async (name: string): Promise<string[]> => (await officeText(name)).match(/^ *\(?\w[).] .*$/gmu) ?? []
    const earlier = await numbersIn('paper.zh')
    expect(earlier.length).toBeGreaterThan(30)
    expect(await numbersIn('swapped')).toEqual(earlier)
  },
)
