import { beforeAll, describe, expect, it } from 'vitest'
import { readFonts } from '../../../../src/cli/files/read-fonts.ts'
import type { LaidOut } from '../../../../src/writers/pdf/write-pdf.ts'
import { layOut } from '../../../../src/writers/pdf/write-pdf.ts'
import { faultlessPaper } from '../../../helpers/real-paper.ts'
import { CODES } from '../../../languages/language-facts.ts'
import { slipsOf } from './slips-of-lines.ts'
import { touchesOf } from './touching-lines.ts'

/** A face as it sets a text; the faces of Han have a thousand units to the em. */
interface Shaped {
  readonly font: { getGlyph: (id: number) => { cbox: { minX: number } } }
  layoutRun: (text: string) => { glyphs: readonly { id: number }[] }
}

describe.each(CODES)('the lines of the paper in %s', (code) => {
  const { tree } = faultlessPaper({ code })
  let laid: LaidOut

  beforeAll(async () => {
    laid = await layOut(tree, readFonts())
  })

  it('are not loose, and none has a word that hangs at its end or at a page turn', () => {
    const { letterAtEnd, ...others } = slipsOf(laid)
    expect(others).toEqual({ loose: [], dividedTurn: [], short: [] })
    // Only where the language binds single letters to the next word.
    if (tree.language.typography['binds-letters']) expect(letterAtEnd).toEqual([])
  })

  it('stand under a head of documentation that stands out from them: in italics, or in bold where the script has none', () => {
    const heads = [...laid.composer.set.keys()].filter(({ unit }) => unit?.endsWith('.documents') === true)
    expect(heads.length).toBeGreaterThan(4)
    const hasNone = ['ar', 'zh'].includes(code)
    for (const { bold, italics } of heads) expect({ bold, italics }).toEqual({ bold: hasNone, italics: !hasNone })
  })

  it('begin at the edge of their column with the ink of a mark that opens, and never before it', () => {
    const begun = [...laid.composer.set.values()].flatMap((lines) =>
      lines.flatMap(({ runs }) => runs.find(({ mark }) => mark !== true) ?? []),
    )
    for (const { text, x, fontSize, font } of begun.filter(({ text }) => /^[《（“]/.test(text))) {
      const face = font as unknown as Shaped
      const [first] = face.layoutRun(text[0]!).glyphs
      expect(x + (face.font.getGlyph(first!.id).cbox.minX * fontSize) / 1000, text).toBeGreaterThanOrEqual(0)
    }
    if (code === 'zh') expect(begun.filter(({ text }) => text.startsWith('《')).length).toBeGreaterThan(4)
  })

  // A third of a point: what a reader sees between them.
  it('touch neither one another nor a rule, by the outlines of their letters', () => {
    expect(touchesOf(laid.pages, 0.33)).toEqual([])
  })
})
