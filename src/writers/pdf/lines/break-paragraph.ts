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
  const stops = [0]
  for (let index = 1; index < atoms.length; index++) {
    const offset = atoms[index]?.start ?? -1
    if (mayEndAt.has(offset) || mayDivideAt.has(offset)) stops.push(index)
  }
  stops.push(atoms.length)
  const best: { cost: number; from: number; line: LineOfAtoms | undefined }[] = [{ cost: 0, from: -1, line: undefined }]
  for (let to = 1; to < stops.length; to++) {
    let chosen: (typeof best)[number] | undefined
    for (let from = to - 1; from >= 0; from--) {
      const end = stops[to] ?? 0
      const isHyphenated = mayDivideAt.has(atoms[end]?.start ?? -1)
      const line = lineBetween(atoms, lengths, stops[from] ?? 0, end, isHyphenated)
      const measure = options.measure - (from === 0 ? 0 : (options.turnedIndent ?? 0))
      const isLadder = isHyphenated && mayDivideAt.has(atoms[stops[from] ?? 0]?.start ?? -1)
      const cost = (best[from]?.cost ?? Infinity) + costOf(line, lengths, { ...options, measure }) + (isLadder ? LADDER_COST : 0)
      if (!chosen || cost < chosen.cost) chosen = { cost, from, line }
      if (line.width > options.measure * 1.2) break
    }
    best.push(chosen ?? { cost: Infinity, from: to - 1, line: undefined })
  }
  const lines: LineOfAtoms[] = []
  for (let at = best.length - 1; at > 0; at = best[at]?.from ?? 0) {
    const line = best[at]?.line
    if (line) lines.unshift(line)
  }
  return lines
}

interface Lengths {
  /** Where each atom would begin if the paragraph were one line. */
  readonly begins: readonly number[]
  /** Units of room up to each atom. */
  readonly units: readonly number[]
  /** What can be given up, in points, up to each atom. */
  readonly shrink: readonly number[]
  readonly em: number
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
  return { begins, units, shrink, em: atoms[0]?.run.fontSize ?? 10 }
}

function lineBetween(atoms: readonly Atom[], { begins }: Lengths, from: number, to: number, isHyphenated: boolean): LineOfAtoms {
  const isLast = to === atoms.length
  let start = from
  let end = to
  while (end > start && atoms[end - 1]?.kind === 'blank') end--
  while (start < end && atoms[start]?.kind === 'blank') start++
  const first = atoms[start]
  const last = atoms[end - 1]
  if (!first || !last || end <= start) return { start, end: start, width: 0, isLast, isHyphenated: false, isWithinHan: false }
  const edges = (first.kind === 'opening' ? first.slack : 0) + (last.kind === 'closing' ? last.slack : 0)
  const hyphen = isHyphenated ? hyphenWidth(last) : 0
  const width = (begins[end - 1] ?? 0) + last.width + hyphen - (begins[start] ?? 0) - edges
  const isWithinHan = last.kind === 'han' && atoms[to]?.kind === 'han'
  return { start, end, width, isLast, isHyphenated, isWithinHan }
}

/** Width of the hyphen after a divided word, in points. */
export function hyphenWidth({ run }: Atom): number {
  return run.font.widthOfString('-', run.fontSize, run.fontFeatures)
}

function costOf(
  { start, end, width, isLast, isHyphenated, isWithinHan }: LineOfAtoms,
  { units, shrink, em }: Lengths,
  { measure, isJustified, isSpaced, isBalanced }: BreakOptions,
): number {
  const over = width - measure
  if (over > 0.01) {
    const give = (shrink[end - 1] ?? 0) - (shrink[start] ?? 0)
    return isJustified && over <= give ? 1 + (over / give) ** 2 : 1e6 + over * 1e3
  }
  if (isBalanced) return 1 + (over / measure) ** 2 + (isWithinHan ? WITHIN_HAN_COST : 0)
  if (isLast) return width < style.lines.runt * em ? 1 + RUNT_COST : 1
  const room = Math.max(1, (units[end - 1] ?? 0) - (units[start] ?? 0))
  if (isJustified && isSpaced && -over / room > style.lines.loosest * em) return SHORT_COST * (1 - over / measure)
  const looseness = isJustified ? -over / room / (style.lines.ease * em) : (-over / measure) * 3
  return 1 + looseness ** 3 + looseness + (isHyphenated ? HYPHEN_COST : 0)
}
