import { style } from '../../style.ts'
import { type Atom, gapBetween, isNoteMark, isScriptBoundary } from './atoms.ts'

/** A line as the atoms from `start` up to, but not including, `end`; blanks at its edges are left out. Lengths in points. */
export interface LineOfAtoms {
  readonly start: number
  readonly end: number
  /** Width without justification. */
  readonly width: number
  readonly isLast: boolean
  /** Ends in a divided word, with a hyphen. */
  readonly isHyphenated: boolean
  /** Ends between two Han characters, most likely within a word. */
  readonly isWithinHan: boolean
}

interface BreakOptions {
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

/**
 * Breaks a paragraph where the sum of the lines' looseness is least, not line by line: a symbol that cannot be parted then does
 * not leave one line full of holes.
 */
export function breakParagraph(
  atoms: readonly Atom[],
  mayEndAt: ReadonlySet<number>,
  mayDivideAt: ReadonlySet<number>,
  options: BreakOptions,
): LineOfAtoms[] {
  const lengths = measureAtoms(atoms, options.isSpaced)
  const stops = stopsOf(atoms, lengths, mayEndAt, mayDivideAt)
  const { measure, turnedIndent = 0 } = options
  const reached: Reached[] = []
  // Hundreds of thousands of lines are looked at, and a few dozen kept: only numbers are made here.
  for (const stop of stops) {
    let before: Reached | undefined
    let cost = 0
    for (let at = reached.length - 1; at >= 0; at--) {
      const from = reached[at]
      if (!from) break
      const width = widthBetween(from.stop, stop)
      const ladder = stop.isDivided && from.stop.isDivided ? LADDER_COST : 0
      const room = from.before ? measure - turnedIndent : measure
      const found = from.cost + costOf(from.stop, stop, width, room, lengths, options) + ladder
      if (!before || found < cost) {
        before = from
        cost = found
      }
      if (width > measure * 1.2) break
    }
    reached.push({ stop, cost, before })
  }
  const lines: LineOfAtoms[] = []
  for (let at = reached.at(-1); at?.before; at = at.before) lines.unshift(lineBetween(at.before.stop, at.stop, atoms.length))
  return lines
}

/** A stop with the best way to it: what its lines cost, and the stop before. */
interface Reached {
  readonly stop: Stop
  readonly cost: number
  readonly before: Reached | undefined
}

/** A place where a line may end and the next begin, with what either line has there. Lengths in points. */
interface Stop {
  readonly index: number
  /** The first atom of a line that begins here, where that would begin, and what it gives up at the edge. */
  readonly first: number
  readonly begins: number
  readonly opening: number
  /** Behind the last atom of a line that ends here, where that would end, and what it gives up at the edge. */
  readonly end: number
  readonly ends: number
  readonly closing: number
  /** Within a word, so that a line ends in a hyphen here. */
  readonly isDivided: boolean
  readonly isWithinHan: boolean
}

function stopsOf(
  atoms: readonly Atom[],
  { begins }: Lengths,
  mayEndAt: ReadonlySet<number>,
  mayDivideAt: ReadonlySet<number>,
): Stop[] {
  const stopAt = (index: number): Stop => {
    let [first, end] = [index, index]
    while (atoms[first]?.kind === 'blank') first++
    while (atoms[end - 1]?.kind === 'blank') end--
    const [next, last] = [atoms[first], atoms[end - 1]]
    const isDivided = mayDivideAt.has(atoms[index]?.start ?? -1)
    return {
      index,
      first,
      begins: begins[first] ?? 0,
      opening: next?.kind === 'opening' ? next.slack : 0,
      end,
      ends: last ? (begins[end - 1] ?? 0) + last.width + (isDivided ? hyphenWidth(last) : 0) : 0,
      closing: last?.kind === 'closing' ? last.slack : 0,
      isDivided,
      isWithinHan: last?.kind === 'han' && atoms[index]?.kind === 'han',
    }
  }
  const within = atoms.flatMap(({ start }, index) =>
    index > 0 && (mayEndAt.has(start) || mayDivideAt.has(start)) ? [index] : [],
  )
  return [0, ...within, atoms.length].map(stopAt)
}

const isEmpty = (from: Stop, to: Stop): boolean => to.end <= from.first

/** Width of a line without justification. */
function widthBetween(from: Stop, to: Stop): number {
  return isEmpty(from, to) ? 0 : to.ends - from.begins - (from.opening + to.closing)
}

function lineBetween(from: Stop, to: Stop, length: number): LineOfAtoms {
  const isLast = to.index === length
  if (isEmpty(from, to)) return { start: from.index, end: from.index, width: 0, isLast, isHyphenated: false, isWithinHan: false }
  const { end, isDivided: isHyphenated, isWithinHan } = to
  return { start: from.first, end, width: widthBetween(from, to), isLast, isHyphenated, isWithinHan }
}

interface Lengths {
  /** Where each atom would begin if the paragraph were one line. */
  readonly begins: readonly number[]
  /** Units of room up to each atom. */
  readonly units: readonly number[]
  /** What can be given up, in points, up to each atom. */
  readonly shrink: readonly number[]
  readonly em: number
  /** How many atoms there are. */
  readonly count: number
}

/** Room between two neighbours, in units that justification draws out alike. */
export function unitsBetween(before: Atom, after: Atom): number {
  if (after.kind === 'blank' || isNoteMark(after)) return 0
  if (before.kind === 'blank') return style.lines.blankUnits
  if (before.kind === 'opening' || after.kind === 'closing') return 0
  return before.kind === 'word' && after.kind === 'word' ? 0 : 1
}

function measureAtoms(atoms: readonly Atom[], isSpaced: boolean): Lengths {
  const begins: number[] = []
  const units: number[] = []
  const shrink: number[] = []
  let begin = 0
  let unit = 0
  let give = 0
  atoms.forEach((atom, index) => {
    const before = atoms[index - 1]
    if (before) {
      begin += before.width + gapBetween(before, atom, isSpaced)
      unit += unitsBetween(before, atom)
      if (before.kind === 'blank' || (isSpaced && isScriptBoundary(before, atom))) give += style.lines.shrink * atom.run.fontSize
    }
    begins.push(begin)
    units.push(unit)
    shrink.push(give)
  })
  return { begins, units, shrink, em: atoms[0]?.run.fontSize ?? 10, count: atoms.length }
}

/** Width of the hyphen after a divided word, in points. */
export function hyphenWidth({ run }: Atom): number {
  return run.font.widthOfString('-', run.fontSize, run.fontFeatures)
}

/** What a line costs by its looseness in a measure, and by how it ends. */
function costOf(
  from: Stop,
  to: Stop,
  width: number,
  measure: number,
  { units, shrink, em, count }: Lengths,
  { isJustified, isSpaced, isBalanced }: BreakOptions,
): number {
  const over = width - measure
  if (over > 0.01) {
    const give = (shrink[to.end - 1] ?? 0) - (shrink[from.first] ?? 0)
    return isJustified && over <= give ? 1 + (over / give) ** 2 : 1e6 + over * 1e3
  }
  if (isBalanced) return 1 + (over / measure) ** 2 + (to.isWithinHan && !isEmpty(from, to) ? WITHIN_HAN_COST : 0)
  if (to.index === count) return width < style.lines.runt * em ? 1 + RUNT_COST : 1
  const room = Math.max(1, (units[to.end - 1] ?? 0) - (units[from.first] ?? 0))
  if (isJustified && isSpaced && -over / room > style.lines.loosest * em) return SHORT_COST * (1 - over / measure)
  const looseness = isJustified ? -over / room / (style.lines.ease * em) : (-over / measure) * 3
  return 1 + looseness ** 3 + looseness + (to.isDivided && !isEmpty(from, to) ? HYPHEN_COST : 0)
}
