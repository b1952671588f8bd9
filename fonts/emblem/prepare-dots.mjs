// Writes the emblem as the PNG file that Word files have of it for programs that know no shapes, from its outlines, by the program itself.
// Run after prepare-emblem, in the project: npm run compile && node fonts/emblem/prepare-dots.mjs
import { writeFileSync } from 'node:fs'
import { emblem } from '../../dist/writers/drawings/emblem.js'
import { rasterize } from '../../dist/writers/drawings/rasterize.js'
import { writePng } from '../../dist/writers/drawings/write-png.js'
import { style } from '../../dist/writers/style.js'

/** Three dots a point, as src/writers/docx/drawing.ts asks for it. */
const width = Math.round(style.masthead.emblemWidth * 3)

writeFileSync(
  new URL('../../src/writers/drawings/emblem-dots.ts', import.meta.url),
  `/** The emblem of the United Nations in so many dots of width, as a PNG file in Base64, made of its outlines by fonts/emblem/prepare-dots.mjs. */
export const emblemDots = {
  width: ${width},
  png: '${Buffer.from(writePng(rasterize(emblem, width))).toString('base64')}',
}
`,
)
