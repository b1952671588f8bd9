import { describe, expect, it } from 'vitest'
import { readFonts } from '../../src/cli/files/read-fonts.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import { style, twips } from '../../src/writers/style.ts'
import { writeHtml } from '../../src/writers/html/write-html.ts'
import type { TypeLine } from '../../src/writers/pdf/lines/set-lines.ts'
import { layOut } from '../../src/writers/pdf/write-pdf.ts'
import { faultlessPaper } from '../helpers/real-paper.ts'
import { CODES } from '../languages/language-facts.ts'
import { readDocx } from './docx/read-docx.ts'

const { turnedIndent } = style.table
const timetable = (code: string): DocumentTree => faultlessPaper({ code }, 'timetable').tree

describe('an entry of the timetable that takes several lines does not look like several entries', () => {
  const startOf = ({ runs }: TypeLine, isRightToLeft: boolean): number =>
    isRightToLeft ? -Math.max(...runs.map(({ x, width }) => x + width)) : Math.min(...runs.map(({ x }) => x))

  it.each(CODES)('in the PDF in %s: its other lines stand in, and no entry begins there', async (code) => {
    const { composer } = await layOut(timetable(code), readFonts())
    const turned = [...composer.set].flatMap(([box, lines]) =>
      box.turnedIndent !== undefined && lines.length > 1 ? [{ box, lines }] : [],
    )
    expect(turned.length).toBeGreaterThan(2)
    for (const { box, lines } of turned) {
      const [first, ...others] = lines.map((line) => startOf(line, box.isRightToLeft))
      for (const other of others) expect(other - first!).toBeCloseTo(turnedIndent)
    }
  })

  it('in Word: by the style of an entry, so that an editor who turns a line over gets the same', async () => {
    const docx = await readDocx(timetable('en'))
    expect(docx.style('_ Table Entry')).toContain(
      `w:left="${twips(turnedIndent)}" w:right="0" w:hanging="${twips(turnedIndent)}"`,
    )
    expect(docx.style('_ Table Entry Kept')).toContain('w:basedOn w:val="TableEntry"')
    const stylesOf = (text: RegExp): Set<string> =>
      new Set(docx.paragraphs.filter((each) => text.test(each.text)).map((each) => each.style))
    expect([...stylesOf(/^Item \d|^Working Group/)].toSorted()).toEqual(['TableEntry', 'TableEntryKept'])
    // Hours, days and heads are no entries.
    expect([...stylesOf(/^\d.*p\.m\.$/)].some((name) => name.startsWith('TableEntry'))).toBe(false)
  })

  it('on the web page, for entries alone', async () => {
    const html = new TextDecoder().decode(await writeHtml(timetable('en')))
    expect(html).toContain(`.of-entries td > p { padding-inline-start: ${turnedIndent}pt; text-indent: -${turnedIndent}pt; }`)
    expect(html).toMatch(/<table[^>]* class="of-entries"/)
  })
})
