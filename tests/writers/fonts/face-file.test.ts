import { describe, expect, it } from 'vitest'
import { faceFile } from '../../../src/writers/fonts/face-file.ts'
import { fonts } from '../../helpers/fonts.ts'

const files = Object.values(fonts.families).flatMap((family) => Object.values(family.files))

describe.each(files)('the outlines of %s', (file) => {
  const bytes = fonts.open(file)
  let reads = 0
  const counted = {
    part: (start: number, end: number) => {
      reads++
      return bytes.part(start, end)
    },
    whole: () => bytes.whole(),
  }
  // Every third glyph, blanks too, from the last to the first; and numbers of no glyph.
  const glyphs = [...Array.from({ length: 200 }, (_, index) => 3 * index).reverse(), 0xffff, 0x10000]

  it('are read beforehand in a few pieces, and are those that are read one by one', () => {
    const face = faceFile(counted)
    face.readOutlines(glyphs)
    const readBefore = reads
    const outlines = glyphs.slice(0, 200).map((glyph) => Buffer.from(face.outlineOf(glyph)))
    expect(reads).toBe(readBefore)
    expect(readBefore).toBeLessThan(100)
    expect(outlines).toEqual(glyphs.slice(0, 200).map((glyph) => Buffer.from(faceFile({ ...bytes }).outlineOf(glyph))))
  })
})
