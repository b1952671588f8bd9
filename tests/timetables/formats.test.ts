import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { redlineTree } from '../../src/changes/redline-tree.ts'
import { acceptChanges, rejectChanges } from '../../src/changes/settle-changes.ts'
import { textOf } from '../../src/document/contents.ts'
import type { Block, DocumentTree, Table, TableCell } from '../../src/document/tree.ts'
import { textsOf } from '../../src/document/walk.ts'
import { writeHtml } from '../../src/writers/html/write-html.ts'
import { printed } from '../changes/printed.ts'
import { replacing } from '../helpers/real-paper.ts'
import { has } from '../helpers/run-papers.ts'
import { writeTreeFile } from '../helpers/write-tree.ts'
import { all, readDocx } from '../writers/docx/read-docx.ts'
import { extractDocx } from '../writers/docx/redline/extract-docx.ts'
import { partsOf } from '../writers/docx/redline/redline-parts.ts'
import { settleDocx } from '../writers/docx/redline/settle-docx.ts'
import { all as elements, readHtml, textOf as htmlText } from '../writers/html/read-html.ts'
import { allConditions } from '../writers/pdf/conformance/conditions.ts'
import { PdfFile, readParts } from '../writers/pdf/conformance/pdf-file.ts'
import { opened, type SessionName, version } from './opened.ts'

const PAPERS: readonly (readonly [SessionName, string])[] = [
  ['two-weeks', 'ar'],
  ['two-weeks', 'zh'],
  ['by-the-day', 'ru'],
  ['by-the-day', 'ar'],
  ['rooms', 'zh'],
  ['rooms', 'ru'],
  ['undecided', 'zh'],
]

const trees = new Map<string, DocumentTree>()

function treeOf(name: SessionName, code: string): DocumentTree {
  const tree = trees.get(`${name} ${code}`) ?? version(opened(name), code).paper!.tree
  trees.set(`${name} ${code}`, tree)
  return tree
}

/** Text without what readers put in or leave out. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('\u2010', '-')
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')

function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block) => (block.kind === 'annex' ? tablesIn(block.blocks) : block.kind === 'table' ? [block] : []))
}

describe('PDF', () => {
  it.skipIf(!has('pdftotext'))(
    'is told which cells head a column, a day and a row, and over how many rows and columns each is',
    async () => {
      const path = await writeTreeFile(treeOf('two-weeks', 'zh'))
      const structure = execFileSync('pdfinfo', ['-struct', path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      const count = (pattern: RegExp): number => [...structure.matchAll(pattern)].length
      // Four columns and six days; fourteen meetings with their hours.
      expect(count(/\/Scope \/Column/g)).toBe(10)
      expect(count(/\/Scope \/Row/g)).toBe(14)
      // Days are over all columns, registration and reception over all but that of the hours.
      expect(count(/\/ColSpan 4/g)).toBe(6)
      expect(count(/\/ColSpan 3/g)).toBe(2)
      // Over two rows: the hours of the opening, the empty room of the Committee beside it, a debate, a group. Over three: consultations,
      // the hours of Wednesday morning. Over four: a group; over five: the Committee.
      expect([2, 3, 4, 5].map((rows) => count(new RegExp(`/RowSpan ${rows}\\b`, 'g')))).toEqual([4, 2, 1, 1])
    },
  )

  it.skipIf(!has('qpdf'))(
    'goes on over pages where a cell over several meetings is higher than one, with all that is in it',
    async () => {
      const tree = treeOf('two-weeks', 'ar')
      const long = (cell: TableCell): TableCell => ({
        ...cell,
        paragraphs: cell.paragraphs.flatMap((paragraph) =>
          Array.from({ length: 90 }, (_, at) => ({ ...paragraph, id: `${paragraph.id}.${at}` })),
        ),
      })
      const grown = (block: Block): Block =>
        block.kind === 'annex'
          ? { ...block, blocks: block.blocks.map(grown) }
          : block.kind === 'table'
            ? {
                ...block,
                body: block.body.map((row) =>
                  row.id.endsWith('2.morning')
                    ? { ...row, cells: row.cells.map((cell, at) => (at === 3 ? long(cell) : cell)) }
                    : row,
                ),
              }
            : block
      const path = await writeTreeFile({ ...tree, blocks: tree.blocks.map(grown) })
      const file = new PdfFile(readParts(path))
      expect(allConditions.filter(({ find }) => find(file).length > 0).map(({ number }) => number)).toEqual([])
    },
  )
})

describe('Word', () => {
  it('has a cell over several meetings as cells that are joined downwards', async () => {
    const xml = (await readDocx(treeOf('two-weeks', 'ru'))).part('word/document.xml')
    const merges = all(xml, /<w:vMerge[^>]*>/g).map((tag) => (tag.includes('restart') ? 'begins' : 'goes on'))
    // Consultations, beside an opening of two items; a debate and a group on Tuesday; the Committee and a group on Wednesday.
    expect(merges.filter((merge) => merge === 'begins')).toHaveLength(5)
    expect(merges.filter((merge) => merge === 'goes on')).toHaveLength(11)
  })
})

describe('HTML', () => {
  it.each(PAPERS)('of %s in %s has every text of the timetable once, in its order', async (name, code) => {
    const tree = treeOf(name, code)
    const page = readHtml(await writeHtml(tree))
    const cells = elements(page, 'th', 'td')
      .map((cell) => htmlText(cell))
      .join('')
    const wanted = tablesIn(tree.blocks)
      .flatMap((table) => [...textsOf([table])].map(({ content }) => textOf(content)))
      .join('')
    expect(bare(cells)).toBe(bare(wanted))
  })

  it('says over how many rows a cell goes', async () => {
    const page = readHtml(await writeHtml(treeOf('by-the-day', 'zh')))
    const spanning = elements(page, 'td').filter(({ attributes }) => attributes['rowspan'] !== undefined)
    expect(spanning.map((cell) => [htmlText(cell), cell.attributes['rowspan']])).toEqual([['项目2. 战略计划', '2']])
  })
})

const EDITS = [
  [
    'what went on is parted',
    'two-weeks',
    'afternoon: { plenary: as-above, committee-of-the-whole: [lakes]',
    'afternoon: { plenary: [waters], committee-of-the-whole: [lakes]',
  ],
  [
    'what was parted goes on',
    'rooms',
    "{ from: '15:00', to: '17:45', first-committee: as-above",
    "{ from: '15:00', to: '17:45', plenary: [finance], first-committee: as-above",
  ],
  [
    'a day is taken out, and another decided',
    'by-the-day',
    '    - { day: 3, meetings: [{ programme: [accounts], drafting-group: as-above }] }\n    - { day: 4, meetings: [{ programme: [{ text: field-visit }] }] }\n    - { day: 5, meetings: to-be-decided }\n',
    '    - { day: 4, meetings: [{ programme: [accounts, { text: field-visit }], drafting-group: as-above }] }\n',
  ],
] as const

describe.each(EDITS)('a redline in which %s', (_, name, from, to) => {
  it.each(['ar', 'zh', 'ru'])('holds both texts, in %s', async (code) => {
    const base = treeOf(name, code)
    const head = version(opened(name, replacing(from, to)), code).paper!.tree
    const redline = redlineTree(base, head, { author: 'Secretariat', date: '2027-01-01' })
    expect(printed(acceptChanges(redline))).toEqual(printed(head))
    expect(printed(rejectChanges(redline))).toEqual(printed(base))
    const [parts, later, earlier] = await Promise.all([redline, head, base].map(partsOf))
    const text = (of: typeof parts, settled = of?.body): unknown =>
      settled && of && extractDocx(settled, of, { links: true, directions: true })
    expect(text(parts, settleDocx(parts!.body, 'accept'))).toEqual(text(later))
    expect(text(parts, settleDocx(parts!.body, 'reject'))).toEqual(text(earlier))
    await writeTreeFile(redline)
    readHtml(await writeHtml(redline))
  })
})
