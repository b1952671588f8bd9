import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ClusterGlyphs } from '../../../../src/writers/pdf/engine/cluster-glyphs.ts'
import { openDocument } from '../../../../src/writers/pdf/engine/open-document.ts'
import { withRoomAfter } from '../../../../src/writers/pdf/engine/room-after.ts'

const normal = readFileSync('fonts/tinos/regular.ttf')

it('the last figure before Han has the gap in its own glyph, and copies as it was', () => {
  const info = { title: '', author: '', subject: '', date: '2016-10-17' }
  const document = openDocument({ info, language: 'zh', direction: 'ltr', attachments: [], fonts: { tinos: { normal } } })
  const font = document.provideFont('tinos', false, false)
  const roomy = withRoomAfter(font, new ClusterGlyphs(font), 250)
  const [codes, positions] = roomy.encode('2016')
  const numbers = codes.map((code) => parseInt(code, 16))
  expect(numbers.map((code) => String.fromCodePoint(...font.unicode[code]!)).join('')).toBe('2016')
  expect(numbers.map((code) => Math.round(font.widths[code]!))).toEqual([500, 500, 500, 750])
  // Nothing moves but by the widths of glyphs.
  expect(positions.map(({ xAdvance, advanceWidth }) => xAdvance - advanceWidth)).toEqual([0, 0, 0, 0])
})
