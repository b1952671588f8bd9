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
/** No line costs less, even one that is wider than its room by the slip. */
const LEAST = 0.9
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
  findWays(choiceOf(paragraph, last, options), room)
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

/** What the lines of a paragraph are chosen by. Lengths in points. */
interface Choice extends MeasuredParagraph, Pick<BreakOptions, 'measure' | 'isJustified' | 'isSpaced' | 'isBalanced'> {
  /** The stop at its end. */
  readonly last: number
  /** Room of lines after the first. */
  readonly turned: number
  readonly loosest: number
  readonly ease: number
  readonly runt: number
}

function choiceOf({ atoms, places, stops, marks, em }: MeasuredParagraph, last: number, options: BreakOptions): Choice {
  const { measure, turnedIndent = 0, isJustified, isSpaced, isBalanced } = options
  const { loosest, ease, runt } = style.lines
  return {
    ...{ atoms, places, stops, marks, em, last, measure, turned: measure - turnedIndent, isJustified, isSpaced, isBalanced },
    ...{ loosest: loosest * em, ease: ease * em, runt: runt * em },
  }
}

/**
 * Finds for each stop the one before it on the best way; of two as good the nearer one. Hundreds of thousands of lines could be looked at: from
 * the longest on a line only becomes looser, so that the rest is left when even the best way to any of them would not make up for it, or would cost more
 * than a way that is known. What a stop costs that is on no such way is not found out.
 */
function findWays(choice: Choice, [costs, before, least]: Workings): void {
  const { last, marks, measure, turned } = choice
  const { count, divided } = MARK
  const isTurned = turned < measure
  const most = costOfLongest(choice)
  costs[0] = 0
  least[0] = 0
  let kept = 1
  let head = 0
  let fit = 1
  for (let to = 1; to <= last; to++) {
    const isDivided = marks[count * to + divided] === 1
    // After it comes another line, unless it is the last.
    const bound = to === last ? most : most - LEAST
    // The first that is looked at is the longest line that is not too wide; the first line of a paragraph may be longer than others.
    while (fit > 1 && !isTooWide(choice, fit - 1, to, turned)) fit--
    while (fit < to && isTooWide(choice, fit, to, turned)) fit++
    let at = fit === 1 || (isTurned && !isTooWide(choice, 0, to, measure)) ? 0 : fit
    while (head > 0 && (head >= kept || (least[head - 1] ?? 0) >= at)) head--
    while (head + 1 < kept && (least[head] ?? 0) < at) head++
    let low = head
    let best = Infinity
    let way = 0
    let isAll = false
    for (;;) {
      if (at >= to) {
        if (best < TOO_WIDE || isAll || most < TOO_WIDE) break
        // No line fits that follows on lines which fit: now all are looked at, up to the first that is much too wide.
        isAll = true
        at = to - 1
        while (at > 0 && widthBetween(choice, at, to) <= measure * WIDEST) at--
        low = 0
        best = Infinity
      }
      const width = widthBetween(choice, at, to)
      const cost = costOf(choice, at, to, width)
      let found = (costs[at] ?? 0) + cost
      if (isDivided && marks[count * at + divided] === 1) found += LADDER_COST
      if (found <= best) {
        best = found
        way = at
      }
      at++
      // The first line alone has another room, where it has.
      if ((isTurned && at === 1) || at >= to || width - turned > SLIP) continue
      while ((least[low] ?? 0) < at) low++
      const rest = (best < bound ? best : bound) - cost + TOLERANCE
      if ((costs[least[low] ?? 0] ?? 0) > rest) at = to
      else while ((costs[at] ?? 0) > rest) at++
    }
    costs[to] = best
    before[to] = way
    while (kept > 0 && (costs[least[kept - 1] ?? 0] ?? 0) >= best) kept--
    least[kept++] = to
  }
}

/** What all lines cost where each is as long as it may be: those that cost least cost no more. */
function costOfLongest(choice: Choice): number {
  const { last, marks, measure, turned } = choice
  let sum = 0
  for (let from = 0, to = 1; from < last; from = to) {
    const room = from === 0 ? measure : turned
    to = from + 1
    for (let most = last; to < most;) {
      const middle = (to + most + 1) >> 1
      if (isTooWide(choice, from, middle, room)) most = middle - 1
      else to = middle
    }
    sum += costOf(choice, from, to, widthBetween(choice, from, to))
    if (marks[MARK.count * from + MARK.divided] === 1 && marks[MARK.count * to + MARK.divided] === 1) sum += LADDER_COST
  }
  return sum
}

/** What a line of a width costs. */
function costOf(choice: Choice, from: number, to: number, width: number): number {
  const { stops, marks, isJustified } = choice
  const room = from === 0 ? choice.measure : choice.turned
  const over = width - room
  const begin = MARK.count * from
  const end = MARK.count * to
  if (over > SLIP) {
    const give = (stops[STOP.count * to + STOP.shrink] ?? 0) - (stops[STOP.count * from + STOP.shrinkBefore] ?? 0)
    return isJustified && over <= give ? 1 + (over / give) ** 2 : TOO_WIDE + over * 1e3
  }
  const isEmpty = (marks[end + MARK.end] ?? 0) <= (marks[begin + MARK.first] ?? 0)
  if (choice.isBalanced) return 1 + (over / room) ** 2 + (marks[end + MARK.withinHan] === 1 && !isEmpty ? WITHIN_HAN_COST : 0)
  if (to === choice.last) return width < choice.runt ? 1 + RUNT_COST : 1
  let looseness = (-over / room) * 3
  if (isJustified) {
    const between = (marks[end + MARK.units] ?? 0) - (marks[begin + MARK.unitsBefore] ?? 0)
    const gap = between > 1 ? -over / between : -over
    if (choice.isSpaced && gap > choice.loosest) return SHORT_COST * (1 - over / room)
    looseness = gap / choice.ease
  }
  return 1 + looseness ** 3 + looseness + (marks[end + MARK.divided] === 1 && !isEmpty ? HYPHEN_COST : 0)
}

/** Whether a line does not fit in its room, even where it gives up what it can. */
function isTooWide(choice: Choice, from: number, to: number, room: number): boolean {
  const over = widthBetween(choice, from, to) - room
  if (over <= SLIP) return false
  if (!choice.isJustified) return true
  const { stops } = choice
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
