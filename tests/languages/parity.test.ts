import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, ListItem, TableCell } from '../../src/document/tree.ts'
import { builtPapers } from '../helpers/built-papers.ts'
import { officePapers, officeText } from '../helpers/office-papers.ts'
import { has } from '../helpers/run-papers.ts'
import { drawnPages } from '../writers/pdf/read-content.ts'
import { fontsOf, linesOfPages, textOfPages } from '../writers/pdf/read-pdf.ts'
import { allBlocks, passagesOf } from '../writers/pdf/real-tree.ts'
import { openedLanguages } from './opened.ts'
import { bare, type LogicalRow, logicalRows, type Word, wordsOfPages } from './read-words.ts'
import { type Code, CODES } from './language-facts.ts'

const noPoppler = !has('pdftotext')
const noOffice = !has('soffice')

const SYMBOL = 'CTOC/COP/2016/1'
const ANY_SYMBOL = /CTOC\/COP\/\d{4}\/(?:CRP\.)?\d+/g

const opened = openedLanguages()
let folder: string
const pathOf = (code: Code, ending: string): string => join(folder, `CTOC-COP-2016-1.${code}.${ending}`)

beforeAll(async () => {
  folder = await builtPapers()
})

/** The passages of the tree with their marks, in reading order. */
function wanted(code: Code): string[] {
  return passagesOf(opened(code).tree.blocks).map(bare).filter(Boolean)
}

/** The text of each page in the order of its content. Poppler gives the letters of Arabic then as they stand, from left to right. */
async function pagesOf(code: Code): Promise<string[]> {
  const path = pathOf(code, 'pdf')
  return (code === 'ar' ? drawnPages(path) : await textOfPages(path)).map(bare)
}

/**
 * What stands in the PDF beside the page furniture, which must be at the end of every page but the first, and beside the head of the
 * timetable where it is repeated on a page that the timetable goes on.
 */
async function textOfPdf(code: Code): Promise<string> {
  const head = bare((tableOf(opened(code).tree.blocks).head[0]?.cells ?? []).map(textOfCell).join(''))
  const pages = await pagesOf(code)
  return pages
    .map((text, index) => {
      if (index === 0) return text
      const furniture = `${SYMBOL}${index + 1}/${pages.length}`
      expect(text.endsWith(furniture), `page ${index + 1} ends “${text.slice(-40)}”`).toBe(true)
      return text.slice(text.startsWith(head) ? head.length : 0, -furniture.length)
    })
    .join('')
}

async function paragraphsOfDocx(code: Code): Promise<string[]> {
  return (await officeText(`paper.${code}`))
    .split('\n')
    .map((line) => bare(asInThePaper(line)))
    .filter(Boolean)
}

/** LibreOffice counts by the abjad with the bare letters of the first and the fifth mark; the paper has their full forms. */
function asInThePaper(line: string): string {
  return line.replace(/^(\s*)\(ا\)/, '$1(أ)').replace(/^(\s*)\(ه\)/, '$1(هـ)')
}

/** Follows passages through a text from its beginning to its end; tells the first that is not where it should be. */
function follow(passages: readonly string[], text: string): string {
  let at = 0
  for (const passage of passages) {
    if (!text.startsWith(passage, at)) {
      const same = Array.from(passage).findIndex((_, index) => passage[index] !== text[at + index])
      return `“${passage}” is expected where the text goes on “${text.slice(at, at + 80)}”; they part after ${same} characters`
    }
    at += passage.length
  }
  return text.slice(at)
}

describe.each(CODES)('the paper in %s', (code) => {
  it.skipIf(noPoppler)(
    'has in its PDF the passages of the tree with their marks, in reading order, and nothing else',
    async () => {
      const passages = wanted(code)
      expect(passages.length).toBeGreaterThan(150)
      expect(follow(passages, await textOfPdf(code))).toBe('')
    },
  )

  it.skipIf(noOffice)('has in its Word file the same, paragraph by paragraph, with native marks', async () => {
    expect(await paragraphsOfDocx(code)).toEqual(wanted(code))
  })

  it.skipIf(noPoppler || noOffice)('has one text in both', async () => {
    expect(follow(await paragraphsOfDocx(code), await textOfPdf(code))).toBe('')
  })

  it.skipIf(noPoppler || noOffice)(
    'has as many pages in LibreOffice as its PDF has, give or take one, and none is empty',
    async () => {
      const pages = await textOfPages(join(await officePapers(), `paper.${code}.pdf`))
      const issued = await textOfPages(pathOf(code, 'pdf'))
      expect(Math.abs(pages.length - issued.length)).toBeLessThanOrEqual(1)
      for (const [index, page] of pages.entries())
        expect(bare(page).length, `page ${index + 1} of ${pages.length}`).toBeGreaterThan(2 * `${SYMBOL}10/10`.length)
    },
  )

  it.skipIf(noPoppler)('breaks no symbol over a line', async () => {
    const pages = await linesOfPages(pathOf(code, 'pdf'))
    const whole = pages.flat().flatMap(({ text }) => text.match(ANY_SYMBOL) ?? [])
    const cited = wanted(code).flatMap((text) => text.match(ANY_SYMBOL) ?? [])
    expect(cited.length).toBeGreaterThan(30)
    // The symbol of the masthead has letters of two sizes, which poppler takes for two lines: the running heads stand in for it.
    expect(cited[0]).toBe(SYMBOL)
    expect(whole.toSorted()).toEqual([...cited.slice(1), ...pages.slice(1).map(() => SYMBOL)].toSorted())
  })

  it.skipIf(noPoppler)('brings every font, with the Unicode values of its characters', async () => {
    const fonts = await fontsOf(pathOf(code, 'pdf'))
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatchObject({ embedded: 'yes', subset: 'yes', unicode: 'yes' })
  })

  it('has the passages of all the others', () => {
    const ids = (of: Code): string[] => opened(of).passages.map(({ id }) => id)
    // The mark of a working translation is a line of its own.
    const shared = ids(code).filter((id) => !id.startsWith('masthead.particulars'))
    expect(shared).toEqual(ids('zh').filter((id) => !id.startsWith('masthead.particulars')))
    expect(new Set(shared).size).toBe(shared.length)
  })

  it('has the symbols of all the others, passage by passage', () => {
    const symbols = (of: Code): [string, string[]][] =>
      opened(of).passages.flatMap(({ id, text }) => {
        const found = text.match(ANY_SYMBOL)
        return found ? [[id, found.toSorted()] as [string, string[]]] : []
      })
    expect(symbols(code)).toEqual(symbols('zh'))
  })

  it.skipIf(noPoppler || noOffice)(
    'is marked as a working translation on its first page, and nowhere else, if it is one',
    async () => {
      const mark = bare(opened(code).tree.language.words['working-translation'])
      const [first = '', ...others] = await pagesOf(code)
      const inWord = (await paragraphsOfDocx(code)).filter((text) => text === mark)
      const expected = code === 'zh' ? 0 : 1
      expect(first.split(mark).length - 1).toBe(expected)
      expect(inWord).toHaveLength(expected)
      expect(others.filter((text) => text.includes(mark))).toEqual([])
    },
  )
})

describe.skipIf(noPoppler)('in Chinese', () => {
  it('no line begins with a mark that closes, or ends with one that opens', async () => {
    const pages = await linesOfPages(pathOf('zh', 'pdf'))
    const lines = pages.flat().map(({ text }) => text)
    expect(lines.length).toBeGreaterThan(200)
    expect(lines.filter((text) => /^[，。、；：？！）》〉”’】〕」』·—…％%℃]/u.test(text))).toEqual([])
    expect(lines.filter((text) => /[（《〈“‘【〔「『]$/u.test(text))).toEqual([])
  })
})

describe.skipIf(noPoppler)('in Arabic', () => {
  it('the running symbol and the page number stand at the outer side: even pages right, odd pages left', async () => {
    const pages = await wordsOfPages(pathOf('ar', 'pdf'))
    const { length } = pages
    expect(length).toBeGreaterThan(2)
    pages.forEach(({ words, width, height }, index) => {
      const number = index + 1
      const head = words.filter(({ bottom }) => bottom < 60)
      const foot = words.filter(({ bottom }) => bottom > height - 60)
      expect(head.map(({ text }) => text)).toEqual(index === 0 ? [] : [SYMBOL])
      expect(foot.map(({ text }) => text)).toEqual(index === 0 ? [] : [`${number}/${length}`])
      for (const { left, right } of [...head, ...foot])
        if (number % 2 === 0) expect(left).toBeGreaterThan(width / 2)
        else expect(right).toBeLessThan(width / 2)
    })
  })

  it('the columns of the timetable run from right to left', async () => {
    const { head, body } = tableOf(opened('ar').tree.blocks)
    const [hours, plenary, parallel] = (head[0]?.cells ?? []).map((cell) => bare(textOfCell(cell)))
    const rows = (await wordsOfPages(pathOf('ar', 'pdf'))).flatMap(logicalRows)
    // Rows are read from the right.
    expect(rows.map(({ text }) => text)).toContain(`${hours}${plenary}${parallel}`)
    // The hours of every half day stand right of the item beside them.
    const halfDays = body.filter(({ kind }) => kind === 'row')
    const hoursOf = (row: LogicalRow): string => /^من\d{2}\/\d{2}إلى\d{2}\/\d{2}/.exec(row.text)?.[0] ?? ''
    const beside = rows.filter((row) => hoursOf(row) !== '')
    expect(beside).toHaveLength(halfDays.length)
    for (const row of beside) {
      const [first, others] = cutAfter(row, hoursOf(row))
      expect(others.map(({ text }) => text).join('')).toMatch(/^البند\d/)
      expect(leftOf(first)).toBeGreaterThan(rightOf(others))
    }
  })

  it('the mark of every item stands right of its text, in the list and in the headings', async () => {
    const rows = (await wordsOfPages(pathOf('ar', 'pdf'))).flatMap(logicalRows)
    const flat = (items: readonly ListItem[]): ListItem[] => items.flatMap((item) => [item, ...flat(item.children)])
    const withNumber = ({ number, content }: Pick<ListItem, 'number' | 'content'>) => (number ? [{ number, content }] : [])
    const numbered = allBlocks(opened('ar').tree.blocks).flatMap((block) =>
      block.kind === 'numbered-list' ? flat(block.items).flatMap(withNumber) : block.kind === 'heading' ? withNumber(block) : [],
    )
    expect(numbered.length).toBe(38)
    for (const { number, content } of numbered) {
      const mark = bare(number.mark)
      // Rows have no vowel signs.
      const text = bare(textOf({ content })).replace(/\p{M}/gu, '')
      const row = rows.find((candidate) => candidate.text.length > mark.length + 5 && `${mark}${text}`.startsWith(candidate.text))
      expect(row, `${mark} ${text}`).toBeDefined()
      if (!row) continue
      const [marks, others] = cutAfter(row, mark)
      expect(leftOf(marks)).toBeGreaterThan(rightOf(others))
    }
  })
})

/** The pieces of a row that make up its beginning, and those that follow. */
function cutAfter({ words }: LogicalRow, beginning: string): [Word[], Word[]] {
  let length = 0
  const end = words.findIndex(({ text }) => (length += text.length) >= beginning.length) + 1
  const first = words.slice(0, end)
  expect(first.map(({ text }) => text).join('')).toBe(beginning)
  return [first, words.slice(end)]
}

const leftOf = (words: readonly Word[]): number => Math.min(...words.map(({ left }) => left))
const rightOf = (words: readonly Word[]): number => Math.max(...words.map(({ right }) => right))

function tableOf(blocks: readonly Block[]): Extract<Block, { kind: 'table' }> {
  const [table] = allBlocks(blocks).flatMap((block) => (block.kind === 'table' ? [block] : []))
  if (!table) throw new Error('the paper has no table')
  return table
}

function textOf({ content }: Pick<Extract<Block, { kind: 'paragraph' }>, 'content'>): string {
  return content.map((inline) => (inline.kind === 'keep' ? textOf(inline) : inline.text)).join('')
}

function textOfCell({ paragraphs }: TableCell): string {
  return paragraphs.map(textOf).join('')
}
