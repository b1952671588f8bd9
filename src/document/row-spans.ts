import type { TableCell, TableRow } from './tree.ts'

/** Whether a cell is one with the cell above it: it says so, or is an empty one of a row that continues the row above. */
function goesOnAbove({ kind }: Pick<TableRow, 'kind'>, { goesOn, paragraphs }: TableCell): boolean {
  return goesOn === true || (kind === 'continuation' && paragraphs.length === 0)
}

/** The column in which each cell of a row begins, from 0. */
export function columnsOf({ cells }: Pick<TableRow, 'cells'>): number[] {
  let column = 0
  return cells.map(({ span }) => {
    column += span
    return column - span
  })
}

/** How many rows each cell of each row is over; none, where it goes on with a cell of the row above that stands over the same columns. */
export function rowSpansOf(rows: readonly TableRow[]): number[][] {
  const spans: number[][] = []
  // For each column, the cell that stands in it: its row, its place there, and its span.
  let above = new Map<number, { readonly row: number; readonly at: number; readonly span: number }>()
  rows.forEach((row, index) => {
    const standing: typeof above = new Map()
    const columns = columnsOf(row)
    spans.push(
      row.cells.map((cell, at) => {
        const column = columns[at] ?? 0
        const over = goesOnAbove(row, cell) ? above.get(column) : undefined
        const begun = over?.span === cell.span ? over : { row: index, at, span: cell.span }
        standing.set(column, begun)
        if (begun !== over) return 1
        const owner = spans[over.row]
        if (owner) owner[over.at] = (owner[over.at] ?? 0) + 1
        return 0
      }),
    )
    above = standing
  })
  return spans
}
