import type { Change } from '../../../document/tree.ts'
import { style } from '../../style.ts'
import type { PlacedRun } from '../lines/run.ts'
import type { TypeLine } from '../lines/set-lines.ts'
import type { ShapeItem } from './page.ts'
import { joined, type Stretch } from './stretch.ts'

/** A line under what was inserted, and one through what was deleted, without gaps between neighbours of one change. */
export function redlineShapes({ runs, baseline }: TypeLine, measure: number, unit: string | undefined): ShapeItem[] {
  return (['deleted', 'inserted'] as const).flatMap((change) => {
    const pieces = runs.filter((run) => run.change === change)
    return joined(pieces.map((piece) => withinLine(piece, measure))).map(({ from, to }): ShapeItem => {
      const { lineWidth: height } = style.redline
      const y = baseline + heightOf(change, pieces) - height / 2
      return { kind: 'shape', unit, x: from, y, width: to - from, height, color: style.redline[change].color }
    })
  })
}

/**
 * Where a piece stands on its line; the empty half of a mark that hangs over the edge is left out. A line through the number of an item
 * is longer than the number.
 */
function withinLine({ x, width, change, mark }: PlacedRun, measure: number): Stretch {
  if (!mark) return { from: Math.max(x, 0), to: Math.min(x + width, measure) }
  const over = change === 'deleted' ? style.redline.markOverhang : 0
  return { from: x - over, to: x + width + over }
}

/** Of a line below the baseline, in points. */
function heightOf(change: Change, pieces: readonly PlacedRun[]): number {
  const size = Math.max(...pieces.map(({ fontSize }) => fontSize))
  const { letters, han, small, capitals } = style.redline.lineBelow
  if (change === 'inserted') return size * letters
  const text = pieces.map((piece) => piece.text).join('')
  if (/\p{Script=Han}/u.test(text)) return size * han
  return size * (/[\p{Ll}\p{Script=Arabic}]/u.test(text) ? small : capitals)
}
