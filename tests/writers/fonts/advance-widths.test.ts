import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { advanceWidths } from '../../../src/writers/fonts/advance-widths.ts'
import { fonts } from '../../helpers/fonts.ts'

/** The reader of faces that sets the PDFs. */
const { create } = createRequire(import.meta.url)('fontkit') as {
  readonly create: (file: Buffer) => {
    readonly unitsPerEm: number
    readonly hasGlyphForCodePoint: (codePoint: number) => boolean
    readonly glyphForCodePoint: (codePoint: number) => { readonly advanceWidth: number }
  }
}

describe('the widths of a face', () => {
  it.each(['tinos/regular.ttf', 'tinos/bold.ttf', 'amiri/regular.ttf', 'noto-serif-sc/regular.ttf'])(
    'are those that another reader finds in %s',
    (file) => {
      const bytes = fonts.open(file)
      const font = create(Buffer.from(bytes.whole()))
      const widthOf = advanceWidths(bytes)
      for (const character of 'Agенда،ب议程—1 /(«') {
        const codePoint = character.codePointAt(0) ?? 0
        const expected = font.hasGlyphForCodePoint(codePoint)
          ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
          : undefined
        expect(widthOf(codePoint), character).toBe(expected)
      }
    },
  )
})
