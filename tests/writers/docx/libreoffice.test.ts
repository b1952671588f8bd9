import { expect, it } from 'vitest'
import { officeText } from '../../helpers/office-papers.ts'
import { has } from '../../helpers/run-papers.ts'

const missing = !has('soffice')

/** The lines of the sample paper as LibreOffice reads them, with the numbers that it counts. */
async function readBack(code: 'ar' | 'en' | 'zh'): Promise<string[]> {
  return (await officeText(`sample.${code}`)).split(/\r?\n/).map((line) => line.trim())
}

it.skipIf(missing)('LibreOffice reads the paper in its order and prints the native numbers', async () => {
  const lines = await readBack('en')
  const agenda = lines.indexOf('Provisional agenda')
  expect(lines.slice(0, 3)).toEqual([
    'United Nations',
    'CTOC/COP/2016/1',
    'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
  ])
  expect(lines.slice(agenda, agenda + 12)).toEqual([
    'Provisional agenda',
    '1. Organizational matters',
    '(a) Opening of the session',
    '(b) Election of officers',
    '(c) Adoption of the agenda',
    '2. Review of the implementation of the Convention',
    '(a) Trafficking in persons',
    '(b) Smuggling of migrants',
    '3. Technical assistance',
    'Annotations',
    '1. Organizational matters',
    '(a) Opening of the session',
  ])
})

it.skipIf(missing)('LibreOffice reads a Chinese paper without a character more than was written', async () => {
  const lines = await readBack('zh')
  expect(lines).toContain('(c) 通过议程和安排工作')
  expect(lines.find((line) => line.includes('10月17日上午开幕'))).toContain('（CTOC/COP/2016/1）')
})

it.skipIf(missing)('LibreOffice counts the sub-items of an Arabic paper by the abjad', async () => {
  const lines = await readBack('ar')
  expect(lines).toContain('1- مسائل تنظيمية')
  expect(lines).toContain('(ب) انتخاب أعضاء المكتب')
  expect(lines).toContain('(ج) إقرار جدول الأعمال')
})
