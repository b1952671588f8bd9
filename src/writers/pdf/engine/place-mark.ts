import type { Inline } from 'pdfmake/js/Line.js'
import { style } from '../../style.ts'
import { composeParagraph } from '../lines/compose-paragraph.ts'
import type { ParagraphSettings } from './paragraph-node.ts'

/**
 * The mark of an item in its room before the text: to the left of it, or to the right where text begins there. An earlier number, which
 * a redline shows before the later one, hangs out of the room, so that the later one stands under those of the other items.
 */
export function placeMark(runs: readonly Inline[], paragraph: ParagraphSettings, measure: number): Inline[] {
  const room = paragraph.mark?.room ?? 0
  const earlier = runs.filter(({ change }) => change === 'deleted')
  const compose = (marks: readonly Inline[]): readonly Inline[] =>
    composeParagraph(marks, { ...paragraph, alignment: 'start', measure: room })[0]?.inlines ?? []
  const shift = paragraph.isRightToLeft ? measure : -room
  if (earlier.length === 0 || earlier.length === runs.length) return moved(compose(runs), shift)
  const later = compose(runs.filter(({ change }) => change !== 'deleted'))
  const hanging = compose(earlier)
  const { markGap } = style.redline
  const out = paragraph.isRightToLeft ? measure + room + markGap - leftOf(hanging) : -room - markGap - rightOf(hanging)
  return [...moved(hanging, out), ...moved(later, shift)]
}

const moved = (inlines: readonly Inline[], by: number): Inline[] => inlines.map((inline) => ({ ...inline, x: inline.x + by }))

const leftOf = (inlines: readonly Inline[]): number => Math.min(...inlines.map(({ x }) => x))

const rightOf = (inlines: readonly Inline[]): number => Math.max(...inlines.map(({ x, width }) => x + width))
