import {
  BorderStyle,
  StringValueElement,
  Table as WordTable,
  TableCell as WordTableCell,
  TableLayoutType,
  TableProperties,
  TableRow as WordTableRow,
  VerticalMergeType,
  WidthType,
  type ITableCellOptions,
  type ITableOptions,
} from 'docx'
import { columnsOf } from '../../document/row-spans.ts'
import type { Change, Table, TableRow } from '../../document/tree.ts'
import { textWidth, twips } from '../style.ts'
import { columnsInTwips } from './table-columns.ts'
import { trackCell } from './paragraph-marks.ts'
import { looksOf, styledParagraph } from './paragraph.ts'
import { firstLeft } from '../redline-places.ts'
import { paragraphStyle, tableStyle } from './style-ids.ts'
import { within, type Writing } from './writing.ts'

/** A table with a description for readers who do not see it, which the library cannot give. */
class DescribedTable extends WordTable {
  constructor(options: ITableOptions, description: string) {
    super(options)
    for (const child of this.root) {
      // Last of the properties in the schema (ECMA-376-1, 17.4.59), so that it may be put behind the others.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the library has no other way in
      if (child instanceof TableProperties) child.addChildElement(new StringValueElement('w:tblDescription', description))
    }
  }
}

/** A native table: its head is repeated on every page, no row is parted, and only horizontal rules are drawn. */
export function writeTable(table: Table, writing: Writing): WordTable {
  const widths = columnsInTwips(table, writing.measure)
  const rows = [...table.head, ...table.body]
  const later = rowLooks(table, 'deleted')
  const earlier = rowLooks(table, 'inserted')
  return new DescribedTable(
    {
      style: tableStyle.table,
      width: { size: twips(textWidth), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      // The first row is a head: its rule stands in the style.
      tableLook: { firstRow: true, noHBand: true, noVBand: true },
      ...(writing.rightToLeft ? { visuallyRightToLeft: true } : {}),
      rows: rows.map((row, index) => {
        const look = row.change === 'deleted' ? earlier.get(row) : later.get(row)
        return writeRow(row, within(row, writing), {
          ids: row === firstLeft(rows) ? [table.id] : [],
          head: index < table.head.length,
          widths,
          hasEntries: table.hasEntries ?? false,
          later: look ?? plainRow,
          earlier: (row.change ? look : earlier.get(row)) ?? plainRow,
        })
      }),
    },
    table.description,
  )
}

/** What a row looks like by what is around it. */
interface RowLook {
  /** The next row goes on with this one: no rule between them, and both on one page. */
  readonly continued: boolean
  /** On one page with the next row. */
  readonly kept: boolean
  /** Columns in which a cell of the next row is one with the cell above it. */
  readonly joined: readonly number[]
}

const plainRow: RowLook = { continued: false, kept: false, joined: [] }

/** The looks of the rows in one text: among those that are not gone from it. */
function rowLooks({ head, body }: Table, gone: Change): ReadonlyMap<TableRow, RowLook> {
  const rows = [...head, ...body].filter(({ change }) => change !== gone)
  // The last row, with those that go on with it, does not stand alone on a page.
  const last = rows.findLastIndex(({ kind }) => kind !== 'continuation')
  return new Map(
    rows.map((row, index) => {
      const next = rows[index + 1]
      const columns = next ? columnsOf(next) : []
      const joined = (next?.cells ?? []).flatMap(({ goesOn }, at) => (goesOn ? [columns[at] ?? 0] : []))
      const continued = next?.kind === 'continuation'
      return [row, { continued, kept: continued || index === last - 1, joined }]
    }),
  )
}

interface RowSetting {
  /** Ids whose bookmarks stand in this row, besides its own. */
  readonly ids: readonly string[]
  readonly head: boolean
  readonly hasEntries: boolean
  /** Widths of the columns in twips. */
  readonly widths: readonly number[]
  readonly later: RowLook
  readonly earlier: RowLook
}

function writeRow(row: TableRow, writing: Writing, { ids, head, hasEntries, widths, later, earlier }: RowSetting): WordTableRow {
  const band = row.kind === 'band'
  const styleIn = ({ kept }: RowLook, isEntry: boolean): string => {
    if (head) return paragraphStyle.tableHead
    if (band) return paragraphStyle.tableBand
    if (isEntry) return kept ? paragraphStyle.tableEntryKept : paragraphStyle.tableEntry
    return kept ? paragraphStyle.tableTextKept : paragraphStyle.tableText
  }
  const spans = row.cells.map(({ span }) => (band && row.cells.length === 1 ? widths.length : span))
  return new WordTableRow({
    cantSplit: true,
    ...(head ? { tableHeader: true } : {}),
    ...(writing.change ? writing.trackedChanges.insertionOrDeletion(writing.change) : {}),
    children: row.cells.map((cell, cellIndex) => {
      const begun = cellIndex === 0 ? [...ids, row.id] : []
      const isEntry = hasEntries && cellIndex > 0
      const looks = looksOf(styleIn(later, isEntry), styleIn(earlier, isEntry))
      const begins = firstLeft(cell.paragraphs)
      const written = cell.paragraphs.map((paragraph) =>
        styledParagraph(
          looks,
          [...(paragraph === begins ? begun : []), paragraph.id],
          paragraph.content,
          within(paragraph, writing),
        ),
      )
      // Word takes no cell without a paragraph.
      const paragraphs = written.length > 0 ? written : [styledParagraph(looks, begun, [], writing)]
      const from = spans.slice(0, cellIndex).reduce((sum, span) => sum + span, 0)
      const width = widths.slice(from, from + (spans[cellIndex] ?? 1)).reduce((sum, one) => sum + one, 0)
      const isJoined = (look: RowLook): boolean => !cell.goesOn && look.joined.includes(from)
      const properties = (look: RowLook): CellProperties => ({
        ...cellProperties(spans[cellIndex] ?? 1, row.kind, look),
        ...(cell.goesOn ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
        ...(isJoined(look) ? { verticalMerge: VerticalMergeType.RESTART } : {}),
      })
      return new WordTableCell({
        children: trackCell(paragraphs, looks, writing),
        ...properties(later),
        ...(later.continued === earlier.continued && isJoined(later) === isJoined(earlier)
          ? {}
          : {
              revision: {
                ...writing.trackedChanges.next(),
                width: { size: width, type: WidthType.DXA },
                ...properties(earlier),
              },
            }),
      })
    }),
  })
}

type CellProperties = Pick<ITableCellOptions, 'columnSpan' | 'borders' | 'margins' | 'verticalMerge'>

function cellProperties(span: number, kind: TableRow['kind'], { continued }: Pick<RowLook, 'continued'>): CellProperties {
  return {
    ...(span > 1 ? { columnSpan: span } : {}),
    ...openEdges(kind === 'continuation', continued),
  }
}

/** Takes away what parts the rows of a group: the rule between them and the room above and below it. */
function openEdges(above: boolean, below: boolean): Pick<ITableCellOptions, 'borders' | 'margins'> {
  if (!above && !below) return {}
  const none = { style: BorderStyle.NIL, size: 0, color: 'auto' }
  return {
    borders: { ...(above ? { top: none } : {}), ...(below ? { bottom: none } : {}) },
    margins: { ...(above ? { top: 0 } : {}), ...(below ? { bottom: 0 } : {}) },
  }
}
