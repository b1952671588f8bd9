import { expect, it } from 'vitest'
import { emblem } from '../../../../src/writers/drawings/emblem.ts'
import { openDocument } from '../../../../src/writers/pdf/engine/open-document.ts'
import { outlineOperators } from '../../../../src/writers/pdf/engine/outline-operators.ts'

/** What pdfkit writes for an outline. */
function drawn(outline: string): string {
  const info = { title: '', author: '', subject: '', date: '2016-10-17' }
  const document = openDocument({ info, language: 'en', direction: 'ltr', attachments: [], fonts: {} }).addPage({ size: [1, 1] })
  document.writeContent()
  const { content } = document.page as unknown as { content: { buffer: Uint8Array[] } }
  content.buffer.length = 0
  document.path(outline)
  document.writeContent()
  return Buffer.concat(content.buffer).toString('latin1').trimEnd()
}

it('the emblem is drawn as pdfkit draws it', () => {
  expect(emblem.outlines.map(outlineOperators)).toEqual(emblem.outlines.map(drawn))
})

it.each([
  'M1.5 2L3 4Z',
  'M1 2l3 4',
  'M1 2 3 4',
  'M1 2C1 2 3 4 5 6 7 8 9 10 11 12',
  'M1,2Z',
  'L1 2',
  'M01 2',
  'M1 2 Z',
  'M1 2A1 1 0 0 0 3 4',
  '',
])('“%s” is left to pdfkit', (outline) => {
  expect(outlineOperators(outline)).toBeUndefined()
})
