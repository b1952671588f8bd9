import { describe, expect, it } from 'vitest'
import { bookmarkName } from '../../../src/document/bookmark-name.ts'
import { faultlessPaper } from '../../helpers/real-paper.ts'
import { CODES } from '../../languages/language-facts.ts'
import { countNumbers } from './count-numbers.ts'
import { all, first, readDocx, type ReadDocx } from './read-docx.ts'
import { realDocx } from './real-docx.ts'
import { arabic, chinese, english, sampleTree } from './sample-tree.ts'
import { outOfOrder } from './schema-order.ts'
import { allElements, xmlTree, type XmlElement } from './xml-tree.ts'

/** Parts in the vocabulary of WordprocessingML. */
const wordParts = ({ names, part }: ReadDocx): XmlElement[] =>
  names.filter((name) => /^word\/[a-z]+\d*\.xml$/i.test(name)).map((name) => xmlTree(part(name)))

const disorder = (docx: ReadDocx): string[] =>
  wordParts(docx).flatMap((part) => allElements(part).flatMap((element) => outOfOrder(element) ?? []))

describe.each(CODES)('the Word file in %s', (code) => {
  it('has the children of every element in the order of the schema', async () => {
    expect(disorder(await realDocx(code))).toEqual([])
  })

  it('has nothing on paragraphs, runs, rows and cells but what no style can carry', async () => {
    const docx = await realDocx(code)
    const texts = docx.names.filter((name) => /^word\/(document|header\d|footer\d)\.xml$/.test(name))
    const used = new Set(
      texts.flatMap((name) =>
        allElements(xmlTree(docx.part(name)))
          .filter((element) => element.name in ALLOWED)
          .flatMap(({ name: own, children }) => children.map((child) => `${own} ${child.name}`)),
      ),
    )
    expect([...used].filter((property) => !isAllowed(property))).toEqual([])
    // The rules and the room between the rows of a group are those cells' own; no other cell has any.
    const cells = all(docx.part('word/document.xml'), /<w:tcPr>.*?<\/w:tcPr>/g)
    expect(cells.filter((cell) => /<w:(top|bottom) w:val="(?!nil)|w:tcMar>.*w:w="(?!0")/.test(cell))).toEqual([])
  })

  it('says a style of every paragraph, and gives no run the style of its paragraph', async () => {
    const { paragraphs } = await realDocx(code)
    expect(paragraphs.filter(({ style }) => style === '')).toEqual([])
    const runs = paragraphs.flatMap(({ xml }) => all(xml, /(?<=<w:rStyle w:val=")[^"]*/g))
    expect([...new Set(runs)].filter((style) => style !== 'Symbol' && style !== 'Series' && style !== 'Raised')).toEqual([])
  })

  it('leads every link and every field to a bookmark that is there', async () => {
    const docx = await realDocx(code)
    const body = docx.part('word/document.xml')
    const bookmarks = new Set(docx.paragraphs.flatMap((paragraph) => paragraph.bookmarks))
    const targets = [...all(body, /(?<=w:anchor=")[^"]*/g), ...all(body, /(?<=w:instr="REF )\S+/g)]
    expect(targets.length).toBeGreaterThan(30)
    expect(targets.filter((target) => !bookmarks.has(target))).toEqual([])
  })

  it('refers to items by fields whose results are what Word would write, or by links alone', async () => {
    const docx = await realDocx(code)
    const numbers = new Map(
      countNumbers(docx).flatMap(({ number, paragraph }) => paragraph.bookmarks.map((name) => [name, number] as const)),
    )
    const fields = [
      ...docx
        .part('word/document.xml')
        .matchAll(
          /<w:instrText xml:space="preserve">REF (\S+) ([^<]*)<\/w:instrText>.*?"separate"\/><\/w:r><w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t [^>]*>([^<]*)/g,
        ),
    ]
    // An Arabic item is marked “1-” and cited as “1”; Word would cite it with its hyphen.
    expect(fields.length).toBe(code === 'ar' ? 0 : 30)
    for (const [, name = '', switches, result] of fields) {
      expect(switches).toBe('\\n \\h')
      expect(result, name).toBe(numbers.get(name)?.replace(/\.+$/, ''))
    }
  })

  it('keeps the last half day, of four entries, on the page of the one before it', async () => {
    const rows = all((await realDocx(code)).part('word/document.xml'), /<w:tr>.*?<\/w:tr>/g)
    const styles = rows.map((row) => first(row, /<w:pStyle w:val="(\w+)"/))
    expect(styles.slice(-5)).toEqual([...Array<string>(4).fill('TableTextKept'), 'TableText'])
  })

  it('cites each item of the timetable by a link to its heading', async () => {
    const { paragraphs } = await realDocx(code)
    const entries = faultlessPaper({ code }).passages.filter(({ id }) => id.includes('.plenary.'))
    expect(entries.length).toBeGreaterThan(0)
    for (const { id } of entries) {
      const paragraph = paragraphs.find(({ bookmarks }) => bookmarks.includes(bookmarkName(id)))
      const links = all(paragraph?.xml ?? '', /(?<=<w:hyperlink [^>]*w:anchor=")[^"]*/g)
      expect(links, id).toEqual([bookmarkName(`items.${id.split('.').at(-1) ?? ''}`)])
    }
  })
})

/** Where a paragraph stands in its list; where the lines of a heading end, so that they are alike; which way a run goes; how wide a table and its cells are, and which rows are its head. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': ['w:pStyle', 'w:numPr', 'w:ind'],
  'w:rPr': ['w:rStyle', 'w:rtl'],
  'w:tblPr': ['w:tblStyle', 'w:bidiVisual', 'w:tblW', 'w:tblLayout', 'w:tblLook', 'w:tblDescription'],
  'w:trPr': ['w:cantSplit', 'w:tblHeader'],
  'w:tcPr': ['w:tcW', 'w:gridSpan', 'w:tcBorders', 'w:tcMar'],
}

const isAllowed = (property: string): boolean => {
  const [parent = '', child = ''] = property.split(' ')
  return ALLOWED[parent]?.includes(child) ?? false
}

it.each([
  ['English', english],
  ['Chinese', chinese],
  ['Arabic', arabic],
])('a paper in %s with all that can stand in one is in the order of the schema, as a draft too', async (_, language) => {
  expect(disorder(await readDocx(sampleTree(language, { draftMark: 'DRAFT' })))).toEqual([])
})

describe('the order of the schema', () => {
  it.each([
    ['<w:pPr><w:jc/><w:ind/></w:pPr>', 'pPr: ind in jc ind'],
    ['<w:rPr><w:szCs/><w:sz/></w:rPr>', 'rPr: sz in szCs sz'],
    ['<w:tblPr><w:tblDescription/><w:tblCaption/></w:tblPr>', 'tblPr: tblCaption in tblDescription tblCaption'],
    ['<w:p><w:r/><w:pPr/></w:p>', 'p: pPr is not the first'],
    ['<w:pPr><w:unheardOf/></w:pPr>', 'pPr: unheardOf in unheardOf'],
    ['<w:unheardOf><w:p/></w:unheardOf>', 'unheardOf: its children have no order here'],
    ['<w:pPr><w:keepNext/><w:jc/></w:pPr>', undefined],
  ])('%s', (xml, expected) => {
    expect(outOfOrder(xmlTree(xml.replace(/^<[\w:]+/, '$& xmlns:w="w"')))).toBe(expected)
  })
})
