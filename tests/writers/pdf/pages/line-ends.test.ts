import { expect, it } from 'vitest'
import type { PlacedRun } from '../../../../src/writers/pdf/lines/run.ts'
import { leastLines, lineEnds } from '../../../../src/writers/pdf/pages/line-ends.ts'
import { run } from '../fake-font.ts'

it.each([
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 2],
  [9, 2],
])('a paragraph of %d lines begins on a page that holds %d of them', (count, least) => expect(leastLines(count)).toBe(least))

/** How a page may end after each of some lines, which end in a whole word, or in a hyphen that divides one. */
const ends = (marks: string, staysWithNext = false): string => {
  const lines = Array.from(marks, (mark) => {
    const last = mark === '-' ? run('-', { alias: 'soft-hyphen' }) : run('文')
    return { runs: [{ ...last, x: 0, width: 10, characterSpacing: 0 } satisfies PlacedRun], height: 10, baseline: 8, start: 0 }
  })
  return lineEnds(lines, staysWithNext).join(' ')
}

it.each([
  ['of one line', '.', 'free'],
  ['of three lines', '...', 'alone alone free'],
  ['of five lines', '.....', 'alone free free alone free'],
  ['with a divided word', '...-..', 'alone free free alone alone free'],
  ['with two of them', '...--...', 'alone free free alone alone free alone free'],
  ['whose second line ends in one', '.-...', 'alone alone free alone free'],
])('a page may end after the lines of a paragraph %s', (_, lines, expected) => expect(ends(lines)).toBe(expected))

it('a page ends within a heading only where none can hold it, and not with its last line', () =>
  expect(ends('.....', true)).toBe('alone stays stays alone alone'))
