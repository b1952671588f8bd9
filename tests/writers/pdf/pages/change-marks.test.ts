import { describe, expect, it } from 'vitest'
import type { PlacedRun } from '../../../../src/writers/pdf/lines/run.ts'
import { changeBars } from '../../../../src/writers/pdf/pages/change-bars.ts'
import { elementsOfChanges } from '../../../../src/writers/pdf/pages/change-items.ts'
import type { Page, ShapeItem } from '../../../../src/writers/pdf/pages/page.ts'
import { redlineShapes } from '../../../../src/writers/pdf/pages/redline-shapes.ts'
import type { LineStretch } from '../../../../src/writers/pdf/pages/strip.ts'
import { StructureElement } from '../../../../src/writers/pdf/structure.ts'
import { style } from '../../../../src/writers/style.ts'
import { EM, run } from '../fake-font.ts'
import { lay, lines, paragraph, SHEET } from './boxes.ts'

const { redline } = style
const LEADING = 1.3 * EM

/** Pieces of a line, one behind the other. */
function line(...pieces: readonly PlacedRun[]): PlacedRun[] {
  let x = 0
  return pieces.map((each) => ({ ...each, x: (x += each.width) - each.width }))
}

function piece(text: string, more: Partial<PlacedRun> = {}): PlacedRun {
  const made = run(text)
  return { ...made, x: 0, width: made.font.widthOfString(text, EM), characterSpacing: 0, ...more }
}

const kept = (text: string): PlacedRun => piece(text)
const gone = (text: string, more: Partial<PlacedRun> = {}): PlacedRun => piece(text, { change: 'deleted', ...more })
const fresh = (text: string, more: Partial<PlacedRun> = {}): PlacedRun => piece(text, { change: 'inserted', ...more })

const was = (from: number): LineStretch => ({ from, to: from + LEADING, isChanged: false })
const changed = (from: number): LineStretch => ({ from, to: from + LEADING, isChanged: true })

describe('a bar stands beside changed lines', () => {
  const heights = (stretches: readonly LineStretch[]): number[][] =>
    changeBars(stretches, 0).map(({ y, height }) => [y, y + height].map((value) => Math.round(value * 10) / 10))

  it.each<[string, LineStretch[], number[][]]>([
    ['one line', [was(0), changed(LEADING)], [[LEADING, 2 * LEADING]]],
    ['over lines that follow one another', [changed(0), changed(LEADING)], [[0, 2 * LEADING]]],
    ['over the space between two paragraphs', [changed(0), changed(LEADING + 8)], [[0, 2 * LEADING + 8]]],
    [
      'not over a space in which a heading or a table may stand',
      [changed(0), changed(LEADING + 30)],
      [
        [0, LEADING],
        [LEADING + 30, 2 * LEADING + 30],
      ],
    ],
    [
      'not over a line that is as it was',
      [changed(0), was(LEADING), changed(2 * LEADING)],
      [
        [0, LEADING],
        [2 * LEADING, 3 * LEADING],
      ],
    ],
  ])('%s', (_, stretches, expected) => expect(heights(stretches)).toEqual(expected))

  const inserted = paragraph('', { runs: [{ text: '新', family: 'fake', change: 'inserted' }] })
  const barsOf = (page: Page | undefined): ShapeItem[] =>
    (page?.items ?? []).flatMap((item) => (item.kind === 'shape' && item.color === redline.bar.color ? [item] : []))

  it.each([
    ['right', 1, 'ltr'],
    ['left', 2, 'ltr'],
    ['left', 1, 'rtl'],
    ['right', 2, 'rtl'],
  ] as const)('at the outer side, which is the %s one of page %d of a paper that runs %s', (side, number, direction) => {
    const before = number === 1 ? [] : [lines('甲', 8)]
    const [bar] = barsOf(lay([...before, inserted], { isRedline: true, direction })[number - 1])
    expect(bar!.x + bar!.width < SHEET.marginLeft).toBe(side === 'left')
    expect(bar!.x > SHEET.width - SHEET.marginRight).toBe(side === 'right')
  })

  it('never beside the running head', () =>
    expect(barsOf(lay([lines('甲', 1)], { isRedline: true, header: () => [inserted] })[0])).toEqual([]))
})

describe('a line is drawn', () => {
  const drawn = (...pieces: readonly PlacedRun[]): ShapeItem[] =>
    redlineShapes({ runs: line(...pieces), height: LEADING, baseline: EM, start: 0 }, 400, undefined)
  const struck = (shapes: readonly ShapeItem[]): ShapeItem[] => shapes.filter(({ color }) => color === redline.deleted.color)

  it('through what is gone and under what is new, over neighbours of one change without a gap', () => {
    const shapes = drawn(kept('ab'), gone('cd'), gone('ef'), fresh('gh'))
    const [through, under] = [struck(shapes), shapes.filter(({ color }) => color === redline.inserted.color)]
    expect(through.map(({ x, width }) => [x, width])).toEqual([[EM, 2 * EM]])
    expect(under.map(({ x, width }) => [x, width])).toEqual([[3 * EM, EM]])
    expect(through[0]!.y).toBeLessThan(EM)
    expect(under[0]!.y).toBeGreaterThan(EM)
  })

  it('through the number of an item, longer than a single figure', () => {
    const [{ width } = { width: 0 }] = struck(drawn(gone('9', { mark: true })))
    expect(width).toBeGreaterThan(EM / 2)
  })

  it('higher through Han than through small letters, and through figures between them', () => {
    const heightOf = (text: string): number => struck(drawn(gone(text)))[0]!.y
    expect(heightOf('会议')).toBeLessThan(heightOf('2016'))
    expect(heightOf('2016')).toBeLessThan(heightOf('words'))
  })
})

describe('the first and the last piece of a change are known', () => {
  const [text, label] = [new StructureElement('P'), new StructureElement('Lbl')]
  const flags = (pieces: readonly PlacedRun[]): string[] => {
    const changes = elementsOfChanges(pieces, ({ mark }) => (mark ? label : text))
    return pieces.map((each) => `${changes.get(each)?.isFirst ? '[' : ''}${changes.get(each)?.isLast ? ']' : ''}`)
  }

  it.each<[string, PlacedRun[], string[]]>([
    ['of one piece', [kept('a'), gone('b'), kept('c')], ['', '[]', '']],
    ['of three', [gone('a'), gone('b'), gone('c')], ['[', '', ']']],
    ['of two changes that meet', [gone('a'), fresh('b')], ['[]', '[]']],
    ['of the number of an item and of its words, which are two', [gone('9.', { mark: true }), gone('Report')], ['[]', '[]']],
    ['nowhere in what is as it was', [kept('a')], ['']],
  ])('%s', (_, pieces, expected) => expect(flags(pieces)).toEqual(expected))

  it('and all of them are in one element', () => {
    const pieces = [gone('a'), gone('b'), gone('c')]
    const changes = elementsOfChanges(pieces, () => text)
    expect(new Set(pieces.map((each) => changes.get(each)?.element)).size).toBe(1)
  })
})
