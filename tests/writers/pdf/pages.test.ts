import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, HeadingLevel, Inline } from '../../../src/document/tree.ts'
import { style } from '../../../src/writers/style.ts'
import { has, TestSession } from '../../helpers/run-papers.ts'
import { writeTreeFile } from '../../helpers/write-tree.ts'
import { linesOfPages, type PrintedLine, rowsOf, textOf } from './read-pdf.ts'
import { treeOf } from './real-tree.ts'

const noPoppler = !has('pdftotext')

const real = noPoppler ? undefined : treeOf()

/** The rows of each page, without page furniture, as the text of their lines. */
async function pagesOf(path: string): Promise<string[][]> {
  const { marginTop, marginBottom, height } = style.page
  const isText = ({ bottom }: PrintedLine): boolean => bottom > marginTop - 5 && bottom < height - marginBottom + 5
  return (await linesOfPages(path)).map((lines) => rowsOf(lines.filter(isText)).map(textOf))
}

const plain = (text: string): Inline[] => [{ kind: 'text', text, origin: undefined }]

function heading(id: string, level: HeadingLevel, text: string): Block {
  return { kind: 'heading', role: 'heading', id, level, number: undefined, content: plain(text) }
}

function paragraph(id: string, text: string): Block {
  return { kind: 'paragraph', role: 'annotation', id, content: plain(text) }
}

/** Sections with one to seven lines of text under one to three headings, in an order that brings every kind to a page's foot. */
function sections(count: number): Block[] {
  return Array.from({ length: count }, (_, index): Block[] => {
    const lines = 1 + ((index * 5 + (index >> 3)) % 7)
    const depth = 1 + ((index * 3) % 3)
    const heads = ([1, 2, 3] as const)
      .slice(3 - depth)
      .map((level) => heading(`h${index}.${level}`, level, `题${index}之${level}题`))
    return [...heads, paragraph(`p${index}`, `始${index}${'文'.repeat(35 * lines - 8)}${index}终`)]
  }).flat()
}

describe.skipIf(noPoppler)('a paper of a hundred and fifty sections', () => {
  let pages: string[][]

  beforeAll(async () => {
    pages = await pagesOf(await writeTreeFile({ ...real!, blocks: sections(150) }))
  })

  const isHeading = (row: string): boolean => /^题\d+之\d题$/.test(row)
  const isBeginning = (row: string): boolean => row.startsWith('始')
  const isEnd = (row: string): boolean => row.endsWith('终')

  it('brings headings and paragraphs of every length to the ends of pages', () => {
    expect(pages.length).toBeGreaterThan(20)
    expect(new Set(pages.map((rows) => rows.length)).size).toBeGreaterThan(2)
    expect(pages.filter((rows) => isHeading(rows[0]!)).length).toBeGreaterThan(4)
    expect(pages.filter((rows) => !isHeading(rows[0]!) && !isBeginning(rows[0]!)).length).toBeGreaterThan(4)
  })

  it('has no heading last on a page', () => {
    expect(pages.filter((rows) => isHeading(rows.at(-1)!))).toEqual([])
  })

  it('has no line of a longer paragraph alone at the foot or the head of a page', () => {
    const isAlone = (row: string, other: (row: string) => boolean): boolean => !isHeading(row) && !other(row)
    const feet = pages.slice(0, -1).map((rows) => rows.at(-1)!)
    const heads = pages.slice(1).map((rows) => rows[0]!)
    expect(feet.filter((row) => isBeginning(row) && isAlone(row, isEnd))).toEqual([])
    expect(heads.filter((row) => isEnd(row) && isAlone(row, isBeginning))).toEqual([])
  })

  it('leaves no more than a heading and two lines empty at the foot of a page', () => {
    const most = Math.max(...pages.map((rows) => rows.length))
    for (const rows of pages.slice(0, -1)) expect(rows.length).toBeGreaterThan(most - 14)
  })
})

/** A timetable of fifteen working days: the five of the session three times. */
function longSession(): TestSession {
  const session = new TestSession().edit('session', 'closes: 2016-10-21', 'closes: 2016-11-04')
  const text = session.read('session')
  const days = text.slice(text.indexOf('  - day: 1\n'))
  const later = (weeks: number): string =>
    days
      .replaceAll(/day: (\d)/g, (_, day: string) => `day: ${Number(day) + 7 * weeks}`)
      .replaceAll(/parallel: \[.*?\]/g, 'parallel: [international-cooperation-7]')
  return session.edit('session', days, `${days}${later(1)}${later(2)}`)
}

describe.skipIf(noPoppler)('a timetable that runs over pages', () => {
  let pages: string[][]
  const HEAD = '日期/时间全体会议平行会议'
  const isDay = (row: string): boolean => /^\d+月\d+日，星期[一二三四五]$/.test(row)
  const isHalfDay = (row: string): boolean => /^(上午|下午)\d+时-/.test(row)

  beforeAll(async () => {
    const session = longSession()
    expect(await session.build('--part', 'timetable', '--format', 'pdf')).toMatchObject({ code: 0 })
    pages = await pagesOf(join(session.out, 'CTOC-COP-2016-1.timetable.zh.pdf'))
  })

  it('has all fifteen days, on at least two pages', () => {
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flat().filter(isDay).length).toBe(15)
    expect(pages.flat().filter(isHalfDay).length).toBe(30)
  })

  it('repeats its head on every page', () => {
    for (const rows of pages) expect(rows.filter((row) => row === HEAD)).toEqual([HEAD])
    expect(pages.slice(1).map(([first]) => first)).toEqual(pages.slice(1).map(() => HEAD))
  })

  it('never parts a day from its first half day, nor a half day within itself', () => {
    for (const rows of pages) {
      expect(isDay(rows.at(-1)!)).toBe(false)
      const first = rows[rows.indexOf(HEAD) + 1]!
      expect(isDay(first) || isHalfDay(first), first).toBe(true)
    }
  })
})

describe.skipIf(noPoppler)('a draft', () => {
  it('says so in the word of the language on every page', async () => {
    const pages = await linesOfPages(
      await writeTreeFile({ ...real!, draftMark: real!.language.words.draft, blocks: sections(20) }),
    )
    expect(pages.length).toBeGreaterThan(2)
    for (const lines of pages) expect(lines.filter(({ text }) => text === '草稿').length).toBe(1)
  })
})
