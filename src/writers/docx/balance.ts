import { partsOf } from '../../document/contents.ts'
import type { Inline } from '../../document/tree.ts'
import type { TextMeasure, TypeSetting } from './text-measure.ts'

/** What is left over the longest line, as a share of the room: Word may set a text a little longer than it was measured. */
const EASE = 0.03
/** Lengths are tried in steps of this many points. */
const STEP = 2

/**
 * By how many points the end of a text's lines is drawn in, so that they are about as long as one another, as a heading wants it. Word cannot
 * be asked for that. Nothing for a text of one line, one with lines broken by hand, and one that a redline has changed.
 */
export function balancedIndent(
  content: readonly Inline[],
  setting: TypeSetting,
  room: number,
  { lines }: TextMeasure,
): number | undefined {
  if (partsOf(content).some(({ kind, change }) => kind === 'break' || change !== undefined)) return undefined
  const count = lines(content, setting, room)
  if (count === 1) return undefined
  let drawnIn = 0
  while (drawnIn < room && lines(content, setting, room - drawnIn - STEP) <= count) drawnIn += STEP
  const indent = drawnIn - EASE * room
  return indent > 0 ? indent : undefined
}
