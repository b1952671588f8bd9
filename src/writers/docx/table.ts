import {
  BorderStyle,
  Paragraph,
  StringValueElement,
  Table as WordTable,
  TableCell as WordTableCell,
  TableLayoutType,
  TableProperties,
  TableRow as WordTableRow,
  WidthType,
  type ITableCellOptions,
  type ITableOptions,
} from 'docx'
import type { Table, TableRow } from '../../document/tree.ts'
import { style, twips } from '../style.ts'
import { bookmarked } from './bookmarks.ts'
import { styledParagraph } from './paragraph.ts'
import { paragraphStyle, tableStyle } from './style-ids.ts'
import type { Writing } from './writing.ts'

/** Width between the margins, in points. */
export const textWidth = style.page.width - style.page.marginLeft - style.page.marginRight

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
  const widths = columnWidths(table.columns)
  const rows = [...table.head, ...table.body]
  return new DescribedTable(
    {
      style: tableStyle.table,
      width: { size: twips(textWidth), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      // The first row is a head: its rule stands in the style.
      tableLook: { firstRow: true, noHBand: true, noVBand: true },
      ...(writing.rightToLeft ? { visuallyRightToLeft: true } : {}),
      rows: rows.map((row, index) =>
        writeRow(row, writing, {
          ids: index === 0 ? [table.id] : [],
          head: index < table.head.length,
          continued: rows[index + 1]?.kind === 'continuation',
          columns: table.columns.length,
        }),
      ),
    },
    table.description,
  )
}

/** Widths in twips that sum to the width between the margins, whatever the rounding. */
function columnWidths(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const width = twips(textWidth)
  const edge = (count: number): number =>
    Math.round((width * shares.slice(0, count).reduce((sum, share) => sum + share, 0)) / total)
  return shares.map((_, index) => edge(index + 1) - edge(index))
}

interface RowPlace {
  /** Ids whose bookmarks stand in this row, besides its own. */
  readonly ids: readonly string[]
  readonly head: boolean
  /** The next row goes on with this one: no rule between them, and both on one page. */
  readonly continued: boolean
  readonly columns: number
}

function writeRow(row: TableRow, writing: Writing, { ids, head, continued, columns }: RowPlace): WordTableRow {
  const band = row.kind === 'band'
  const paragraphs = head
    ? paragraphStyle.tableHead
    : band
      ? paragraphStyle.tableBand
      : continued
        ? paragraphStyle.tableTextKept
        : paragraphStyle.tableText
  return new WordTableRow({
    cantSplit: true,
    ...(head ? { tableHeader: true } : {}),
    children: row.cells.map((cell, cellIndex) => {
      const span = band && row.cells.length === 1 ? columns : cell.span
      const begun = cellIndex === 0 ? [...ids, row.id] : []
      const written = cell.paragraphs.map((paragraph, index) =>
        styledParagraph(paragraphs, [...(index === 0 ? begun : []), paragraph.id], paragraph.content, writing),
      )
      return new WordTableCell({
        children: written.length > 0 ? written : [emptyParagraph(paragraphs, begun)],
        ...(span > 1 ? { columnSpan: span } : {}),
        ...joined(row.kind === 'continuation', continued),
      })
    }),
  })
}

/** Takes away what parts the rows of a group: the rule between them and the room above and below it. */
function joined(above: boolean, below: boolean): Pick<ITableCellOptions, 'borders' | 'margins'> {
  if (!above && !below) return {}
  const none = { style: BorderStyle.NIL, size: 0, color: 'auto' }
  return {
    borders: { ...(above ? { top: none } : {}), ...(below ? { bottom: none } : {}) },
    margins: { ...(above ? { top: 0 } : {}), ...(below ? { bottom: 0 } : {}) },
  }
}

/** Word takes no cell without a paragraph. */
function emptyParagraph(paragraphs: string, ids: readonly string[]): Paragraph {
  return new Paragraph({ style: paragraphs, children: bookmarked(ids, []) })
}
