import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../../src/document/contents.ts'
import { style } from '../../../src/writers/style.ts'
import { builtPaper } from '../../helpers/built-papers.ts'
import { officePapers } from '../../helpers/office-papers.ts'
import { has } from '../../helpers/run-papers.ts'
import { type Code, CODES } from '../../languages/language-facts.ts'
import { openedLanguages } from '../../languages/opened.ts'
import { linesOfPages, rowsOf, textOf as textOfRow } from '../pdf/read-pdf.ts'
import { allBlocks } from '../pdf/real-tree.ts'

const isMissing = !has('soffice') || !has('pdftotext')
const { page: sheet } = style

/** A line across the page, with its columns. */
interface Row {
  readonly page: number
  readonly text: string
}

const opened = openedLanguages()
const rows = { pdf: new Map<Code, readonly Row[]>(), word: new Map<Code, readonly Row[]>() }

beforeAll(async () => {
  if (isMissing) return
  const office = await officePapers()
  for (const code of CODES) {
    rows.pdf.set(code, await rowsIn(await builtPaper(code, 'pdf')))
    rows.word.set(code, await rowsIn(join(office, `paper.${code}.pdf`)))
  }
})

describe.skipIf(isMissing).each(CODES)('the Word file in %s, as LibreOffice sets it', (code) => {
  it('has the pages of the PDF, and begins each within four lines of where the PDF begins it', () => {
    const [pdf, word] = [rows.pdf.get(code)!, rows.word.get(code)!]
    expect(pagesOf(word)).toEqual(pagesOf(pdf))
    const off = pagesOf(pdf).map((page) => rowAt(shareBefore(page, pdf), word) - firstOf(page, word))
    expect(off.length).toBeGreaterThan(8)
    expect(off.filter((lines) => Math.abs(lines) > 4)).toEqual([])
  })

  it('has the hours of a half day on one line', () => {
    const hours = allBlocks(opened(code).tree.blocks)
      .flatMap((block) => (block.kind === 'table' ? block.body : []))
      .flatMap(({ kind, cells }) => (kind === 'band' ? [] : (cells[0]?.paragraphs ?? [])))
      .map(({ content }) => textOf(content))
    expect(hours.length).toBeGreaterThan(9)
    const lines = rows.word.get(code)!.map(({ text }) => text)
    // Of Arabic words poppler gives the letters as they stand, from left to right.
    const isOnOne = (words: readonly string[]): boolean =>
      lines.some((line) => words.every((word) => line.includes(word) || line.includes(Array.from(word).toReversed().join(''))))
    expect(hours.filter((one) => !isOnOne(one.split(' ').map(lettersOf)))).toEqual([])
  })
})

const pagesOf = (all: readonly Row[]): number[] => [...new Set(all.map(({ page }) => page))]
const firstOf = (page: number, all: readonly Row[]): number => all.findIndex((row) => row.page === page)

/** The rows of a paper without page furniture. */
async function rowsIn(path: string): Promise<Row[]> {
  const pages = await linesOfPages(path)
  return pages.flatMap((lines, index) => {
    const isText = ({ bottom }: { bottom: number }): boolean =>
      index === 0 || (bottom > sheet.marginTop && bottom < sheet.height - sheet.marginBottom + 5)
    return rowsOf(lines.filter(isText)).map((row) => ({ page: index + 1, text: lettersOf(textOfRow(row)) }))
  })
}

/** Letters and digits alone: programs differ in the marks of Arabic letters. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]|\u0640/gu, '')
}

/** How much of a paper stands before a page, as a share of its letters. */
function shareBefore(page: number, all: readonly Row[]): number {
  const count = (of: readonly Row[]): number => of.reduce((sum, { text }) => sum + text.length, 0)
  return count(all.slice(0, firstOf(page, all))) / count(all)
}

/** The row that begins nearest to where this share of the letters ends: both papers say the same in one order. */
function rowAt(share: number, all: readonly Row[]): number {
  const total = all.reduce((sum, { text }) => sum + text.length, 0)
  let reached = 0
  const distances = all.map(({ text }) => {
    const distance = Math.abs(reached / total - share)
    reached += text.length
    return distance
  })
  return distances.indexOf(Math.min(...distances))
}
