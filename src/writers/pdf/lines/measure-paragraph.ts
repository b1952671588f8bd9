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
  /** A row of lengths and one of counts for each stop, in their order. */
  readonly stops: Float64Array
  readonly marks: Int32Array
  /** Size of its type. */
  readonly em: number
}

/** The numbers of an atom. */
export const PLACE = {
  /** Between it and the one before it: an empty half that is taken away, or a gap that is added. */
  gap: 0,
  /** Units of room up to there. */
  units: 1,
  count: 2,
} as const

/** The lengths of a stop: what either line has there. */
export const STOP = {
  /** Where the first atom of a line that begins here would begin, what it gives up at the edge, and what was before it. */
  begins: 0,
  opening: 1,
  shrinkBefore: 2,
  /** Where the last atom of a line that ends here would end, what it gives up at the edge, and what was up to it. */
  ends: 3,
  closing: 4,
  shrink: 5,
  count: 6,
} as const

/** The counts of a stop, in whole numbers, with which V8 counts sooner. */
export const MARK = {
  /** The atom before which it stands. */
  index: 0,
  /** The first atom of a line that begins here, and units of room before it. */
  first: 1,
  unitsBefore: 2,
  /** Behind the last atom of a line that ends here, and units of room up to that. */
  end: 3,
  units: 4,
  /** 1 within a word, so that a line ends in a hyphen here, and 1 between two Han characters. */
  divided: 5,
  withinHan: 6,
  count: 7,
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

/**
 * Measures the atoms of a paragraph, at the offsets of whose text a line may end (1), or only with a hyphen (2). What a line has before a stop is
 * that of the last atom which is no blank, what it has behind is that of the next.
 */
export function measureParagraph(atoms: readonly Atom[], ends: Uint8Array, isSpaced: boolean): MeasuredParagraph {
  const count = atoms.length
  const places = new Float64Array(PLACE.count * count)
  const rows = new Float64Array(STOP.count * (count + 1))
  const marks = new Int32Array(MARK.count * (count + 1))
  let begins = 0
  let units = 0
  let shrink = 0
  let before: Atom | undefined
  // The last atom that is no blank, with what is up to it.
  let filled: Atom | undefined
  let filledEnd = 0
  let filledEnds = 0
  let filledUnits = 0
  let filledShrink = 0
  // The next stop, and the first of those before it behind which nothing but blanks has come so far.
  let stop = 0
  let open = 0
  for (let at = 0; at <= count; at++) {
    const atom = atoms[at]
    const place = PLACE.count * at
    if (before && atom) {
      if (atom.kind === 'han' && before.kind === 'han' && atom.run === before.run && !isNoteMark(atom)) {
        begins += before.width
        units++
      } else {
        const gap = gapBetween(before, atom, isSpaced)
        places[place] = gap
        begins += before.width + gap
        units += unitsBetween(before, atom)
        if (before.kind === 'blank' || (isSpaced && isScriptBoundary(before, atom)))
          shrink += style.lines.shrink * atom.run.fontSize
      }
      places[place + PLACE.units] = units
    }
    const end = at === 0 || !atom ? 1 : ends[atom.start]
    if (end) {
      const row = STOP.count * stop
      const mark = MARK.count * stop
      marks[mark] = at
      if (filled) {
        marks[mark + MARK.end] = filledEnd
        marks[mark + MARK.units] = filledUnits
        rows[row + STOP.ends] = end > 1 ? filledEnds + hyphenWidth(filled) : filledEnds
        rows[row + STOP.shrink] = filledShrink
        if (filled.kind === 'closing') rows[row + STOP.closing] = filled.slack
        else if (filled.kind === 'han' && atom?.kind === 'han') marks[mark + MARK.withinHan] = 1
      }
      if (end > 1) marks[mark + MARK.divided] = 1
      stop++
    }
    if (!atom) for (; open < stop; open++) marks[MARK.count * open + MARK.first] = at
    else if (atom.kind !== 'blank') {
      for (; open < stop; open++) {
        const row = STOP.count * open
        marks[MARK.count * open + MARK.first] = at
        marks[MARK.count * open + MARK.unitsBefore] = units
        rows[row + STOP.begins] = begins
        rows[row + STOP.shrinkBefore] = shrink
        if (atom.kind === 'opening') rows[row + STOP.opening] = atom.slack
      }
      filled = atom
      filledEnd = at + 1
      filledEnds = begins + atom.width
      filledUnits = units
      filledShrink = shrink
    }
    before = atom
  }
  const [first] = atoms
  return {
    atoms,
    places,
    stops: rows.subarray(0, STOP.count * stop),
    marks: marks.subarray(0, MARK.count * stop),
    em: first ? first.run.fontSize : 10,
  }
}
