import lineModule, { type Inline as PdfInline, type Line } from 'pdfmake/js/Line.js'
import type { Page, Rectangle } from 'pdfmake/js/LayoutBuilder.js'
import { describe, expect, it } from 'vitest'
import { addChangeMarks } from '../../../../src/writers/pdf/engine/add-change-marks.ts'
import { flagChanges } from '../../../../src/writers/pdf/engine/flag-changes.ts'
import { style } from '../../../../src/writers/style.ts'
import { EM, run } from '../fake-font.ts'

const { page, redline } = style
const LEADING = 1.3 * EM

/** A line of a page of these pieces, at a height under the upper margin. */
function line(under: number, ...pieces: readonly PdfInline[]): Line {
  const made = new lineModule.default(400)
  let x = 0
  made.inlines = pieces.map((piece) => ({ ...piece, x: (x += piece.width) - piece.width }))
  made.x = page.marginLeft
  made.y = page.marginTop + under
  made.getHeight = () => LEADING
  made.getAscenderHeight = () => EM
  return made
}

const kept = (text: string): PdfInline => run(text)
const gone = (text: string, more: Partial<PdfInline> = {}): PdfInline => run(text, { change: 'deleted', ...more })
const fresh = (text: string, more: Partial<PdfInline> = {}): PdfInline => run(text, { change: 'inserted', ...more })

function marksOn(lines: readonly Line[], number = 1, direction: 'ltr' | 'rtl' = 'ltr'): Rectangle[] {
  const pages: Page[] = Array.from({ length: number }, () => ({ items: [] }))
  pages.at(-1)!.items.push(...lines.map((item) => ({ type: 'line' as const, item })))
  addChangeMarks(pages, direction)
  return pages.at(-1)!.items.flatMap((item) => (item.type === 'vector' ? [item.item] : []))
}

const bars = (rectangles: readonly Rectangle[]): Rectangle[] => rectangles.filter(({ color }) => color === redline.bar.color)
const struck = (rectangles: readonly Rectangle[]): Rectangle[] =>
  rectangles.filter(({ color }) => color === redline.deleted.color)

describe('a bar stands beside changed lines', () => {
  const heights = (...lines: readonly Line[]): number[][] =>
    bars(marksOn(lines)).map(({ y, h }) =>
      [y - page.marginTop, y + h - page.marginTop].map((value) => Math.round(value * 10) / 10),
    )

  it.each<[string, Line[], number[][]]>([
    ['one line', [line(0, kept('as it was')), line(LEADING, fresh('new'))], [[LEADING, 2 * LEADING]]],
    ['over lines that follow one another', [line(0, fresh('new')), line(LEADING, gone('old'))], [[0, 2 * LEADING]]],
    ['over the space between two paragraphs', [line(0, fresh('new')), line(LEADING + 8, fresh('new'))], [[0, 2 * LEADING + 8]]],
    [
      'not over a space in which a heading or a table may stand',
      [line(0, fresh('new')), line(LEADING + 30, fresh('new'))],
      [
        [0, LEADING],
        [LEADING + 30, 2 * LEADING + 30],
      ],
    ],
    [
      'not over a line that is as it was',
      [line(0, fresh('new')), line(LEADING, kept('as it was')), line(2 * LEADING, fresh('new'))],
      [
        [0, LEADING],
        [2 * LEADING, 3 * LEADING],
      ],
    ],
    ['never beside the running head', [line(-30, fresh('CTOC/COP/2016/1/Rev.1'))], []],
  ])('%s', (_, lines, expected) => expect(heights(...lines)).toEqual(expected))

  it.each([
    ['right', 1, 'ltr'],
    ['left', 2, 'ltr'],
    ['left', 1, 'rtl'],
    ['right', 2, 'rtl'],
  ] as const)('at the outer side, which is the %s one of page %d of a paper that runs %s', (side, number, direction) => {
    const [bar] = bars(marksOn([line(0, fresh('new'))], number, direction))
    expect(bar!.x + bar!.w < page.marginLeft).toBe(side === 'left')
    expect(bar!.x > page.width - page.marginRight).toBe(side === 'right')
  })
})

describe('a line is drawn', () => {
  it('through what is gone and under what is new, over neighbours of one change without a gap', () => {
    const drawn = marksOn([line(0, kept('ab'), gone('cd'), gone('ef'), fresh('gh'))])
    const [through, under] = [struck(drawn), drawn.filter(({ color }) => color === redline.inserted.color)]
    expect(through.map(({ x, w }) => [x - page.marginLeft, w])).toEqual([[EM, 2 * EM]])
    expect(under.map(({ x, w }) => [x - page.marginLeft, w])).toEqual([[3 * EM, EM]])
    const baseline = page.marginTop + EM
    expect(through[0]!.y).toBeLessThan(baseline)
    expect(under[0]!.y).toBeGreaterThan(baseline)
  })

  it('through the number of an item, longer than a single figure', () => {
    const [{ w } = { w: 0 }] = struck(marksOn([line(0, gone('9', { mark: true }))]))
    expect(w).toBeGreaterThan(EM / 2)
  })

  it('higher through Han than through small letters, and through figures between them', () => {
    const heightOf = (text: string): number => struck(marksOn([line(0, gone(text))]))[0]!.y
    expect(heightOf('会议')).toBeLessThan(heightOf('2016'))
    expect(heightOf('2016')).toBeLessThan(heightOf('words'))
  })
})

describe('the first and the last piece of a change are flagged', () => {
  const flags = (...pieces: PdfInline[][]): string[] => {
    const lines = pieces.map((inlines) => Object.assign(new lineModule.default(400), { inlines }))
    flagChanges(lines)
    return pieces.flat().map(({ beginsChange, endsChange }) => `${beginsChange ? '[' : ''}${endsChange ? ']' : ''}`)
  }

  it.each<[string, PdfInline[][], string[]]>([
    ['of one piece', [[kept('a'), gone('b'), kept('c')]], ['', '[]', '']],
    ['over two lines', [[gone('a'), gone('b')], [gone('c')]], ['[', '', ']']],
    ['of two changes that meet', [[gone('a'), fresh('b')]], ['[]', '[]']],
    ['of the number of an item and of its words, which are two', [[gone('9.', { mark: true }), gone('Report')]], ['[]', '[]']],
    ['nowhere in what is as it was', [[kept('a')]], ['']],
  ])('%s', (_, pieces, expected) => expect(flags(...pieces)).toEqual(expected))
})
