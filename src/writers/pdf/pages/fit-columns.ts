import { columnWidths, sum } from '../../column-widths.ts'
import { composeParagraph } from '../lines/compose-paragraph.ts'
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
  return columnWidths(widths, needs, (fitted) => linesOf(rows, fitted, composer))
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
