import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ClusterGlyphs } from '../../../../src/writers/pdf/engine/cluster-glyphs.ts'
import { openDocument } from '../../../../src/writers/pdf/engine/open-document.ts'
import { preparedFace } from '../../../../src/writers/pdf/engine/prepared-face.ts'
import { withRoomAfter } from '../../../../src/writers/pdf/engine/room-after.ts'
import { textOperators } from '../../../../src/writers/pdf/engine/text-operators.ts'
import { fonts } from '../../../helpers/fonts.ts'

/** A face that knows its letters, and the same one opened by pdfkit, which reads all of it. */
function bothOf(family: string): [own: EmbeddedFont, other: EmbeddedFont] {
  const bytes = fonts.open(fonts.families[family]?.files.regular ?? '')
  const prepared = preparedFace(bytes, fonts.families[family]?.pairs?.regular)
  const info = { title: '', author: '', subject: '', date: '2016-10-17' }
  const more = { info, language: 'en', direction: 'ltr', attachments: [] } as const
  return [prepared ?? bytes.whole(), bytes.whole()].map((normal) =>
    openDocument({ ...more, fonts: { [family]: { normal } } }).provideFont(family, false, false),
  ) as [EmbeddedFont, EmbeddedFont]
}

/** Lines of the data: words with their blanks, and Han with its marks. */
const linesOf = (language: string): string[] =>
  readFileSync(`data/ctoc-cop-2016-1/wording/${language}.yaml`, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

it.each([
  ['tinos', 'en'],
  ['tinos', 'fr'],
  ['tinos', 'ru'],
  ['noto-serif-sc', 'zh'],
])('texts in %s, %s, are as wide and written as by pdfkit, and so is a last letter with room after it', (family, language) => {
  const [own, other] = bothOf(family)
  const place = { size: 10.5, features: undefined, x: 71.5, y: 100, spacing: 0 }
  const [glyphs, otherGlyphs] = [new ClusterGlyphs(own), new ClusterGlyphs(other)]
  for (const text of linesOf(language)) {
    expect([text, own.widthOfString(text, 10.5)]).toEqual([text, other.widthOfString(text, 10.5)])
    expect(textOperators({ ...place, text, font: own }, 842)).toBe(textOperators({ ...place, text, font: other }, 842))
    const [roomy, otherRoomy] = [withRoomAfter(own, glyphs, 250), withRoomAfter(other, otherGlyphs, 250)]
    expect(textOperators({ ...place, text, font: roomy }, 842)).toBe(textOperators({ ...place, text, font: otherRoomy }, 842))
  }
  expect(own.letters?.shown('2016', undefined)).toBeDefined()
  expect(own.widths).toEqual(other.widths)
  expect(own.unicode).toEqual(other.unicode)
})
