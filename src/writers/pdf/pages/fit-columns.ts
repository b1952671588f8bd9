import { composeParagraph } from '../lines/compose-paragraph.ts'
import type { CellBox, TableBox } from './box.ts'
import type { Composer } from './composer.ts'

/** Wider than any cell, in points. */
const ONE_LINE = 1e5
/** How much of their common width two long columns may give each other, in the order in which it is tried: shares win a draw. */
const SHIFTS = [0, -0.02, 0.02, -0.04, 0.04, -0.06, 0.06, -0.08, 0.08]

/**
 * Widths of a table's columns that fit their words: short columns no more than they need, and two long ones what is left, in the parts
 * nearest to their shares that make the table least high.
 */
export function fittedWidths({ rows, widths, padding }: TableBox, composer: Composer): readonly number[] {
  const cells = rows.flatMap((row) => row.cells)
  const needs = widths.map((_, column) =>
    Math.max(
      0,
      ...cells.filter((cell) => cell.column === column && cell.span === 1).map((cell) => widthOf(cell, padding, composer)),
    ),
  )
  const [best] = shifted(fitColumns(widths, needs), needs)
    .map((fitted) => ({ fitted, lines: linesOf(rows, fitted, composer) }))
    .toSorted((a, b) => a.lines - b.lines)
  return best?.fitted ?? widths
}

/**
 * A column whose longest cell needs less than its part takes no more than that, and the others share the rest as their shares are;
 * when none needs more, all keep theirs. In points.
 */
export function fitColumns(shares: readonly number[], needs: readonly number[]): number[] {
  const isShort = shares.map(() => false)
  let widths = [...shares]
  for (;;) {
    const short = widths.map((width, column) => isShort[column] === true || (needs[column] ?? 0) < width)
    if (short.every(Boolean) || short.every((value, column) => value === isShort[column])) return widths
    short.forEach((value, column) => (isShort[column] = value))
    const taken = sum(needs.filter((_, column) => short[column]))
    const wanting = sum(shares.filter((_, column) => !short[column]))
    const scale = (sum(shares) - taken) / wanting
    widths = shares.map((share, column) => (short[column] ? (needs[column] ?? 0) : share * scale))
  }
}

/** The widths, and those with something given from one of the two last long columns to the other. */
function shifted(widths: readonly number[], needs: readonly number[]): readonly (readonly number[])[] {
  const long = widths.flatMap((width, column) => ((needs[column] ?? 0) > width ? [column] : []))
  const [from, to] = long.slice(-2)
  if (from === undefined || to === undefined) return [widths]
  const common = (widths[from] ?? 0) + (widths[to] ?? 0)
  return SHIFTS.map((shift) =>
    widths.map((width, column) => width + (column === from ? -shift : column === to ? shift : 0) * common),
  )
}

/** Height of a table in lines. */
function linesOf(rows: TableBox['rows'], widths: readonly number[], composer: Composer): number {
  return sum(
    rows.map(({ cells }) =>
      Math.max(
        0,
        ...cells.map((cell) => composed(cell, sum(widths.slice(cell.column, cell.column + cell.span)), composer).flat().length),
      ),
    ),
  )
}

/** Width of a cell whose paragraphs stand on one line each, with a gap to the next; an empty one has none. */
function widthOf(cell: CellBox, gap: number, composer: Composer): number {
  return Math.max(0, ...composed(cell, ONE_LINE, composer).flatMap((lines) => lines.map(({ width }) => width + gap)))
}

/** Paragraphs of a cell as lines of this width. */
function composed({ boxes }: CellBox, measure: number, composer: Composer): { width: number }[][] {
  return boxes.map((box) => (box.kind === 'paragraph' ? composeParagraph(composer.runsOf(box), { ...box, measure }) : []))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
