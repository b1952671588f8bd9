import { decode } from 'fast-png'
import { expect, it } from 'vitest'
import { emblem } from '../../../src/writers/drawings/emblem.ts'
import { pngOf } from '../../../src/writers/drawings/png-of.ts'
import { rasterize } from '../../../src/writers/drawings/rasterize.ts'
import { writePng } from '../../../src/writers/drawings/write-png.ts'
import { style } from '../../../src/writers/style.ts'
import { all } from './read-docx.ts'
import { realDocx } from './real-docx.ts'

/** A square of ten with a hole of four in it, by either rule, and a triangle. */
const SQUARE = 'M0 0L10 0L10 10L0 10Z'
const HOLE = 'M3 3L7 3L7 7L3 7Z'

const coverOf = (outline: string, evenOdd = false): number => {
  const { data } = rasterize({ width: 10, height: 10, outlines: [outline], fills: [{ color: '#336699', evenOdd }] }, 20)
  return data.filter((_, at) => at % 4 === 3).reduce((sum, share) => sum + share / 255, 0) / 4
}

it.each([
  ['a square', SQUARE, false, 100],
  ['two squares that turn alike', SQUARE + HOLE, false, 100],
  ['a square with a hole by the even-odd rule', SQUARE + HOLE, true, 84],
  ['a square with a hole that turns the other way', `${SQUARE}M3 3L3 7L7 7L7 3Z`, false, 84],
  ['a triangle', 'M0 0L10 0L0 10Z', false, 50],
  ['a circle of curves', 'M10 5C10 7.76 7.76 10 5 10C2.24 10 0 7.76 0 5C0 2.24 2.24 0 5 0C7.76 0 10 2.24 10 5Z', false, 78.5],
])('%s covers its area in dots', (_, outline, evenOdd, area) => {
  expect(Math.abs(coverOf(outline, evenOdd) - area)).toBeLessThan(0.7)
})

it('a picture of dots is a PNG that other programs read, in its colour and with a transparent ground', () => {
  const raster = rasterize(
    { width: 2, height: 1, outlines: ['M0 0L1 0L1 1L0 1Z'], fills: [{ color: '#336699', evenOdd: false }] },
    2,
  )
  const { width, height, channels, data } = decode(writePng(raster))
  expect({ width, height, channels, data: [...data] }).toEqual({
    width: 2,
    height: 1,
    channels: 4,
    data: [0x33, 0x66, 0x99, 255, 0, 0, 0, 0],
  })
})

it('the emblem is there for programs that know no shapes of Word, whether they look for it in place of the shapes or among them', async () => {
  const docx = await realDocx('en')
  const [, among = '', instead = ''] =
    /<w:r><mc:AlternateContent><mc:Choice [^>]*>(.*?)<\/mc:Choice><mc:Fallback>(.*?)<\/mc:Fallback><\/mc:AlternateContent><\/w:r>/.exec(
      docx.part('word/document.xml'),
    )!
  const embedded = (xml: string): string[] => all(xml, /(?<=<pic:pic .*?<a:blip r:embed=")\w+/g)
  expect(embedded(among)).toHaveLength(1)
  expect(embedded(instead)).toEqual(embedded(among))
  expect(among).toContain('<wps:wsp ')
  // Word, which knows shapes, draws it once.
  expect(among).toContain('<a:alphaModFix amt="0"/>')
  expect(docx.part('word/_rels/document.xml.rels')).toMatch(
    new RegExp(`Id="${embedded(among)[0]}"[^>]*Target="media/[^"]+\\.png"`),
  )
  expect(docx.names.filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
})

it('the emblem that was drawn beforehand is that of its outlines', () => {
  const width = Math.round(style.masthead.emblemWidth * 3)
  expect(Buffer.compare(pngOf(emblem, width), writePng(rasterize(emblem, width)))).toBe(0)
})
