import { partsOf } from '../document/contents.ts'
import type { Change, Inline } from '../document/tree.ts'

interface Changeable {
  readonly change?: Change | undefined
}

/** The index of a piece among those beside it, in the later text and in the earlier one. */
interface Indexes {
  readonly later: number
  readonly earlier: number
}

/**
 * Where each of several pieces stands in the two texts of a redline, counted from 0. A piece that stands in one text only has the place
 * it has there for both.
 */
export function indexesOf(pieces: readonly Changeable[]): readonly Indexes[] {
  let later = 0
  let earlier = 0
  return pieces.map(({ change }) => {
    const at = { later: change === 'deleted' ? earlier : later, earlier: change === 'inserted' ? later : earlier }
    if (change !== 'deleted') later++
    if (change !== 'inserted') earlier++
    return at
  })
}

/** The first piece of the later text; of pieces that are all deleted the first. */
export function firstLeft<T extends Changeable>(pieces: readonly T[]): T | undefined {
  return pieces.find(({ change }) => change !== 'deleted') ?? pieces[0]
}

/** A line of a masthead or of a title, which has no id, stands in one text only where all its pieces do. */
export function changeOfLine(line: readonly Inline[]): { readonly change?: Change } {
  const pieces = partsOf(line)
  const change = pieces[0]?.change
  return change && pieces.every((piece) => piece.change === change) ? { change } : {}
}
