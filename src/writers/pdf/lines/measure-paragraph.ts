import { style } from '../../style.ts'
import { type Atom, gapBetween, isNoteMark, isScriptBoundary } from './atoms.ts'

/**
 * A paragraph as numbers: its atoms side by side, and the stops where a line may end and the next begin. Lengths in points. All of it is the same
 * in every width.
 */
export interface MeasuredParagraph {
  readonly atoms: readonly Atom[]
  /** A row of numbers for each atom. */
  readonly places: Float64Array
  /** A row of numbers for each stop, in their order. */
  readonly stops: Float64Array
  /** Size of its type. */
  readonly em: number
}

/** The numbers of an atom. */
export const PLACE = {
  /** Between it and the one before it: an empty half that is taken away, or a gap that is added. */
  gap: 0,
  /** Where it would begin if the paragraph were one line, and units of room and what can be given up to there. */
  begins: 1,
  units: 2,
  shrink: 3,
  count: 4,
} as const

/** The numbers of a stop: what either line has there. */
export const STOP = {
  /** The atom before which it stands. */
  index: 0,
  /** The first atom of a line that begins here, where that would begin, what it gives up at the edge, and what was before it. */
  first: 1,
  begins: 2,
  opening: 3,
  unitsBefore: 4,
  shrinkBefore: 5,
  /** Behind the last atom of a line that ends here, where that would end, what it gives up at the edge, and what was up to it. */
  end: 6,
  ends: 7,
  closing: 8,
  units: 9,
  shrink: 10,
  /** 1 within a word, so that a line ends in a hyphen here, and 1 between two Han characters. */
  divided: 11,
  withinHan: 12,
  count: 13,
} as const

/** Room between two neighbours, in units that justification draws out alike. */
export function unitsBetween(before: Atom, after: Atom): number {
  if (after.kind === 'blank' || isNoteMark(after)) return 0
  if (before.kind === 'blank') return style.lines.blankUnits
  if (before.kind === 'opening' || after.kind === 'closing') return 0
  return before.kind === 'word' && after.kind === 'word' ? 0 : 1
}

/** Width of the hyphen after a divided word, in points. */
export function hyphenWidth({ run }: Atom): number {
  return run.font.widthOfString('-', run.fontSize, run.fontFeatures)
}

/** Measures the atoms of a paragraph. */
export function measureParagraph(
  atoms: readonly Atom[],
  mayEndAt: ReadonlySet<number>,
  mayDivideAt: ReadonlySet<number>,
  isSpaced: boolean,
): MeasuredParagraph {
  const count = atoms.length
  const places = new Float64Array(PLACE.count * count)
  const stops = [0]
  let begins = 0
  let units = 0
  let shrink = 0
  let before: Atom | undefined
  let at = 0
  let row = 0
  for (const atom of atoms) {
    if (before) {
      const gap = gapBetween(before, atom, isSpaced)
      begins += before.width + gap
      units += unitsBetween(before, atom)
      if (before.kind === 'blank' || (isSpaced && isScriptBoundary(before, atom)))
        shrink += style.lines.shrink * atom.run.fontSize
      if (mayEndAt.has(atom.start) || mayDivideAt.has(atom.start)) stops.push(at)
      places[row] = gap
      places[row + PLACE.begins] = begins
      places[row + PLACE.units] = units
      places[row + PLACE.shrink] = shrink
    }
    before = atom
    at++
    row += PLACE.count
  }
  stops.push(count)
  return { atoms, places, stops: rowsOf(stops, atoms, places, mayDivideAt), em: atoms[0]?.run.fontSize ?? 10 }
}

function rowsOf(
  stops: readonly number[],
  atoms: readonly Atom[],
  places: Float64Array,
  mayDivideAt: ReadonlySet<number>,
): Float64Array {
  const rows = new Float64Array(STOP.count * stops.length)
  let row = 0
  for (const index of stops) {
    const here = atoms[index]
    let first = index
    let end = index
    while (atoms[first]?.kind === 'blank') first++
    while (end > 0 && atoms[end - 1]?.kind === 'blank') end--
    const next = atoms[first]
    const last = end > 0 ? atoms[end - 1] : undefined
    const isDivided = mayDivideAt.size > 0 && here !== undefined && mayDivideAt.has(here.start)
    rows[row] = index
    rows[row + STOP.first] = first
    rows[row + STOP.end] = end
    if (next) {
      const place = PLACE.count * first
      rows[row + STOP.begins] = places[place + PLACE.begins] ?? 0
      rows[row + STOP.unitsBefore] = places[place + PLACE.units] ?? 0
      rows[row + STOP.shrinkBefore] = places[place + PLACE.shrink] ?? 0
      if (next.kind === 'opening') rows[row + STOP.opening] = next.slack
    }
    if (last) {
      const place = PLACE.count * (end - 1)
      rows[row + STOP.ends] = (places[place + PLACE.begins] ?? 0) + last.width + (isDivided ? hyphenWidth(last) : 0)
      rows[row + STOP.units] = places[place + PLACE.units] ?? 0
      rows[row + STOP.shrink] = places[place + PLACE.shrink] ?? 0
      if (last.kind === 'closing') rows[row + STOP.closing] = last.slack
      if (last.kind === 'han' && here?.kind === 'han') rows[row + STOP.withinHan] = 1
    }
    if (isDivided) rows[row + STOP.divided] = 1
    row += STOP.count
  }
  return rows
}
