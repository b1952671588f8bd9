import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { TestSession } from '../../helpers/run-papers.ts'
import { all, byClass, readHtml, textOf } from './read-html.ts'

it('papers build --format html writes one file a language', async () => {
  const session = new TestSession()
  const { code, stderr } = await session.build('--format', 'html')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(session.built()).toEqual(['CTOC-COP-2016-1.zh.html'])
  const page = readHtml(readFileSync(join(session.out, 'CTOC-COP-2016-1.zh.html')))
  expect(all(page, 'h1').map((title) => textOf(title))).toEqual(['临时议程和说明'])
})

it('a draft bears its mark', async () => {
  const session = new TestSession()
  await session.build('--format', 'html', '--draft')
  const [name = ''] = session.built()
  const marks = byClass(readHtml(readFileSync(join(session.out, name))), 'draft')
  expect(marks).toHaveLength(1)
  expect(textOf(marks[0]!)).not.toBe('')
})

it('without --format the papers are written as they are issued', async () => {
  const session = new TestSession()
  await session.build('--jobs', '1')
  expect(session.built()).toEqual(['CTOC-COP-2016-1.zh.docx', 'CTOC-COP-2016-1.zh.pdf'])
})
