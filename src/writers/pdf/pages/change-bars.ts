import { style } from '../../style.ts'
import type { ShapeItem } from './page.ts'
import { joined, type Stretch } from './stretch.ts'
import type { LineStretch } from './strip.ts'

/**
 * Bars beside the changed lines of a redline's page, from a place across; one runs on to the next over the space between paragraphs, when
 * no line stands between.
 */
export function changeBars(lines: readonly LineStretch[], x: number): ShapeItem[] {
  const { width, color, bridge } = style.redline.bar
  const unchanged = lines.filter(({ isChanged }) => !isChanged)
  const bars = joined(lines.filter(({ isChanged }) => isChanged))
  const gaps = bars.slice(1).map(({ from }, index): Stretch => ({ from: bars[index]?.to ?? from, to: from }))
  const bridges = gaps.filter(
    (gap) => gap.to - gap.from < bridge && !unchanged.some((line) => line.from < gap.to && gap.from < line.to),
  )
  return joined([...bars, ...bridges]).map(({ from, to }) => ({
    kind: 'shape',
    unit: undefined,
    x,
    y: from,
    width,
    height: to - from,
    color,
  }))
}
