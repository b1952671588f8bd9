import { style } from '../../style.ts'
import { MARK, type MeasuredParagraph, STOP } from './measure-paragraph.ts'

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
export function breakParagraph(paragraph: MeasuredParagraph, options: BreakOptions): LineOfAtoms[] {
  const last = paragraph.marks.length / MARK.count - 1
  // Two lines cost more than one on which all of it fits.
  if (widthBetween(paragraph, 0, last) <= options.measure + SLIP) return [lineBetween(paragraph, 0, last)]
  if (last >= room[1].length) room = workings(2 * last)
  findWays(paragraph, last, options, room)
  const [, before] = room
  const lines: LineOfAtoms[] = []
  for (let at = last; at > 0; at = before[at] ?? 0) lines.push(lineBetween(paragraph, before[at] ?? 0, at))
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
function findWays(paragraph: MeasuredParagraph, count: number, options: BreakOptions, [costs, before, least]: Workings): void {
  const { stops, marks, em } = paragraph
  const { measure, turnedIndent = 0, isJustified, isSpaced, isBalanced } = options
  const { begins, opening, shrinkBefore } = STOP
  const { first, unitsBefore, divided } = MARK
  const turned = measure - turnedIndent
  const isTurned = turnedIndent > 0
  const loosest = style.lines.loosest * em
  const ease = style.lines.ease * em
  const runt = style.lines.runt * em
  costs[0] = 0
  least[0] = 0
  let kept = 1
  let head = 0
  let fit = 1
  for (let to = 1; to <= count; to++) {
    const row = STOP.count * to
    const mark = MARK.count * to
    const end = marks[mark + MARK.end] ?? 0
    const units = marks[mark + MARK.units] ?? 0
    const ends = stops[row + STOP.ends] ?? 0
    const closing = stops[row + STOP.closing] ?? 0
    const shrink = stops[row + STOP.shrink] ?? 0
    const isDivided = marks[mark + divided] === 1
    const isWithinHan = isBalanced && marks[mark + MARK.withinHan] === 1
    // The first that is looked at is the longest line that is not too wide; the first line of a paragraph may be longer than others.
    while (fit > 1 && !isTooWide(paragraph, fit - 1, to, turned, isJustified)) fit--
    while (fit < to && isTooWide(paragraph, fit, to, turned, isJustified)) fit++
    let at = fit === 1 || (isTurned && !isTooWide(paragraph, 0, to, measure, isJustified)) ? 0 : fit
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
        while (at > 0 && widthBetween(paragraph, at, to) <= measure * WIDEST) at--
        low = 0
        best = Infinity
      }
      const other = STOP.count * at
      const otherMark = MARK.count * at
      const isEmpty = end <= (marks[otherMark + first] ?? 0)
      const width = isEmpty ? 0 : ends - (stops[other + begins] ?? 0) - ((stops[other + opening] ?? 0) + closing)
      const room = at === 0 ? measure : turned
      const over = width - room
      let cost = 1
      if (over > SLIP) {
        const give = shrink - (stops[other + shrinkBefore] ?? 0)
        cost = isJustified && over <= give ? 1 + (over / give) ** 2 : TOO_WIDE + over * 1e3
      } else if (isBalanced) {
        cost = 1 + (over / room) ** 2
        if (isWithinHan && !isEmpty) cost += WITHIN_HAN_COST
      } else if (to === count) {
        if (width < runt) cost += RUNT_COST
      } else if (!isJustified) {
        const looseness = (-over / room) * 3
        cost = 1 + looseness ** 3 + looseness
        if (isDivided && !isEmpty) cost += HYPHEN_COST
      } else {
        const between = units - (marks[otherMark + unitsBefore] ?? 0)
        const gap = between > 1 ? -over / between : -over
        if (isSpaced && gap > loosest) cost = SHORT_COST * (1 - over / room)
        else {
          const looseness = gap / ease
          cost = 1 + looseness ** 3 + looseness
          if (isDivided && !isEmpty) cost += HYPHEN_COST
        }
      }
      let found = (costs[at] ?? 0) + cost
      if (isDivided && marks[otherMark + divided] === 1) found += LADDER_COST
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
function isTooWide(paragraph: MeasuredParagraph, from: number, to: number, room: number, isJustified: boolean): boolean {
  const over = widthBetween(paragraph, from, to) - room
  if (over <= SLIP) return false
  if (!isJustified) return true
  const { stops } = paragraph
  return over > (stops[STOP.count * to + STOP.shrink] ?? 0) - (stops[STOP.count * from + STOP.shrinkBefore] ?? 0)
}

/** Width of a line without justification. */
function widthBetween({ stops, marks }: MeasuredParagraph, from: number, to: number): number {
  if ((marks[MARK.count * to + MARK.end] ?? 0) <= (marks[MARK.count * from + MARK.first] ?? 0)) return 0
  const begin = STOP.count * from
  const end = STOP.count * to
  const edges = (stops[begin + STOP.opening] ?? 0) + (stops[end + STOP.closing] ?? 0)
  return (stops[end + STOP.ends] ?? 0) - (stops[begin + STOP.begins] ?? 0) - edges
}

function lineBetween(paragraph: MeasuredParagraph, from: number, to: number): LineOfAtoms {
  const { marks } = paragraph
  const begins = MARK.count * from
  const ends = MARK.count * to
  const isLast = ends + MARK.count === marks.length
  const start = marks[begins + MARK.first] ?? 0
  const end = marks[ends + MARK.end] ?? 0
  if (end <= start) {
    const at = marks[begins + MARK.index] ?? 0
    return { start: at, end: at, width: 0, isLast, isHyphenated: false }
  }
  return { start, end, width: widthBetween(paragraph, from, to), isLast, isHyphenated: marks[ends + MARK.divided] === 1 }
}
