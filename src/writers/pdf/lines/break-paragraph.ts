import { style } from '../../style.ts'
import { type MeasuredParagraph, STOP } from './measure-paragraph.ts'

/** A line as the atoms from `start` up to, but not including, `end`; blanks at its edges are left out. Lengths in points. */
export interface LineOfAtoms {
  readonly start: number
  readonly end: number
  /** Width without justification. */
  readonly width: number
  readonly isLast: boolean
  /** Ends in a divided word, with a hyphen. */
  readonly isHyphenated: boolean
}

export interface BreakOptions {
  /** Width of a line in points. */
  readonly measure: number
  /** By how much lines after the first are shorter. */
  readonly turnedIndent?: number
  readonly isJustified: boolean
  readonly isSpaced: boolean
  /** Makes lines of about one length, as a heading wants it, instead of full lines and a rest. */
  readonly isBalanced: boolean
}

/** What a divided word costs: as much as a line that is this loose. */
const HYPHEN_COST = 1.5
/** What it costs besides when the line above ends in a hyphen too: hyphens under one another make a ladder. */
const LADDER_COST = 3
/** What a heading pays for a line that ends between two Han characters and not at a mark. */
const WITHIN_HAN_COST = 0.15
/** What a line of Han costs that stays short, since it would be too loose, besides what it lacks: less than two that are almost so. */
const SHORT_COST = 12
/** What a last line costs that looks like an accident. */
const RUNT_COST = 2
/** A line that does not fit costs more than this. */
const TOO_WIDE = 1e6
/** Lines wider than this share of the measure are not looked at, save the first. */
const WIDEST = 1.2
/** A line may be wider than its room by this much, in points. */
const SLIP = 0.01
/** Costs nearer than this are not told apart by counting in binary fractions. */
const TOLERANCE = 1e-6

/**
 * Breaks a paragraph where the sum of the lines' looseness is least, not line by line: a symbol that cannot be parted then does
 * not leave one line full of holes.
 */
export function breakParagraph({ stops, em }: MeasuredParagraph, options: BreakOptions): LineOfAtoms[] {
  const last = stops.length / STOP.count - 1
  // Two lines cost more than one on which all of it fits.
  if (widthBetween(stops, 0, last) <= options.measure + SLIP) return [lineBetween(0, last, stops)]
  if (last >= room[1].length) room = workings(2 * last)
  findWays(stops, last, em, options, room)
  const [, before] = room
  const lines: LineOfAtoms[] = []
  for (let at = last; at > 0; at = before[at] ?? 0) lines.push(lineBetween(before[at] ?? 0, at, stops))
  return lines.reverse()
}

/**
 * By stop what its lines cost at least, and the stop before it on that way; and stops each of which is reached at less cost than all after it, in
 * their order.
 */
type Workings = readonly [costs: Float64Array, before: Int32Array, least: Int32Array]

const workings = (count: number): Workings => [new Float64Array(count), new Int32Array(count), new Int32Array(count)]

/** Used for every paragraph anew. */
let room = workings(512)

/**
 * Finds for each stop the one before it on the best way; of two as good the nearer one. Hundreds of thousands of lines could be looked at: from
 * the longest on a line only becomes looser, so that the rest is left when even the best way to any of them would not make up for it.
 */
function findWays(stops: Float64Array, count: number, em: number, options: BreakOptions, [costs, before, least]: Workings): void {
  const { measure, turnedIndent = 0, isJustified, isSpaced, isBalanced } = options
  const { loosest, ease, runt } = style.lines
  const { count: step, first, begins, opening, unitsBefore, shrinkBefore, divided } = STOP
  const turned = measure - turnedIndent
  costs[0] = 0
  least[0] = 0
  let kept = 1
  let head = 0
  let fit = 1
  for (let to = 1; to <= count; to++) {
    const row = step * to
    const end = stops[row + STOP.end] ?? 0
    const ends = stops[row + STOP.ends] ?? 0
    const closing = stops[row + STOP.closing] ?? 0
    const units = stops[row + STOP.units] ?? 0
    const shrink = stops[row + STOP.shrink] ?? 0
    const isDivided = stops[row + divided] === 1
    const withinHan = stops[row + STOP.withinHan] === 1 ? WITHIN_HAN_COST : 0
    // The first that is looked at is the longest line that is not too wide; the first line of a paragraph may be longer than others.
    while (fit > 1 && !isTooWide(stops, fit - 1, to, turned, isJustified)) fit--
    while (fit < to && isTooWide(stops, fit, to, turned, isJustified)) fit++
    let at = fit === 1 || (turnedIndent > 0 && !isTooWide(stops, 0, to, measure, isJustified)) ? 0 : fit
    while (head > 0 && (head >= kept || (least[head - 1] ?? 0) >= at)) head--
    while (head + 1 < kept && (least[head] ?? 0) < at) head++
    let low = head
    let best = Infinity
    let way = 0
    let isAll = false
    for (;;) {
      if (at >= to) {
        if (best < TOO_WIDE || isAll) break
        // No line fits that follows on lines which fit: now all are looked at, up to the first that is much too wide.
        isAll = true
        at = to - 1
        while (at > 0 && widthBetween(stops, at, to) <= measure * WIDEST) at--
        low = 0
        best = Infinity
      }
      const other = step * at
      const isEmpty = end <= (stops[other + first] ?? 0)
      const width = isEmpty ? 0 : ends - (stops[other + begins] ?? 0) - ((stops[other + opening] ?? 0) + closing)
      const room = at === 0 ? measure : turned
      const over = width - room
      let cost: number
      if (over > SLIP) {
        const give = shrink - (stops[other + shrinkBefore] ?? 0)
        cost = isJustified && over <= give ? 1 + (over / give) ** 2 : TOO_WIDE + over * 1e3
      } else if (isBalanced) cost = 1 + (over / room) ** 2 + (isEmpty ? 0 : withinHan)
      else if (to === count) cost = width < runt * em ? 1 + RUNT_COST : 1
      else {
        const gaps = Math.max(1, units - (stops[other + unitsBefore] ?? 0))
        if (isJustified && isSpaced && -over / gaps > loosest * em) cost = SHORT_COST * (1 - over / room)
        else {
          const looseness = isJustified ? -over / gaps / (ease * em) : (-over / room) * 3
          cost = 1 + looseness ** 3 + looseness + (isDivided && !isEmpty ? HYPHEN_COST : 0)
        }
      }
      const found = (costs[at] ?? 0) + cost + (isDivided && stops[other + divided] === 1 ? LADDER_COST : 0)
      if (found <= best) {
        best = found
        way = at
      }
      at++
      // The first line alone has another room.
      if (over > SLIP || at === 1 || at >= to) continue
      while ((least[low] ?? 0) < at) low++
      const most = best - cost + TOLERANCE
      if ((costs[least[low] ?? 0] ?? 0) > most) at = to
      else while ((costs[at] ?? 0) > most) at++
    }
    costs[to] = best
    before[to] = way
    while (kept > 0 && (costs[least[kept - 1] ?? 0] ?? 0) >= best) kept--
    least[kept++] = to
  }
}

/** Whether a line does not fit in its room, even where it gives up what it can. */
function isTooWide(stops: Float64Array, from: number, to: number, room: number, isJustified: boolean): boolean {
  const over = widthBetween(stops, from, to) - room
  if (over <= SLIP) return false
  return !isJustified || over > (stops[STOP.count * to + STOP.shrink] ?? 0) - (stops[STOP.count * from + STOP.shrinkBefore] ?? 0)
}

/** Width of a line without justification. */
function widthBetween(stops: Float64Array, from: number, to: number): number {
  const begin = STOP.count * from
  const end = STOP.count * to
  if ((stops[end + STOP.end] ?? 0) <= (stops[begin + STOP.first] ?? 0)) return 0
  const edges = (stops[begin + STOP.opening] ?? 0) + (stops[end + STOP.closing] ?? 0)
  return (stops[end + STOP.ends] ?? 0) - (stops[begin + STOP.begins] ?? 0) - edges
}

function lineBetween(from: number, to: number, stops: Float64Array): LineOfAtoms {
  const begins = STOP.count * from
  const ends = STOP.count * to
  const isLast = ends + STOP.count === stops.length
  const start = stops[begins + STOP.first] ?? 0
  const end = stops[ends + STOP.end] ?? 0
  if (end <= start) {
    const at = stops[begins + STOP.index] ?? 0
    return { start: at, end: at, width: 0, isLast, isHyphenated: false }
  }
  return { start, end, width: widthBetween(stops, from, to), isLast, isHyphenated: stops[ends + STOP.divided] === 1 }
}
