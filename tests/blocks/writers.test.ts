import { join } from 'node:path'
import { expect, it } from 'vitest'
import { redlineTree } from '../../src/changes/redline-tree.ts'
import { textOf } from '../../src/document/contents.ts'
import { textsOf } from '../../src/document/walk.ts'
import { extractDocx } from '../writers/docx/redline/extract-docx.ts'
import { partsOf } from '../writers/docx/redline/redline-parts.ts'
import { settleDocx } from '../writers/docx/redline/settle-docx.ts'
import { papers, PROJECT, temporaryFolder } from '../helpers/run-papers.ts'
import { testSession, treeIn } from '../helpers/test-session.ts'
import { passagesOf } from '../cli/read-papers.ts'
import { CODES, type Edit, findingsOf, forest } from './forest.ts'

const CURRENTS = join(PROJECT, 'tests/blocks/data/currents')

const opened = forest()

/** The same with its documents in an annex, and not under the items. */
const withTable = forest(
  CODES,
  ['session', '{ annex: funds }]', '{ annex: funds }, { annex: documents }]'],
  [
    'session',
    'paper-b: { symbol: FOR/2030/4, kind: report }',
    'paper-b: { symbol: FOR/2030/4, kind: report, languages: [en, fr] }',
  ],
)

/** The same with items that have words for marks. */
const withWords = forest(CODES, [
  'session',
  "marks: ['1.', '(a)', '(i)'], section-marks: ['I.', 'A.']",
  "marks: ['Item 1.', a., '(i)'], section-marks: ['A.', none]",
])

it.each([
  ['its documents in an annex', withTable],
  ['words for marks', withWords],
])('a session with %s has no errors and no warnings', (_, one) => expect(findingsOf(one)).toEqual([]))

/** Edits of every kind of block: an entry, a deeper one, a cell, a row, a note and a number go or change. */
const EDITS: readonly Edit[] = [
  ['session', 'sub-paragraphs: [first, {', 'sub-paragraphs: [{'],
  ['session', '{ id: two, list: [deep] }', 'two'],
  ['session', '      - note: remark\n', ''],
  ['session', 'rows: [row-a, { band: mid }, row-b]', 'rows: [row-a, row-b]'],
  ['session', '    numbering: restarts\n', ''],
  ['en', "      first: 'statements are short;'\n", ''],
  ['en', "      deep: 'to a second level.'\n", ''],
  ['en', "          mid: 'Second week'\n", ''],
  ['en', "'Tuesday'", "'**Tuesday**'"],
]

/** Of items that have no marks nothing can be referred to. */
const WITHOUT_MARKS: Edit = ['session', "marks: ['1.', '(a)', '(i)']", 'marks: [none, none, none]']

it.each([
  ['en', 'Annex III', '2 (a) (i)', 'English, French'],
  ['ar', 'المرفق الثالث', '2 (أ) ‘1’', 'الإنكليزية، الفرنسية'],
  ['ru', 'Приложение III', '2 a) i)', 'английский, французский'],
  ['zh', '附件三', '2(a)(一)', '英文、法文'],
] as const)('the list of documents is an annex in %s', (code, label, number, languages) => {
  const texts = [...textsOf(treeIn(withTable, code).blocks)].map(({ id, content }) => [
    id,
    textOf(content).replaceAll('\u00a0', ' '),
  ])
  expect(texts).toContainEqual(['documents-annex.label', label])
  expect(texts).toContainEqual(['documents-table.grants.number', number])
  expect(texts).toContainEqual(['documents-table.grants.paper-b.languages', languages])
  expect(texts.filter(([id]) => id === 'items.grants.documents')).toEqual([])
})

it('a redline, accepted and rejected as Word does it, gives the two papers', async () => {
  const later = treeIn(forest(['en'], ...EDITS, ['en', /^ {6}remark: .*\n/m.exec(wordsOfEnglish())?.[0] ?? '', '']), 'en')
  const earlier = treeIn(opened, 'en')
  const redline = redlineTree(earlier, later, { author: 'Secretariat', date: '2030-01-15' })
  const [marked, after, before] = await Promise.all([redline, later, earlier].map(partsOf))
  const read = (parts: NonNullable<typeof marked>, verdict?: 'accept' | 'reject'): unknown =>
    extractDocx(verdict ? settleDocx(parts.body, verdict) : parts.body, parts, {})
  expect(read(marked!, 'accept')).toEqual(read(after!))
  expect(read(marked!, 'reject')).toEqual(read(before!))
})

function wordsOfEnglish(): string {
  const wording = opened.languages.find(({ code }) => code === 'en')?.sources?.wording
  return wording?.source.file.text ?? ''
}

const numbersOf = (edits: readonly Edit[], ids: RegExp): string[] =>
  [...textsOf(treeIn(forest(['en'], ...edits), 'en').blocks)].flatMap(({ id, number }) =>
    number && ids.test(id) ? [`${id.split('.').at(-1) ?? ''} ${number.mark}`] : [],
  )

it('paragraphs are numbered only where the data say so', () => {
  const edits: readonly Edit[] = [['session', 'numbering: { paragraphs: true }\n', '']]
  expect(numbersOf(edits, /\.p\d$/)).toEqual([])
  expect(numbersOf([...edits, ['session', '      - p3\n', '      - numbered: p3\n']], /\.p\d$/)).toEqual(['p3 1.'])
  expect(numbersOf([['session', '      - p3\n', '      - unnumbered: p3\n']], /opening\.annotation\.p\d$/)).toEqual([
    'p1 2.',
    'p2 3.',
  ])
})

it('sub-paragraphs are counted from the first letter', () =>
  expect(numbersOf([], /\.(first|second|third|inner|inner-two)$/)).toEqual([
    'first (a)',
    'second (b)',
    'inner (i)',
    'inner-two (ii)',
    'third (c)',
  ]))

it('an item without a mark has no number, and a reference to it is an error', () => {
  const found = forest(['en', 'ar'], WITHOUT_MARKS)
  expect(findingsOf(found)).toContain('expression: items.grants lacks what reference prints')
  const list = treeIn(found, 'en').blocks.find(({ kind }) => kind === 'numbered-list')
  expect(list?.kind === 'numbered-list' && list.items.map(({ number }) => number)).toEqual([undefined])
})

it.each([
  ['seats', 'Seats in the hall', 'Seats follow the order of names in English.'],
  ['fees', 'Scale of fees', 'Members pay a share by the length of their coasts:'],
  ['documents', 'List of documents', 'Item'],
])('%s, a text or an annex, is a paper by itself under the head of the session', async (part, title, first) => {
  const folder = temporaryFolder()
  const { code } = await papers(['build', CURRENTS, '--part', part, '--lang', 'en', '--format', 'docx', '--out', folder])
  expect(code).toBe(0)
  const texts = passagesOf(join(folder, `OCA-12-1.${part}.en.docx`)).filter(Boolean)
  const at = texts.indexOf('Twelfth session')
  expect(texts.slice(at + 2, at + 4)).toEqual([title, first])
})

it('words over a group of papers stand in the table of documents as well', () => {
  const texts = [...textsOf(treeIn(testSession(CURRENTS, {}, ['zh']), 'zh').blocks)]
  const cells = texts.filter(({ id }) => id.startsWith('items.charts.')).map(({ content }) => textOf(content))
  expect(cells.slice(-4)).toEqual([
    '供作决定：',
    '秘书处关于洋流新海图的报告（OCA/12/2）',
    '供参考：',
    '关于海图的决定草案（OCA/12/L.1）',
  ])
})
