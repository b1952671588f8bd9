import { create, type FontkitFont } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { preparedFace } from '../../../../src/writers/pdf/engine/prepared-face.ts'
import { fonts } from '../../../helpers/fonts.ts'

const prepared = Object.entries(fonts.families).flatMap(([family, { files, pairs = {} }]) =>
  Object.entries(pairs).map(([style, told]) => ({
    name: `${family} ${style}`,
    told,
    bytes: fonts.open(files[style as 'regular'] ?? ''),
  })),
)

/** What pdfkit asks of a face. */
const ASKED = ['postscriptName', 'unitsPerEm', 'ascent', 'descent', 'lineGap', 'xHeight', 'capHeight', 'italicAngle'] as const

describe.each(prepared)('the prepared face $name', ({ told, bytes }) => {
  const font = create(bytes.whole()) as FontkitFont & Record<(typeof ASKED)[number] | 'bbox' | 'post' | 'head' | 'OS/2', unknown>
  const face = preparedFace(bytes, told)

  it('says of itself what fontkit says of it', () => {
    expect(ASKED.map((name) => face?.[name])).toEqual(ASKED.map((name) => font[name]))
    expect(face?.bbox).toEqual({ ...(font.bbox as object) })
    expect([font.post, font.head, font['OS/2']]).toMatchObject([
      { isFixedPitch: face?.post.isFixedPitch ? 1 : 0 },
      face?.head ?? {},
      face?.['OS/2'] ?? {},
    ])
  })

  it('writes the file of a subset to the byte as fontkit does, composed glyphs and marks too', () => {
    const points = font.characterSet.filter((point) => point < 0x500 || point % 97 === 0)
    const [subset, own] = [font.createSubset(), face?.createSubset()]
    const codes = points
      .map((point) => font.glyphForCodePoint(point).id)
      .map((id) => [subset.includeGlyph(id), own?.includeGlyph(id)])
    expect(codes.filter(([code, other]) => code !== other)).toEqual([])
    expect(Buffer.compare(subset.encode(), own?.encode() ?? new Uint8Array())).toBe(0)
  })

  it('is not taken for a face of another file', () => {
    expect(preparedFace(bytes, { ...told, checksum: told.checksum + 1 })).toBeUndefined()
    expect(preparedFace(bytes, undefined)).toBeUndefined()
  })
})
