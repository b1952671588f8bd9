import { afterEach, describe, expect, it } from 'vitest'
import { readFonts } from '../../src/cli/files/read-fonts.ts'
import { writeHtml } from '../../src/writers/html/write-html.ts'
import type { Item } from '../../src/writers/pdf/pages/page.ts'
import { layOut } from '../../src/writers/pdf/write-pdf.ts'
import { style } from '../../src/writers/style.ts'
import { faultlessPaper } from '../helpers/real-paper.ts'
import { readDocx } from './docx/read-docx.ts'

const agenda = faultlessPaper({ code: 'en' }, 'agenda').tree
const { titleBlock, closingRule } = style
const options = {
  datesFace: (datesFace: 'regular' | 'bold' | 'italic') => Object.assign(titleBlock, { datesFace }),
  isClosed: (isDrawn: boolean) => Object.assign(closingRule, { isDrawn }),
}

afterEach(() => {
  options.datesFace('bold')
  options.isClosed(false)
})

const titleFaces = async (): Promise<(boolean | undefined)[]> =>
  [...(await layOut(agenda, readFonts())).composer.set.keys()]
    .filter(({ unit }) => /^title\.\d$/.test(unit ?? ''))
    .map(({ bold }) => bold)
const webPage = async (): Promise<string> => new TextDecoder().decode(await writeHtml(agenda))

describe('a house that wants the dates lighter than the session', () => {
  const stylesInWord = (docx: Awaited<ReturnType<typeof readDocx>>): string[] =>
    docx.paragraphs.filter(({ text }) => /^(Eighth|Vienna)/.test(text)).map((line) => line.style)

  it('has both lines bold where it asks for nothing', async () => {
    expect(await titleFaces()).toEqual([true, true])
    expect(stylesInWord(await readDocx(agenda))).toEqual(['OpeningLine', 'TitleLine'])
    expect(await webPage()).not.toContain('class="dates"')
  })

  it('has that line alone in another face, in the PDF, in Word by a style, and on the web page', async () => {
    options.datesFace('regular')
    expect(await titleFaces()).toEqual([true, false])
    const docx = await readDocx(agenda)
    expect(stylesInWord(docx)).toEqual(['OpeningLine', 'DatesLine'])
    expect(docx.style('_ Title Line Dates')).toContain('<w:b w:val="0"/>')
    const html = await webPage()
    expect(html).toMatch(/<p class="dates">(<[^>]*>)*Vienna/)
    expect(html).toContain('hgroup .dates { font-weight: normal; }')
  })
})

describe('a house that closes its papers with a rule', () => {
  const lastRule = async (): Promise<Item | undefined> =>
    (await layOut(agenda, readFonts())).pages.at(-1)?.items.findLast(({ kind }) => kind === 'rule')

  it('has none where it asks for none', async () => {
    expect(await lastRule()).not.toMatchObject({ width: closingRule.length })
    expect((await readDocx(agenda)).paragraphs.at(-1)?.style).not.toBe('ClosingRule')
    expect(await webPage()).not.toContain('<hr')
  })

  it('has it in the middle under the end, in the PDF, in Word by a style, and on the web page', async () => {
    options.isClosed(true)
    const { length, width } = closingRule
    expect(await lastRule()).toMatchObject({ x: (style.page.width - length) / 2, width: length, thickness: width })
    const docx = await readDocx(agenda)
    expect(docx.paragraphs.at(-1)).toMatchObject({ style: 'ClosingRule', text: '' })
    expect(docx.style('_ Closing Rule')).toMatch(/<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="0"\/><\/w:pBdr>.*<w:ind /)
    expect(await webPage()).toMatch(/<hr ?\/>\n/)
  })
})
