import { columnWidths, sum } from '../../column-widths.ts'
import type { LineOfAtoms } from '../lines/break-paragraph.ts'
import { linesOfAtoms } from '../lines/compose-paragraph.ts'
import type { CellBox, TableBox } from './box.ts'
import type { Composer } from './composer.ts'

/** Wider than any cell, in points. */
const ONE_LINE = 1e5

/** Widths of a table's columns that fit their words, in points. */
export function fittedWidths({ rows, widths, padding }: TableBox, composer: Composer): readonly number[] {
  const cells = rows.flatMap((row) => row.cells)
  const paragraphs = cells.flatMap(({ boxes }) => boxes.filter((box) => box.kind === 'paragraph'))
  const places = rows.map((row) => row.cells.map(({ column, span, boxes }) => [column, span, boxes.length]))
  const looks = paragraphs.map((box) => LOOK.map((key) => box[key]))
  return composer.fitted(paragraphs, [widths, padding, places, looks], () => fit({ rows, widths, padding }, cells, composer))
}

/** What the width of a paragraph depends on beside its runs. */
const LOOK = ['alignment', 'isSpaced', 'turnedIndent', 'isBalanced', 'isRightToLeft', 'bindsLetters'] as const

function fit(
  { rows, widths, padding }: Pick<TableBox, 'rows' | 'widths' | 'padding'>,
  cells: readonly CellBox[],
  composer: Composer,
): readonly number[] {
  const needs = widths.map((_, column) =>
    Math.max(
      0,
      ...cells.filter((cell) => cell.column === column && cell.span === 1).map((cell) => widthOf(cell, padding, composer)),
    ),
  )
  return columnWidths(widths, needs, lineCounter(rows, composer))
}

/** Gives the height of a table in lines for widths of its columns: cells whose width is the same have as many lines as before. */
function lineCounter(rows: TableBox['rows'], composer: Composer): (widths: readonly number[], most: number) => number {
  const counts = new Map<CellBox, Map<number, number>>()
  const linesIn = (cell: CellBox, measure: number): number => {
    const known = counts.get(cell) ?? new Map<number, number>()
    counts.set(cell, known)
    let count = known.get(measure)
    if (count === undefined) {
      count = sum(linesOf(cell, measure, composer).map((lines) => lines.length))
      known.set(measure, count)
    }
    return count
  }
  return (widths, most) => {
    let lines = 0
    for (const { cells } of rows) {
      let highest = 0
      for (const cell of cells) highest = Math.max(highest, linesIn(cell, widthOver(widths, cell)))
      lines += highest
      // Other widths are better.
      if (lines >= most) break
    }
    return lines
  }
}

/** Width of the columns that a cell is over. */
function widthOver(widths: readonly number[], { column, span }: CellBox): number {
  return span === 1 ? (widths[column] ?? 0) : sum(widths.slice(column, column + span))
}

/** Width of a cell whose paragraphs stand on one line each, with a gap to the next; an empty one has none. */
function widthOf(cell: CellBox, gap: number, composer: Composer): number {
  return Math.max(0, ...linesOf(cell, ONE_LINE, composer).flatMap((lines) => lines.map(({ width }) => width + gap)))
}

/** Paragraphs of a cell as lines of this width. */
function linesOf({ boxes }: CellBox, measure: number, composer: Composer): LineOfAtoms[][] {
  return boxes.map((box) => {
    const prepared = box.kind === 'paragraph' ? composer.prepared(box) : undefined
    return prepared ? linesOfAtoms(prepared, measure) : []
  })
}
