import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { style } from '../../../src/writers/style.ts'
import { builtPaper } from '../../helpers/built-papers.ts'
import { officeText } from '../../helpers/office-papers.ts'
import { has } from '../../helpers/run-papers.ts'
import {
  catalogOf,
  fontsOf,
  infoOf,
  linesOfPages,
  type OutlineEntry,
  outlineOf,
  type PrintedLine,
  rowsOf,
  textOf,
  textOfPages,
} from './read-pdf.ts'
import { allBlocks, passagesOf, printed, treeOf } from './real-tree.ts'

const run = promisify(execFile)

const noPoppler = !has('pdftotext')
const noQpdf = !has('qpdf')
const noOffice = !has('soffice')

const SYMBOL = 'CTOC/COP/2016/1'
const { page: sheet } = style

const tree = treeOf()
let pdf: string
/** Lines of each page; those of the text, without page furniture, apart. */
let pages: PrintedLine[][]
let body: PrintedLine[][]

beforeAll(async () => {
  pdf = await builtPaper('zh', 'pdf')
  pages = noPoppler ? [] : await linesOfPages(pdf)
  body = pages.map((lines) =>
    lines.filter(({ bottom }) => bottom > sheet.marginTop - 5 && bottom < sheet.height - sheet.marginBottom + 5),
  )
})

/** What is printed beside the text: the pages without what textOfPages gives first, the running symbol, and the number. */
async function runningText(): Promise<string> {
  const texts = await textOfPages(pdf)
  return texts
    .map((text, index) =>
      index === 0
        ? text
        : text
            .replace(`${SYMBOL}${index + 1}/${texts.length}`, '\f')
            .split('\f')
            .join(''),
    )
    .join('')
}

/** Follows passages through a text from its beginning to its end; tells the first that is not where it should be. */
function follow(passages: readonly string[], text: string): string {
  let at = 0
  for (const passage of passages) {
    if (!text.startsWith(passage, at)) return `“${passage}” is expected where the text goes on “${text.slice(at, at + 40)}”`
    at += passage.length
  }
  return text.slice(at)
}

describe.skipIf(noPoppler)('the text of the PDF', () => {
  it('is that of the paper, passage by passage in order with marks, and nothing else', async () => {
    const passages = passagesOf(tree.blocks)
    expect(passages.length).toBeGreaterThan(150)
    expect(follow(passages, await runningText())).toBe('')
  })

  it.skipIf(noOffice)('is that of the Word file, paragraph by paragraph, with the numbers that Word counts', async () => {
    const paragraphs = (await officeText('paper.zh'))
      .split('\n')
      .map((line) => line.replaceAll(/\s/g, ''))
      .filter(Boolean)
    expect(paragraphs).toEqual(passagesOf(tree.blocks).filter(Boolean))
    expect(follow(paragraphs, await runningText())).toBe('')
  })
})

describe.skipIf(noPoppler)('every page', () => {
  it('has the running symbol and its number at the outer side, save the first, which has neither', () => {
    const edge = { left: sheet.marginLeft, right: sheet.width - sheet.marginRight }
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((lines, index) => {
      const furniture = lines.filter((line) => !body[index]!.includes(line))
      const number = index + 1
      expect(furniture.map(({ text }) => text)).toEqual(number === 1 ? [] : [SYMBOL, `${number}/${pages.length}`])
      for (const { left, right } of furniture)
        if (number % 2 === 0) expect(left).toBeCloseTo(edge.left, 0)
        else expect(right).toBeCloseTo(edge.right, 0)
    })
  })

  it('keeps its text between the margins', () => {
    for (const line of body.flat()) {
      expect(line.left, line.text).toBeGreaterThan(sheet.marginLeft - 6)
      expect(line.right, line.text).toBeLessThan(sheet.width - sheet.marginRight + 6)
    }
  })
})

describe.skipIf(noPoppler)('no line', () => {
  it('begins with a mark that closes, or ends with one that opens', () => {
    const lines = body.flat().map(({ text }) => text)
    expect(lines.filter((text) => /^[，。、；：？！）》〉”’】〕」』·—…％%℃]/u.test(text))).toEqual([])
    expect(lines.filter((text) => /[（《〈“‘【〔「『]$/u.test(text))).toEqual([])
  })

  it('parts a symbol', () => {
    const lines = body.flat().map(({ text }) => text)
    const whole = lines.flatMap((text) => text.match(/CTOC\/COP\/\d{4}\/(?:CRP\.)?\d+/g) ?? [])
    const wanted = passagesOf(tree.blocks).flatMap((text) => text.match(/CTOC\/COP\/\d{4}\/(?:CRP\.)?\d+/g) ?? [])
    // The symbol of the masthead has letters of two sizes, which poppler takes for two lines.
    expect(whole.toSorted()).toEqual(wanted.slice(1).toSorted())
    expect(
      lines.slice(lines.indexOf('CTOC') + 1).filter((text) => /(?:CTOC|COP|CRP|[/.])$/.test(text) && !/^\(?\d*\.$/.test(text)),
    ).toEqual([])
  })

  it('parts what the language keeps together: a number and its unit, a half day and its hour, an item and its mark', () => {
    const patterns = tree.language['keep-together'].map((pattern) => new RegExp(pattern, 'gu'))
    const parted = body.flat().flatMap((line, index, lines) => {
      const next = lines[index + 1]
      if (!next) return []
      const joined = line.text + next.text
      return patterns.flatMap((pattern) =>
        [...joined.matchAll(pattern)]
          .filter((match) => match.index < line.text.length && line.text.length < match.index + match[0].length)
          .map(([match]) => `${match}: ${line.text.slice(-8)}|${next.text.slice(0, 8)}`),
      )
    })
    expect(parted).toEqual([])
  })
})

it.skipIf(noPoppler)('no page ends with a heading, nor with one line of a paragraph or begins with its last one', () => {
  const headings = allBlocks(tree.blocks).flatMap((block) =>
    block.kind === 'heading' ? [(block.number?.mark ?? '') + printed(block.content)] : [],
  )
  for (const lines of body.slice(0, -1)) {
    const last = textOf(rowsOf(lines).at(-1) ?? [])
    expect(headings.filter((heading) => heading.endsWith(last))).toEqual([])
  }
  const paragraphs = passagesOf(tree.blocks).filter((text) => text.length > 60)
  const alone = body.slice(1).flatMap((lines, index) => {
    const above = rowsOf(body[index]!).slice(-2).map(textOf)
    const below = rowsOf(lines).slice(0, 2).map(textOf)
    const broken = paragraphs.filter((text) => text.includes(above[1]! + below[0]!))
    return broken.filter((text) => text.startsWith(above[1]!) || text.endsWith(below[0]!))
  })
  expect(alone).toEqual([])
})

describe.skipIf(noPoppler)('the document', () => {
  it('brings every font, only the characters that it needs, and their Unicode values', async () => {
    const fonts = await fontsOf(pdf)
    expect([...new Set(fonts.map(({ name }) => name))].sort()).toEqual([
      'NotoSerifSC-Bold',
      'NotoSerifSC-Regular',
      'Tinos-Bold',
      'Tinos-Regular',
    ])
    for (const font of fonts) expect(font).toMatchObject({ embedded: 'yes', subset: 'yes', unicode: 'yes' })
  })

  it('names itself, its author, its symbol and the day of the opening', async () => {
    expect(await infoOf(pdf)).toMatchObject({
      Title: '临时议程和说明 – 第八届会议',
      Author: '联合国打击跨国有组织犯罪公约缔约方会议',
      Subject: SYMBOL,
      CreationDate: expect.stringMatching(/Oct 17 .*2016/) as string,
      'Page size': '595.28 x 841.89 pts (A4)',
    })
  })
})

describe.skipIf(noQpdf)('a reader program', () => {
  it('finds no fault in the file', async () => {
    const { stdout } = await run('qpdf', ['--check', pdf])
    expect(stdout).toContain('No syntax or stream encoding errors found')
  })

  it('is told the language, and to show the title in its window', async () => {
    const catalog = await catalogOf(pdf)
    expect(catalog['/Lang']).toBe('u:zh-CN')
    expect(catalog['/ViewerPreferences']).toMatchObject({ '/DisplayDocTitle': true })
  })

  it('shows the headings in the structure of the paper, each leading to its line', async () => {
    const outline = await outlineOf(pdf, sheet.height)
    expect(outline.map(({ title, entries }) => [title, entries.length])).toEqual([
      ['临时议程', 0],
      ['说明', 9],
      ['附件 — 拟议工作安排', 0],
    ])
    expect(outline[1]!.entries.map(({ title, entries }) => [title.replace(/ .*/, ''), entries.length])).toEqual([
      ['1.', 6],
      ['2.', 4],
      ['3.', 0],
      ['4.', 0],
      ['5.', 0],
      ['6.', 0],
      ['7.', 0],
      ['8.', 0],
      ['9.', 0],
    ])
    if (noPoppler) return
    const flat = (entries: readonly OutlineEntry[]): OutlineEntry[] => entries.flatMap((entry) => [entry, ...flat(entry.entries)])
    for (const { title, page, top } of flat(outline)) {
      const beneath = body[page - 1]!.filter(({ bottom }) => bottom > top)
      const rows = rowsOf(beneath)
      expect(title.replaceAll(/\s/g, '').startsWith(textOf(rows[0]!)), `${title} on page ${page}: ${textOf(rows[0]!)}`).toBe(true)
    }
  })
})
