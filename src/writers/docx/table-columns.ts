import { columnsOf } from '../../document/row-spans.ts'
import type { Table, TableCell, TableRow } from '../../document/tree.ts'
import { columnWidths, sum } from '../column-widths.ts'
import { style, textWidth, twips } from '../style.ts'
import type { TextMeasure, TypeSetting } from './text-measure.ts'

/** Widths in twips that fit the words of a table as those of the PDF do; they sum to the width between the margins, whatever the rounding. */
export function columnsInTwips(table: Table, measure: TextMeasure): number[] {
  const { paddingX } = style.table
  const room = textWidth - 2 * paddingX * table.columns.length
  const shares = table.columns.map((share) => (room * share) / sum(table.columns))
  const rows = [...table.head.map((row) => cellsOf(row, true)), ...table.body.map((row) => cellsOf(row, row.kind === 'band'))]
  const cells = rows.flat()
  const needs = shares.map((_, column) =>
    Math.max(0, ...cells.filter((cell) => cell.column === column && cell.span === 1).map((cell) => widthOf(cell, measure))),
  )
  const fitted = columnWidths(shares, needs, (widths) =>
    sum(
      rows.map((row) =>
        Math.max(0, ...row.map((cell) => linesOf(cell, sum(widths.slice(cell.column, cell.column + cell.span)), measure))),
      ),
    ),
  )
  const edge = (count: number): number => twips(sum(fitted.slice(0, count)) + 2 * paddingX * count)
  return fitted.map((_, index) => (index === fitted.length - 1 ? twips(textWidth) : edge(index + 1)) - edge(index))
}

interface PlacedCell extends Pick<TableCell, 'paragraphs' | 'span'> {
  /** The column in which it begins. */
  readonly column: number
  readonly setting: TypeSetting
}

function cellsOf(row: TableRow, bold: boolean): PlacedCell[] {
  const columns = columnsOf(row)
  return row.cells.map(({ paragraphs, span }, at) => ({
    paragraphs,
    span,
    column: columns[at] ?? 0,
    setting: { size: style.table.size, bold },
  }))
}

/** Width of a cell whose paragraphs stand on one line each, with a gap to the next column. */
function widthOf({ paragraphs, setting }: PlacedCell, measure: TextMeasure): number {
  return Math.max(0, ...paragraphs.map(({ content }) => measure.width(content, setting) + style.table.paddingX))
}

function linesOf({ paragraphs, setting }: PlacedCell, width: number, measure: TextMeasure): number {
  return sum(paragraphs.map(({ content }) => measure.lines(content, setting, width)))
}
