import type { Page, PageItem, Rectangle } from 'pdfmake/js/LayoutBuilder.js'
import type { Inline, Line } from 'pdfmake/js/Line.js'
import { style } from '../../style.ts'
import { outerSide } from '../outer-side.ts'

type Change = NonNullable<Inline['change']>

/** A stretch of a line across, or of a page down, in points. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Draws the changes of a redline on its pages: a line under what was inserted, one through what was deleted, and bars beside every line
 * with a change. Bars stand in the outer margin, on the side of the running head and the page number: where a hand leafs through the
 * sheets, and never in the fold.
 */
export function addChangeMarks(pages: readonly Page[], direction: 'ltr' | 'rtl'): void {
  pages.forEach(({ items }, index) => {
    const lines = items.flatMap((item) => (item.type === 'line' ? [item.item] : []))
    const isLeft = (outerSide(index + 1) === 'start') === (direction === 'ltr')
    const marks = [...lines.flatMap(decorationsOf), ...barsBeside(lines.filter(isOfText), isLeft)]
    items.push(...marks.map((item): PageItem => ({ type: 'vector', item })))
  })
}

/** Lines under and through the pieces of a line, without gaps between neighbours of one change. */
function decorationsOf(line: Line): Rectangle[] {
  return (['deleted', 'inserted'] as const).flatMap((change) => {
    const pieces = line.inlines.filter((inline) => inline.change === change)
    const baseline = (line.y ?? 0) + line.getAscenderHeight()
    const stretches = pieces.map((piece) => withinLine(piece, line))
    return joined(stretches).map(({ from, to }): Rectangle => {
      const y = baseline + heightOf(change, pieces) - style.redline.lineWidth / 2
      return { type: 'rect', x: from, y, w: to - from, h: style.redline.lineWidth, color: style.redline[change].color }
    })
  })
}

/**
 * Where a piece stands on the page; the empty half of a mark that hangs over the edge of its line is left out. A line through the number
 * of an item is longer than the number.
 */
function withinLine({ x, width, change, ...piece }: Inline, line: Line): Stretch {
  const start = line.x ?? 0
  if (piece['mark'] !== true) return { from: start + Math.max(x, 0), to: start + Math.min(x + width, line.maxWidth) }
  const over = change === 'deleted' ? style.redline.markOverhang : 0
  return { from: start + x - over, to: start + x + width + over }
}

/** Nearer than this, in points, two stretches are one. */
const TOUCH = 0.1

/** Of a line below the baseline, in points. */
function heightOf(change: Change, pieces: readonly Inline[]): number {
  const size = Math.max(...pieces.map(({ fontSize }) => fontSize))
  const { letters, han, small, capitals } = style.redline.lineBelow
  if (change === 'inserted') return size * letters
  const text = pieces.map((piece) => piece.text).join('')
  if (/\p{Script=Han}/u.test(text)) return size * han
  return size * (/[\p{Ll}\p{Script=Arabic}]/u.test(text) ? small : capitals)
}

/** Bars over the height of changed lines; one runs on to the next over the space between paragraphs, when no line stands between. */
function barsBeside(lines: readonly Line[], isLeft: boolean): Rectangle[] {
  const { width, distance, color, bridge } = style.redline.bar
  const { page } = style
  const x = isLeft ? page.marginLeft - distance - width : page.width - page.marginRight + distance
  const changed = lines.filter(({ inlines }) => inlines.some(({ change }) => change !== undefined))
  const unchanged = lines.filter((line) => !changed.includes(line)).map(heightsOf)
  const bars = joined(changed.map(heightsOf))
  const gaps = bars.slice(1).map(({ from }, index) => ({ from: bars[index]?.to ?? from, to: from }))
  const bridges = gaps.filter(
    (gap) => gap.to - gap.from < bridge && !unchanged.some((line) => line.from < gap.to && gap.from < line.to),
  )
  return joined([...bars, ...bridges]).map(({ from, to }) => ({ type: 'rect', x, y: from, w: width, h: to - from, color }))
}

function heightsOf(line: Line): Stretch {
  return { from: line.y ?? 0, to: (line.y ?? 0) + line.getHeight() }
}

/** Whether a line stands between the margins, not in the head or foot of the page. */
function isOfText({ y = 0 }: Line): boolean {
  return y > style.page.marginTop - 1 && y < style.page.height - style.page.marginBottom
}

/** Stretches in order; those that touch are one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && from - last.to < TOUCH) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else result.push({ from, to })
  }
  return result
}
