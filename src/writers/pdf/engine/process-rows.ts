import type { LayoutBuilder, LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import { notesAmong } from './notes-among.ts'
import type { NoteRun } from './paragraph-node.ts'
import tableProcessorModule from 'pdfmake/js/TableProcessor.js'

const TableProcessor = tableProcessorModule.default

/** What lays out the cells of a row, and puts them in the order in which they are read. */
interface RowBuilder extends Pick<LayoutBuilder, 'writer' | 'processRow'> {
  inReadingOrder<T>(step: () => T): T
  /** Room that notes would take at the foot of the page, in points. */
  roomFor(notes: readonly NoteRun[]): number
  /** Gives the notes of what has been laid out their room on the page. */
  placeNotes(): void
}

/** Rows of a table as pdfmake lays them out, save that a row moves to a new page with its notes, and with the next where it stays with that. */
export function processRows(builder: RowBuilder, node: LayoutNode, heightOf: (row: number) => number): void {
  const { writer } = builder
  const table = node.table
  if (!table) return
  const processor = new TableProcessor(node)
  processor.beginTable(writer)
  const staying = (node['rowsThatStay'] ?? []) as readonly boolean[]
  const heightWithNext = (row: number): number => heightOf(row) + (staying[row] ? heightWithNext(row + 1) : 0)
  const notesWithNext = (row: number): NoteRun[] => [
    ...notesIn(table.body[row] ?? []),
    ...(staying[row] ? notesWithNext(row + 1) : []),
  ]
  table.body.forEach((cells, rowIndex) => {
    const notes = notesWithNext(rowIndex)
    const needs = staying[rowIndex] || notes.length > 0 ? heightWithNext(rowIndex) + builder.roomFor(notes) : 0
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
    if (writer.transactionLevel === 0) builder.placeNotes()
  })
  processor.endTable(writer)
}

/** The notes that cells refer to. */
export function notesIn(nodes: readonly LayoutNode[]): NoteRun[] {
  return nodes.flatMap((node) => (node.stack ? notesIn(node.stack) : notesAmong(node._inlines ?? [])))
}
