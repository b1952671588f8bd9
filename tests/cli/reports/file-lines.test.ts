import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fileLines, pagesOfPdf } from '../../../src/cli/reports/file-lines.ts'
import { builtPaper } from '../../helpers/built-papers.ts'
import { PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'
import { has } from '../../helpers/run-papers.ts'

it('on a terminal each file has a line with its pages and the time that it took, in columns', () => {
  const lines = fileLines([
    ['output/A-1.zh.pdf', { pages: 9, milliseconds: 734 }],
    ['output/A-1.zh.docx', { milliseconds: 1210 }],
    ['output/A-1.ru.pdf', { pages: 12 }],
    ['output/A-1.one.pdf', { pages: 1 }],
  ])
  expect(lines.map(({ now }) => now)).toEqual([
    'output/A-1.zh.pdf    9 pages     0.73 s',
    'output/A-1.zh.docx               1.21 s',
    'output/A-1.ru.pdf   12 pages  as before',
    'output/A-1.one.pdf    1 page  as before',
  ])
})

it('a run that finds nothing to do says no time again', () => {
  expect(fileLines([['output/A-1.zh.pdf', { pages: 9, milliseconds: 734 }]])[0]?.again).toBe('output/A-1.zh.pdf  9 pages')
})

it('the pages are those of the PDF', async () => {
  expect(pagesOfPdf(readFileSync(await builtPaper('zh', 'pdf')))).toBe(9)
  expect(pagesOfPdf(Buffer.from('PK'))).toBeUndefined()
})

it.skipIf(!has('script'))('so it is on a terminal, and in a job of a service the log has paths alone', () => {
  const line = (environment: Record<string, string>): string => {
    const out = join(temporaryFolder(), 'out')
    const command = `${process.execPath} dist/papers.cjs build --lang zh --format docx --out ${out}`
    return execFileSync('script', ['-qec', command, '/dev/null'], {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, CI: '', ...environment },
    })
      .trim()
      .replace(`${out}/`, '')
  }
  expect(line({})).toMatch(/^CTOC-COP-2016-1\.zh\.docx +(\d+\.\d\d s|as before)$/)
  expect(line({ CI: 'true' })).toBe('CTOC-COP-2016-1.zh.docx')
})
