import { expect, it } from 'vitest'
import { clearances } from '../../../../src/writers/pdf/lines/clear-lines.ts'
import type { Face, PlacedRun } from '../../../../src/writers/pdf/lines/run.ts'
import { style } from '../../../../src/writers/style.ts'

/** A line with one letter that reaches so far over and under its baseline, from `x` on. */
const line = (x: number, head: number, foot: number): { runs: PlacedRun[] } => {
  const font: Face = { ascender: 0, widthOfString: () => 1, reachOf: () => [{ x: 0, head, foot }] }
  return { runs: [{ text: 'ج', font, fontSize: 10, color: 'black', x, width: 1, characterSpacing: 0 }] }
}

const leading = 15

it.each([
  ['a tail over a high mark', [line(20, 8, -6), line(20, 11, 0)], 2],
  ['a tail that ends before the next line begins', [line(20, 8, -3), line(20, 11, 0)], 0],
  ['a tail beside a high mark', [line(20, 8, -6), line(30, 11, 0)], 0],
])('%s gets the room that it needs, and no more', (_, lines, touching) => {
  const needed = touching === 0 ? 0 : touching + style.lines.apart
  expect(clearances(lines, { leading, below: undefined })).toEqual([needed, 0])
})

it('a last line has room for its tails where a rule may stand under it', () => {
  const lines = [line(20, 8, -6)]
  expect(clearances(lines, { leading, below: 4 })).toEqual([2])
  expect(clearances(lines, { leading, below: undefined })).toEqual([0])
})
