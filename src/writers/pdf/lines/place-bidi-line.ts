import type { Atom } from './atoms.ts'
import { visualOrder } from './bidi.ts'
import { replacementGap } from './change-seams.ts'
import type { LineOfAtoms } from './break-paragraph.ts'
import { type MeasuredParagraph, unitsBetween } from './measure-paragraph.ts'
import { type Alignment, type PlacedLine, stretchOf } from './place-line.ts'

/**
 * Places a line of a right-to-left paragraph. Its pieces stay in the order in which they are read, which is the order of the
 * PDF's content and so of copying and of tags; only their places are visual.
 */
export function placeBidiLine(
  { atoms, places }: MeasuredParagraph,
  line: LineOfAtoms,
  measure: number,
  alignment: Alignment,
): PlacedLine {
  const row = atoms.slice(line.start, line.end)
  const isStretched = alignment === 'justify' && (!line.isLast || line.width > measure)
  const stretch = isStretched ? stretchOf(atoms, places, line, measure - line.width) : 0
  const slack = stretch === 0 ? Math.max(0, measure - line.width) : 0
  let x = alignment === 'center' ? slack / 2 : alignment === 'end' ? 0 : slack
  const lefts = new Array<number>(row.length).fill(0)
  const widths = row.map((atom, index) => {
    const next = row[index + 1]
    return atom.width + (next ? stretch * unitsBetween(atom, next) : 0)
  })
  orderOf(row).forEach((index, place, order) => {
    const atom = row[index]
    const before = row[order[place - 1] ?? -1]
    // A change is isolated: who stands to the left of a piece of another change is what follows it.
    if (atom && before) x += replacementGap(atom.run, before.run)
    lefts[index] = x
    x += widths[index] ?? 0
  })
  return {
    runs: row.map((atom, index) => ({
      ...atom.run,
      text: atom.text,
      x: lefts[index] ?? 0,
      width: widths[index] ?? 0,
      characterSpacing: 0,
    })),
    width: stretch === 0 ? line.width : measure,
  }
}

/**
 * Indexes of a line's atoms from left to right. Where a change begins or ends, the signs that isolate it stand at the level of the
 * paragraph, so that a deleted number and the one in its place do not run from left to right as one.
 */
function orderOf(row: readonly Atom[]): number[] {
  const signed = row.flatMap(({ level, run }, index) => {
    const isBound = index > 0 && row[index - 1]?.run.change !== run.change
    return [...(isBound ? [{ level: 1, index: undefined }] : []), { level, index }]
  })
  return visualOrder(signed.map(({ level }) => level)).flatMap((place) => signed[place]?.index ?? [])
}
