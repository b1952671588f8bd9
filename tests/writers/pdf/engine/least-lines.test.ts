import { expect, it } from 'vitest'
import { leastLines } from '../../../../src/writers/pdf/engine/least-lines.ts'

it.each([
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 2],
  [9, 2],
])('a paragraph of %d lines begins on a page that holds %d of them', (count, least) => expect(leastLines(count)).toBe(least))
