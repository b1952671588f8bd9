import { expect, it } from 'vitest'
import { fitColumns } from '../../src/writers/column-widths.ts'

it.each([
  ['keep their shares when all have room', [20, 40, 40], [10, 30, 30], [20, 40, 40]],
  ['keep their shares when none has room', [20, 40, 40], [50, 90, 90], [20, 40, 40]],
  ['give what a short one has left to the others by their shares', [20, 60, 20], [10, 90, 90], [10, 67.5, 22.5]],
  ['take no more than they need of what was given', [40, 40, 20], [10, 90, 25], [10, 65, 25]],
])('columns %s', (_, shares, needs, expected) => {
  const widths = fitColumns(shares, needs)
  expect(widths).toEqual(expected)
  expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo(100)
})
