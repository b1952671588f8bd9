import type { LayoutBuilder, LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import tableProcessorModule from 'pdfmake/js/TableProcessor.js'

const TableProcessor = tableProcessorModule.default

/** What lays out the cells of a row, and puts them in the order in which they are read. */
interface RowBuilder extends Pick<LayoutBuilder, 'writer' | 'processRow'> {
  inReadingOrder<T>(step: () => T): T
}

/** Rows of a table as pdfmake lays them out, save that a row which stays with the next moves to a new page together with it. */
export function processRows(builder: RowBuilder, node: LayoutNode, heightOf: (row: number) => number): void {
  const { writer } = builder
  const table = node.table
  if (!table) return
  const processor = new TableProcessor(node)
  processor.beginTable(writer)
  const staying = (node['rowsThatStay'] ?? []) as readonly boolean[]
  const heightWithNext = (row: number): number => heightOf(row) + (staying[row] ? heightWithNext(row + 1) : 0)
  table.body.forEach((cells, rowIndex) => {
    const needs = staying[rowIndex] ? heightWithNext(rowIndex) : 0
    if (rowIndex > (table.headerRows ?? 0) && needs > writer.context().availableHeight) writer.moveToNextPage()
    processor.beginRow(rowIndex, writer)
    const result = builder.inReadingOrder(() =>
      builder.processRow({
        marginX: node._margin ? [node._margin[0], node._margin[2]] : [0, 0],
        dontBreakRows: processor.dontBreakRows,
        rowsWithoutPageBreak: processor.rowsWithoutPageBreak,
        cells,
        widths: table.widths,
        gaps: (node['_offsets'] as { offsets: number[] }).offsets,
        tableBody: table.body,
        tableNode: node,
        rowIndex,
      }),
    )
    node.positions.push(...result.positions)
    processor.endRow(rowIndex, writer, result.pageBreaks)
  })
  processor.endTable(writer)
}
