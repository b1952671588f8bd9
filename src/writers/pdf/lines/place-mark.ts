import { style } from '../../style.ts'
import { composeParagraph, type ParagraphSetting } from './compose-paragraph.ts'
import type { MeasuredRun, PlacedRun } from './run.ts'

/**
 * The mark of an item in its room before the text: to the left of it, or to the right where text begins there. An earlier number, which
 * a redline shows before the later one, hangs out of the room, so that the later one stands under those of the other items.
 */
export function placeMark(runs: readonly MeasuredRun[], setting: ParagraphSetting, room: number): PlacedRun[] {
  const { measure, isRightToLeft } = setting
  const earlier = runs.filter(({ change }) => change === 'deleted')
  const compose = (marks: readonly MeasuredRun[]): readonly PlacedRun[] =>
    composeParagraph(marks, { ...setting, alignment: 'start', measure: room })[0]?.runs ?? []
  const shift = isRightToLeft ? measure : -room
  if (earlier.length === 0 || earlier.length === runs.length) return moved(compose(runs), shift)
  const later = compose(runs.filter(({ change }) => change !== 'deleted'))
  const hanging = compose(earlier)
  const { markGap } = style.redline
  const out = isRightToLeft ? measure + room + markGap - leftOf(hanging) : -room - markGap - rightOf(hanging)
  return [...moved(hanging, out), ...moved(later, shift)]
}

const moved = (runs: readonly PlacedRun[], by: number): PlacedRun[] => runs.map((run) => ({ ...run, x: run.x + by }))

const leftOf = (runs: readonly PlacedRun[]): number => Math.min(...runs.map(({ x }) => x))

const rightOf = (runs: readonly PlacedRun[]): number => Math.max(...runs.map(({ x, width }) => x + width))
