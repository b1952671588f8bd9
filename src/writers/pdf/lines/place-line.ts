import type { MeasuredRun, PlacedRun } from './run.ts'
import { type Atom, gapBetween, scriptGap } from './atoms.ts'
import { style } from '../../style.ts'
import { replacementGap } from './change-seams.ts'
import { hyphenWidth, type LineOfAtoms, unitsBetween } from './break-paragraph.ts'

/** Alignment of a paragraph; `start` and `end` follow its direction. */
export type Alignment = 'start' | 'center' | 'end' | 'justify'

/** A line with the place of every piece. Lengths in points. */
export interface PlacedLine {
  readonly runs: PlacedRun[]
  readonly width: number
}

/** Places a line's atoms between two edges, and joins neighbours that one string of type can set. */
export function placeLine(
  atoms: readonly Atom[],
  line: LineOfAtoms,
  measure: number,
  alignment: Alignment,
  isSpaced: boolean,
): PlacedLine {
  const row = atoms.slice(line.start, line.end)
  const isStretched = alignment === 'justify' && (!line.isLast || line.width > measure)
  const stretch = isStretched ? stretchOf(row, measure - line.width) : 0
  const slack = Math.max(0, measure - line.width)
  const [first] = row
  let x = (alignment === 'center' ? slack / 2 : alignment === 'end' ? slack : 0) - (first?.kind === 'opening' ? first.slack : 0)
  const strings: TypeString[] = []
  row.forEach((atom, index) => {
    const next = row[index + 1]
    const after = next ? gapBetween(atom, next, isSpaced) + stretch * unitsBetween(atom, next) : 0
    const room = next && replacementGap(atom.run, next.run) === 0 ? scriptGap(atom, next, isSpaced) : 0
    const last = strings.at(-1)
    // A mark that gives up its empty half to the next is set from a face that has it without.
    const run: MeasuredRun = atom.kind === 'closing' && after < 0 ? { ...atom.run, alias: 'narrow-mark' } : atom.run
    if (!last || run !== atom.run || !joins(last, atom))
      strings.push({ run, kind: atom.kind, text: atom.text, x, spacing: 0, after, room })
    else {
      last.text += atom.text
      last.spacing = last.after
      last.after = after
      last.room = room
    }
    x += atom.width + after
  })
  if (line.isHyphenated && strings.length > 0) strings.push(hyphenAfter(row, x))
  return {
    runs: strings.map((string, index) => {
      const next = strings[index + 1]
      return placedRun(string, next ? next.x - replacementGap(string.run, next.run) : x + string.after)
    }),
    width: stretch === 0 ? line.width : measure,
  }
}

/** Atoms of one run that are set as one string, with the same spacing after each. */
interface TypeString {
  readonly run: MeasuredRun
  readonly kind: Atom['kind']
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
    return atom.kind === 'blank' || (atom.kind === 'word' && !string.text.endsWith(' ') && string.after === 0)
  if (string.kind === 'blank' || atom.kind === 'blank' || atom.kind === 'word') return false
  return string.text.length === 1 || Math.abs(string.spacing - string.after) < 0.001
}

/** The hyphen of a divided word; it copies as a soft hyphen, so that the word is found whole. */
function hyphenAfter(row: readonly Atom[], x: number): TypeString {
  const last = row.at(-1)
  if (!last) throw new Error('a line that ends in a hyphen has a word')
  return { run: { ...last.run, alias: 'soft-hyphen' }, kind: 'word', text: '-', x, spacing: 0, after: hyphenWidth(last), room: 0 }
}

function placedRun({ run, text, x, spacing, room }: TypeString, end: number): PlacedRun {
  return { ...run, text, x, width: end - x, characterSpacing: spacing, ...(room > 0 ? { roomAfter: room } : {}) }
}

/** What each unit of room on a line takes so that the line has this much more width, in points; nothing where that is too much. */
export function stretchOf(row: readonly Atom[], room: number): number {
  const units = row.reduce((sum, atom, index) => sum + (index > 0 ? unitsBetween(row[index - 1] ?? atom, atom) : 0), 0)
  const stretch = units > 0 ? room / units : 0
  return stretch > mostOf(row, units) ? 0 : stretch
}

/** How far a unit of room may be drawn out on a line: one between words less far, where none is between two characters of Han. */
function mostOf(row: readonly Atom[], units: number): number {
  const { loosest, widestBlank, blankUnits } = style.lines
  const em = row[0]?.run.fontSize ?? 10
  const blanks = row.filter(({ kind }) => kind === 'blank')
  const widest = Math.max(0, ...blanks.map(({ width }) => width))
  return blanks.length > 0 && units === blanks.length * blankUnits ? (widestBlank * em - widest) / blankUnits : loosest * em
}
