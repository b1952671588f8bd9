import type { MeasuredRun, PlacedRun } from './run.ts'
import type { Atom } from './atoms.ts'
import { style } from '../../style.ts'
import { replacementGap } from './change-seams.ts'
import type { LineOfAtoms } from './break-paragraph.ts'
import { hyphenWidth, type MeasuredParagraph, PLACE } from './measure-paragraph.ts'

/** Alignment of a paragraph; `start` and `end` follow its direction. */
export type Alignment = 'start' | 'center' | 'end' | 'justify'

/** A line with the place of every piece. Lengths in points. */
export interface PlacedLine {
  readonly runs: PlacedRun[]
  readonly width: number
}

/**
 * Places a line's atoms between two edges, and joins neighbours that one string of type can set. The left edge may stand in, as it does where a
 * paragraph is turned over.
 */
export function placeLine(
  { atoms, places }: MeasuredParagraph,
  line: LineOfAtoms,
  measure: number,
  alignment: Alignment,
  indent = 0,
): PlacedLine {
  const { start, end } = line
  const isStretched = alignment === 'justify' && (!line.isLast || line.width > measure)
  const stretch = isStretched ? stretchOf(atoms, places, line, measure - line.width) : 0
  const slack = Math.max(0, measure - line.width)
  const first = start < end ? atoms[start] : undefined
  let x = (alignment === 'center' ? slack / 2 : alignment === 'end' ? slack : 0) - (first?.kind === 'opening' ? first.slack : 0)
  const strings: TypeString[] = []
  let last: TypeString | undefined
  for (let at = start; at < end; at++) {
    const atom = atoms[at]
    if (!atom) break
    const { run, kind } = atom
    const next = at + 1 < end ? atoms[at + 1] : undefined
    const gap = next ? (places[PLACE.count * (at + 1) + PLACE.gap] ?? 0) : 0
    const after = !next ? 0 : stretch === 0 ? gap : gap + stretch * unitsFrom(places, at, at + 1)
    const room = next && gap > 0 && replacementGap(run, next.run) === 0 ? gap : 0
    // A mark that gives up its empty half to the next is set from a face that has it without.
    const isNarrow = kind === 'closing' && after < 0
    if (!last || isNarrow || !joins(last, atom)) {
      last = {
        run: isNarrow ? { ...run, alias: 'narrow-mark' } : run,
        kind,
        lastKind: kind,
        text: atom.text,
        x,
        spacing: 0,
        after,
        room,
      }
      strings.push(last)
    } else {
      last.text += atom.text
      last.lastKind = kind
      last.spacing = last.after
      last.after = after
      last.room = room
    }
    x += atom.width + after
  }
  if (line.isHyphenated && strings.length > 0) strings.push(hyphenAfter(atoms[end - 1], x))
  return {
    runs: strings.map((string, index) => {
      const next = strings[index + 1]
      return placedRun(string, next ? next.x - replacementGap(string.run, next.run) : x + string.after, indent)
    }),
    width: stretch === 0 ? line.width : measure,
  }
}

/** Atoms of one run that are set as one string, with the same spacing after each. */
interface TypeString {
  readonly run: MeasuredRun
  /** Of its first atom, and of its last. */
  readonly kind: Atom['kind']
  lastKind: Atom['kind']
  text: string
  readonly x: number
  /** Between its characters, in points. */
  spacing: number
  /** After its last character, in points; as much of it as belongs to that character. */
  after: number
  room: number
}

/** Han characters join while the gap between them stays the same; a blank joins the word before it, so that copied text has it. */
function joins(string: TypeString, atom: Atom): boolean {
  if (string.run !== atom.run) return false
  if (string.kind === 'word')
    return atom.kind === 'blank' || (atom.kind === 'word' && string.lastKind !== 'blank' && string.after === 0)
  if (string.kind === 'blank' || atom.kind === 'blank' || atom.kind === 'word') return false
  return string.text.length === 1 || Math.abs(string.spacing - string.after) < 0.001
}

/** The hyphen of a divided word; it copies as a soft hyphen, so that the word is found whole. */
function hyphenAfter(last: Atom | undefined, x: number): TypeString {
  if (!last) throw new Error('a line that ends in a hyphen has a word')
  const after = hyphenWidth(last)
  return { run: { ...last.run, alias: 'soft-hyphen' }, kind: 'word', lastKind: 'word', text: '-', x, spacing: 0, after, room: 0 }
}

function placedRun({ run, text, x, spacing, room }: TypeString, end: number, indent: number): PlacedRun {
  const placed: PlacedRun & { roomAfter?: number } = { ...run, text, x: x + indent, width: end - x, characterSpacing: spacing }
  if (room > 0) placed.roomAfter = room
  return placed
}

/** What each unit of room on a line takes so that the line has this much more width, in points; nothing where that is too much. */
export function stretchOf(
  atoms: readonly Atom[],
  places: Float64Array,
  { start, end }: Pick<LineOfAtoms, 'start' | 'end'>,
  room: number,
): number {
  const count = start < end ? unitsFrom(places, start, end - 1) : 0
  const stretch = count > 0 ? room / count : 0
  return stretch > mostOf(atoms, start, end, count) ? 0 : stretch
}

/** Units of room from one atom to another. */
function unitsFrom(places: Float64Array, from: number, to: number): number {
  return (places[PLACE.count * to + PLACE.units] ?? 0) - (places[PLACE.count * from + PLACE.units] ?? 0)
}

/** How far a unit of room may be drawn out on a line: one between words less far, where none is between two characters of Han. */
function mostOf(atoms: readonly Atom[], start: number, end: number, units: number): number {
  const { loosest, widestBlank, blankUnits } = style.lines
  const em = atoms[start]?.run.fontSize ?? 10
  let blanks = 0
  let widest = 0
  for (let at = start; at < end; at++) {
    const atom = atoms[at]
    if (atom?.kind !== 'blank') continue
    blanks++
    widest = Math.max(widest, atom.width)
  }
  return blanks > 0 && units === blanks * blankUnits ? (widestBlank * em - widest) / blankUnits : loosest * em
}
