import { create } from 'fontkit'
import { expect, it } from 'vitest'
import { glyphBox } from '../../../../src/writers/pdf/engine/glyph-box.ts'
import { preparedFace } from '../../../../src/writers/pdf/engine/prepared-face.ts'
import { fonts } from '../../../helpers/fonts.ts'

/** More than is lost where fontkit rounds. */
const SLIP = 1e-9

const files = Object.values(fonts.families).flatMap(({ files: styles, pairs = {} }) =>
  Object.entries(styles).map(([style, file]) => ({ file, pairs: pairs[style as 'regular'] })),
)

it.each(files)('no glyph of $file reaches out of its box, and those that are plain have one', ({ file, pairs }) => {
  const font = create(fonts.open(file).whole())
  const prepared = preparedFace(fonts.open(file), pairs)
  const { numGlyphs } = font as unknown as { numGlyphs: number }
  const slips: number[] = []
  let boxed = 0
  // Of a face with all characters of Han some are enough.
  for (let id = 0; id < numGlyphs; id += numGlyphs > 10_000 ? 61 : 1) {
    const box = glyphBox(font, id)
    if (prepared) expect(glyphBox(prepared, id)).toEqual(box)
    if (box === undefined) continue
    boxed++
    for (const { args } of font.getGlyph(id).path.commands)
      for (let at = 0; at + 1 < args.length; at += 2) {
        const [x = 0, y = 0] = [args[at], args[at + 1]]
        const isWithin =
          box !== 'blank' && x > box.left - SLIP && x < box.right + SLIP && y > box.foot - SLIP && y < box.head + SLIP
        if (!isWithin && slips.at(-1) !== id) slips.push(id)
      }
  }
  expect(slips).toEqual([])
  expect(boxed).toBeGreaterThan(500)
})
