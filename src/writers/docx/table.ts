import { columnsOf } from '../../document/row-spans.ts'
import type { Change, Table, TableCell, TableRow } from '../../document/tree.ts'
import { escaped } from './escaped.ts'
import { columnsInTwips } from './table-columns.ts'
import { trackCell } from './paragraph-marks.ts'
import { type Looks, looksOf, type ParagraphPlan, styledParagraph } from './paragraph.ts'
import { firstLeft } from '../redline-places.ts'
import { paragraphStyle, tableStyle } from './style-ids.ts'
import { cellMarkup, cellWidth, rowMarkup, tableMarkup } from './table-markup.ts'
import { within, type Writing } from './writing.ts'

/** The first row is a head: its rule stands in the style. */
const LOOK = '<w:tblLook w:firstRow="true" w:noHBand="true" w:noVBand="true"/>'

/** A native table: its head is repeated on every page, no row is parted, and only horizontal rules are drawn. */
export function writeTable(table: Table, writing: Writing): string {
  const columns = columnsInTwips(table, writing.measure)
  const rows = [...table.head, ...table.body]
  const later = rowLooks(table, 'deleted')
  const earlier = writing.isRedline ? rowLooks(table, 'inserted') : later
  const first = firstLeft(rows)
  return tableMarkup({
    style: tableStyle.table,
    columns,
    rightToLeft: writing.rightToLeft,
    properties: `${LOOK}<w:tblDescription w:val="${escaped(table.description)}"/>`,
    rows: rows.map((row, index) => {
      const look = row.change === 'deleted' ? earlier.get(row) : later.get(row)
      return writeRow(row, within(row, writing), {
        ids: row === first ? [table.id] : [],
        head: index < table.head.length,
        columns,
        hasEntries: table.hasEntries ?? false,
        later: look ?? plainRow,
        earlier: (row.change ? look : earlier.get(row)) ?? plainRow,
      })
    }),
  })
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
  readonly columns: readonly number[]
  readonly later: RowLook
  readonly earlier: RowLook
}

function writeRow(row: TableRow, writing: Writing, setting: RowSetting): string {
  const { ids, head, columns, later, earlier } = setting
  const isBand = row.kind === 'band'
  const change = writing.change ? writing.trackedChanges.ofWhole(writing.change) : ''
  let from = 0
  const cells = row.cells.map((cell, index) => {
    const span = isBand && row.cells.length === 1 ? columns.length : cell.span
    const covered = columns.slice(from, from + span)
    const looks = looksOf(styleIn(row, later, index, setting), styleIn(row, earlier, index, setting))
    const ownLater = cellProperties(cell, from, row.kind, later)
    const ownEarlier = earlier === later ? ownLater : cellProperties(cell, from, row.kind, earlier)
    const paragraphs = cellParagraphs(cell, index === 0 ? [...ids, row.id] : [], looks, writing)
    const tracked = trackCell(paragraphs, looks, writing)
    const former =
      ownLater === ownEarlier
        ? ''
        : `<w:tcPrChange${writing.trackedChanges.next()}><w:tcPr>${cellWidth(covered)}${ownEarlier}</w:tcPr></w:tcPrChange>`
    from += span
    return cellMarkup(covered, tracked, ownLater + former)
  })
  return rowMarkup(cells, `${head ? '<w:tblHeader/>' : ''}${change}`)
}

/** The style of the text of a cell in one text. */
function styleIn({ kind }: TableRow, { kept }: RowLook, index: number, { head, hasEntries }: RowSetting): string {
  if (head) return paragraphStyle.tableHead
  if (kind === 'band') return paragraphStyle.tableBand
  if (hasEntries && index > 0) return kept ? paragraphStyle.tableEntryKept : paragraphStyle.tableEntry
  return kept ? paragraphStyle.tableTextKept : paragraphStyle.tableText
}

function cellParagraphs({ paragraphs }: TableCell, begun: readonly string[], looks: Looks, writing: Writing): ParagraphPlan[] {
  // Word takes no cell without a paragraph.
  if (paragraphs.length === 0) return [styledParagraph(looks, begun, [], writing)]
  const first = firstLeft(paragraphs)
  return paragraphs.map((paragraph) => {
    const ids = paragraph === first ? [...begun, paragraph.id] : [paragraph.id]
    return styledParagraph(looks, ids, paragraph.content, within(paragraph, writing))
  })
}

/** What a cell has besides its width: whether it is one with the cell above or below, and what parts the rows of a group taken away. */
function cellProperties({ goesOn }: TableCell, column: number, kind: TableRow['kind'], { continued, joined }: RowLook): string {
  const merge = goesOn ? '<w:vMerge w:val="continue"/>' : joined.includes(column) ? '<w:vMerge w:val="restart"/>' : ''
  return merge + openEdges(kind === 'continuation', continued)
}

/** Takes away the rule between the rows of a group and the room above and below it. */
function openEdges(above: boolean, below: boolean): string {
  if (!above && !below) return ''
  const edges = (element: (side: string) => string): string =>
    (above ? element('w:top') : '') + (below ? element('w:bottom') : '')
  const rules = edges((side) => `<${side} w:val="nil" w:color="auto" w:sz="0"/>`)
  const room = edges((side) => `<${side} w:type="dxa" w:w="0"/>`)
  return `<w:tcBorders>${rules}</w:tcBorders><w:tcMar>${room}</w:tcMar>`
}
