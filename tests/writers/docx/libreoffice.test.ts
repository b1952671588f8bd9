import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Language } from '../../../src/model/language.ts'
import { convertInOffice } from '../../helpers/office.ts'
import { has } from '../../helpers/run-papers.ts'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'
import { arabic, chinese, english, sampleTree } from './sample-tree.ts'

const missing = !has('soffice')

/** The lines of the sample paper as LibreOffice reads them, with the numbers that it counts. */
async function readBack(language: Language): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'papers-docx-'))
  try {
    await writeFile(join(folder, 'paper.docx'), await writeDocx(sampleTree(language)))
    await convertInOffice([join(folder, 'paper.docx')], 'text', folder)
    const text = await readFile(join(folder, 'paper.txt'), 'utf8')
    return text
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .map((line) => line.trim())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

it.skipIf(missing)(
  'LibreOffice reads the paper in its order and prints the native numbers',
  async () => {
    const lines = await readBack(english)
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
  },
  120_000,
)

it.skipIf(missing)(
  'LibreOffice reads a Chinese paper without a character more than was written',
  async () => {
    const lines = await readBack(chinese)
    expect(lines).toContain('(c) 通过议程和安排工作')
    expect(lines.find((line) => line.includes('10月17日上午开幕'))).toContain('（CTOC/COP/2016/1）')
  },
  120_000,
)

it.skipIf(missing)(
  'LibreOffice counts the sub-items of an Arabic paper by the abjad',
  async () => {
    const lines = await readBack(arabic)
    expect(lines).toContain('1- مسائل تنظيمية')
    expect(lines).toContain('(ب) انتخاب أعضاء المكتب')
    expect(lines).toContain('(ج) إقرار جدول الأعمال')
  },
  120_000,
)
