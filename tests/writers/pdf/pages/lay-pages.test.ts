import { describe, expect, it } from 'vitest'
import type { Box } from '../../../../src/writers/pdf/pages/box.ts'
import type { Layout } from '../../../../src/writers/pdf/pages/lay-pages.ts'
import { StructureElement } from '../../../../src/writers/pdf/structure.ts'
import { cell, columns, lay, lines, noted, paragraph, row, table } from './boxes.ts'
import { printPages } from './print-pages.ts'

const heading = (name: string, count: number): Box => lines(name, count, { staysWithNext: true, tag: new StructureElement('H2') })
const rule: Box = { kind: 'rule', unit: 'masthead', thickness: 1, before: 2, after: 3 }
const picture: Box = {
  kind: 'picture',
  unit: 'emblem',
  drawing: { width: 10, height: 10, outlines: [] },
  width: 20,
  height: 15,
  before: 5,
  side: 'right',
  tag: new StructureElement('Figure'),
}
const numbered: Partial<Layout> = {
  header: (page) => (page === 1 ? [] : [paragraph('头', { tag: undefined })]),
  footer: (page, pages) => [columns([paragraph(`${page}/${pages}`, { tag: undefined, alignment: 'end' })])],
}

/** What stands on small pages of eight lines, each of ten characters. The pages that a case gives are printed in golden/. */
const CASES: readonly (readonly [name: string, boxes: readonly Box[], more?: Partial<Layout>])[] = [
  ['a paragraph goes on over pages', [lines('甲', 10)]],
  ['no line of a paragraph is left alone at a foot', [lines('甲', 7), lines('乙', 4)]],
  ['nor at a head', [lines('甲', 5), lines('乙', 4)]],
  ['three lines stay together', [lines('甲', 6), lines('乙', 3)]],
  ['a heading stays with two lines of what it heads', [lines('甲', 5), heading('题', 1), heading('节', 1), lines('乙', 4)]],
  ['a heading that no page holds goes on', [lines('甲', 3), heading('题', 12), lines('乙', 2)]],
  [
    'room after the last line of a page makes no page',
    [lines('甲', 8, { after: 6 }), lines('乙', 8, { after: 6, beginsPage: true })],
  ],
  ['an annex begins a page', [lines('甲', 2), lines('乙', 2, { beginsPage: true, id: 'annex' })]],
  [
    'columns stand side by side, and are read in their order',
    [columns([lines('甲', 1)], [picture, lines('乙', 1)]), rule, lines('丙', 1)],
  ],
  ['columns that no page holds go on', [lines('甲', 6), columns([lines('乙', 2), lines('丙', 3)], [lines('丁', 1)])]],
  [
    'a table repeats its head, as furniture',
    [
      lines('甲', 4),
      table(...['一', '二', '三', '四'].map((name) => row([cell(0, paragraph(name)), cell(1, paragraph(`${name}甲`))]))),
    ],
  ],
  [
    'a head of more than half a page is not printed again',
    [{ ...table(row([cell(0, lines('一', 3))])), rows: [row([cell(0, lines('左', 5))]), row([cell(0, lines('一', 3))])] }],
  ],
  [
    'rows that stay do so',
    [
      lines('甲', 4),
      table(row([cell(0, paragraph('日'), 1, 2)], { end: 'alone' }), row([cell(0, lines('一', 1)), cell(1, paragraph('会'))])),
    ],
  ],
  [
    'a row that no page holds goes on, cell by cell',
    [lines('甲', 2), table(row([cell(0, lines('乙', 6)), cell(1, lines('丙', 1))], { above: 2, below: 2 }))],
  ],
  [
    'a cell over two rows stands beside both',
    [table(row([cell(0, lines('乙', 1)), cell(1, lines('丙', 2), 2)]), row([cell(0, paragraph('丁'))]))],
  ],
  [
    'a cell over rows that no page holds goes on beside them',
    [
      table(
        row([cell(0, paragraph('一')), cell(1, lines('丙', 6), 3)]),
        row([cell(0, lines('二', 2))]),
        row([cell(0, paragraph('三'))]),
      ),
    ],
  ],
  ['a note stands at the foot of the page of its mark', [lines('甲', 3), noted('有注的一行', 'n1', 1), lines('乙', 3)]],
  ['a line takes its note to the next page', [lines('甲', 4), noted('有注的一行', 'n1', 2), lines('乙', 1)]],
  ['a note that no page holds goes on at the next feet', [lines('甲', 2), noted('有注的一行', 'n1', 16), lines('乙', 6)]],
  ['heads and feet stand in the margins', [lines('甲', 9)], numbered],
  [
    'a redline has lines under and through, and bars at the outer side',
    [
      paragraph('', {
        runs: [
          { text: '旧的', family: 'fake', change: 'deleted', color: 'red' },
          { text: '新的', family: 'fake', change: 'inserted', color: 'blue' },
          { text: '不变', family: 'fake' },
        ],
      }),
      lines('甲', 1),
    ],
    { isRedline: true },
  ],
]

describe('on pages', () => {
  it.each(CASES.map(([name, ...rest]) => [name, rest] as const))('%s', async (name, [boxes, more]) => {
    await expect(printPages(lay(boxes, more))).toMatchFileSnapshot(`golden/${name.replaceAll(/[, ]+/g, '-')}.txt`)
  })
})
