import { columnsOf, rowSpansOf } from '../../document/row-spans.ts'
import type { Paragraph, Table, TableCell, TableRow } from '../../document/tree.ts'
import { escapeXml } from '../xml.ts'
import { classes, idOf } from './changes.ts'
import { writeInlines } from './inlines.ts'
import { element, voidElement } from './markup.ts'

/**
 * A table whose every cell finds its heads: the columns' in its head, the band's over its group of rows, and the first cell of its row,
 * which spans the rows that continue it.
 */
export function writeTable(table: Table): string {
  const total = table.columns.reduce((sum, share) => sum + share, 0)
  const columns = table.columns.map((share) =>
    voidElement('col', { style: `inline-size: ${Number(((100 * share) / total).toFixed(3))}%` }),
  )
  return element(
    'table',
    { id: idOf(table), class: table.hasEntries ? 'of-entries' : undefined },
    element('caption', {}, element('span', { class: 'unseen' }, escapeXml(table.description))),
    element('colgroup', {}, ...columns),
    '\n',
    element('thead', {}, '\n', ...rowsOf(table.head, table, headCell)),
    '\n',
    ...groups(table.body).map((rows) => element('tbody', {}, '\n', ...rowsOf(rows, table, bodyCell)) + '\n'),
  )
}

/** The rows under each band, with it. */
function groups(rows: readonly TableRow[]): TableRow[][] {
  const result: TableRow[][] = []
  for (const row of rows) {
    const group = result.at(-1)
    if (group && row.kind !== 'band') group.push(row)
    else result.push([row])
  }
  return result
}

/** A cell where it begins, with the rows that it is over. */
interface PlacedCell {
  readonly row: TableRow
  readonly column: number
  readonly span: number
  readonly paragraphs: readonly Paragraph[]
  readonly rows: number
}

type WriteCell = (cell: PlacedCell) => string

function rowsOf(rows: readonly TableRow[], { columns }: Table, write: WriteCell): string[] {
  return placed(rows, columns.length).map((cells, index) => {
    const row = rows[index]
    const continued = rows[index + 1]?.kind === 'continuation' ? ' continued' : ''
    return element('tr', { id: row && idOf(row), class: `${row?.kind ?? ''}${continued}` }, ...cells.map(write)) + '\n'
  })
}

/** The cells that begin in each row. */
function placed(rows: readonly TableRow[], count: number): PlacedCell[][] {
  const whole = rows.map((row) => ({ ...row, cells: filled(row, count) }))
  const spans = rowSpansOf(whole)
  return whole.map((row, index) => {
    const columns = columnsOf(row)
    return row.cells.flatMap(({ span, paragraphs }, at): PlacedCell[] => {
      const over = spans[index]?.[at] ?? 1
      return over === 0 ? [] : [{ row, column: columns[at] ?? 0, span, paragraphs, rows: over }]
    })
  })
}

/** The cells of a row over all columns; a band is one cell. */
function filled({ kind, cells }: TableRow, count: number): TableCell[] {
  const [only] = cells
  if (kind === 'band' && only && cells.length === 1) return [{ ...only, span: count }]
  const covered = cells.reduce((sum, { span }) => sum + span, 0)
  return [...cells, ...Array.from({ length: count - covered }, () => ({ span: 1, paragraphs: [] }))]
}

function headCell(cell: PlacedCell): string {
  return writeCell(cell, cell.span > 1 ? 'colgroup' : 'col')
}

function bodyCell(cell: PlacedCell): string {
  return writeCell(cell, cell.row.kind === 'band' ? 'rowgroup' : cell.column === 0 ? 'row' : undefined)
}

function writeCell({ span, rows, paragraphs }: PlacedCell, scope: string | undefined): string {
  const isHead = scope !== undefined && paragraphs.length > 0
  return element(
    isHead ? 'th' : 'td',
    {
      scope: isHead ? scope : undefined,
      colspan: span > 1 ? span : undefined,
      rowspan: rows > 1 ? rows : undefined,
    },
    ...paragraphs.map((paragraph) =>
      element('p', { id: idOf(paragraph), class: classes([], paragraph.content) }, writeInlines(paragraph.content)),
    ),
  )
}
