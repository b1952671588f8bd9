import { contentWithout } from '../../document/contents.ts'
import { columnsOf } from '../../document/row-spans.ts'
import type { Change, Table, TableCell, TableRow } from '../../document/tree.ts'
import { columnWidths, sum } from '../column-widths.ts'
import { style, textWidth, twips } from '../style.ts'
import type { TextMeasure, TypeSetting } from './text-measure.ts'

/** Widths in twips that fit the words of a table as those of the PDF do; they sum to the width between the margins, whatever the rounding. */
export function columnsInTwips(shown: Table, measure: TextMeasure): number[] {
  const table = laterOf(shown)
  const { paddingX } = style.table
  const room = textWidth - 2 * paddingX * table.columns.length
  const shares = table.columns.map((share) => (room * share) / sum(table.columns))
  const rows = [
    ...table.head.map((row) => cellsOf(row, true)),
    ...table.body.map((row) => cellsOf(row, row.kind === 'band', table.hasEntries)),
  ]
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

/** A redline has the columns of its later text: Word does not track them. */
function laterOf(table: Table): Table {
  const isLeft = ({ change }: { readonly change?: Change }): boolean => change !== 'deleted'
  const rowsOf = (rows: readonly TableRow[]): TableRow[] =>
    rows.filter(isLeft).map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        paragraphs: cell.paragraphs
          .filter(isLeft)
          .map((paragraph) => ({ ...paragraph, content: contentWithout('deleted', paragraph.content) })),
      })),
    }))
  return { ...table, head: rowsOf(table.head), body: rowsOf(table.body) }
}

interface PlacedCell extends Pick<TableCell, 'paragraphs' | 'span'> {
  /** The column in which it begins. */
  readonly column: number
  readonly setting: TypeSetting
  /** How far its lines after the first stand in, in points. */
  readonly turnedIndent: number
}

function cellsOf(row: TableRow, bold: boolean, hasEntries = false): PlacedCell[] {
  const columns = columnsOf(row)
  return row.cells.map(({ paragraphs, span }, at) => ({
    paragraphs,
    span,
    column: columns[at] ?? 0,
    setting: { size: style.table.size, bold },
    turnedIndent: hasEntries && !bold && (columns[at] ?? 0) > 0 ? style.table.turnedIndent : 0,
  }))
}

/** Width of a cell whose paragraphs stand on one line each, with a gap to the next column. */
function widthOf({ paragraphs, setting }: PlacedCell, measure: TextMeasure): number {
  return Math.max(0, ...paragraphs.map(({ content }) => measure.width(content, setting) + style.table.paddingX))
}

function linesOf({ paragraphs, setting, turnedIndent }: PlacedCell, width: number, measure: TextMeasure): number {
  return sum(paragraphs.map(({ content }) => measure.lines(content, setting, width, turnedIndent)))
}
