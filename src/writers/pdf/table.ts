import { rowSpansOf } from '../../document/row-spans.ts'
import type { Table, TableRow } from '../../document/tree.ts'
import { style, textWidth } from '../style.ts'
import type { CellBox, RowBox, TableBox } from './pages/box.ts'
import type { PageEnd } from './pages/page-end.ts'
import type { SetParagraph } from './set-paragraph.ts'
import type { StructureElement } from './structure.ts'
import { tableTags } from './table-tags.ts'

/** A table with its head on every page and its rows whole; a band stays with the row below it, and the last row with the one above. */
export function tableBox(table: Table, set: SetParagraph, isRightToLeft: boolean, parent: StructureElement): TableBox {
  const { paddingX, paddingY, ruleWidth, headRuleWidth } = style.table
  const count = table.columns.length
  const shares = table.columns.reduce((sum, share) => sum + share, 0)
  const width = textWidth - 2 * paddingX * count
  const widths = table.columns.map((share) => (width * share) / shares)
  const rows = [...table.head, ...table.body]
  const headRows = table.head.length
  const element = parent.add('Table', { summary: table.description })
  const isContinued = (index: number): boolean => rows[index + 1]?.kind === 'continuation'
  const spans = rowSpansOf(rows)
  const tags = tableTags(rows, spans, headRows, table.id, element)
  return {
    kind: 'table',
    unit: table.id,
    widths: isRightToLeft ? widths.reverse() : widths,
    padding: paddingX,
    headRows,
    rule: headRuleWidth,
    ...(table.followed ? { after: style.table.after } : {}),
    rows: rows.map((row, index): RowBox => ({
      cells: cellsOf(row, {
        isHead: index < headRows,
        hasEntries: table.hasEntries ?? false,
        isCleared: !isContinued(index),
        isRightToLeft,
        count,
        set,
        tags: tags[index] ?? [],
        spans: spans[index] ?? [],
      }),
      above: row.kind === 'continuation' ? 0 : paddingY,
      below: isContinued(index) ? 0 : paddingY,
      rule: index === headRows - 1 || index === rows.length - 1 ? headRuleWidth : isContinued(index) ? 0 : ruleWidth,
      end: endAfter(rows, index, headRows),
    })),
  }
}

/** A head, a band and the last row but one have what is below them on their page; two rows stand with the head. */
function endAfter(rows: readonly TableRow[], index: number, headRows: number): PageEnd {
  const lastRow = rows.findLastIndex(({ kind }) => kind === 'row')
  if (index === rows.length - 1) return 'free'
  if (index < headRows || rows[index]?.kind === 'band' || index === lastRow - 1) return 'alone'
  return index === headRows || rows[index + 1]?.kind === 'continuation' ? 'stays' : 'free'
}

interface RowSetting {
  readonly isHead: boolean
  readonly hasEntries: boolean
  /** Whether a rule stands under it. */
  readonly isCleared: boolean
  readonly isRightToLeft: boolean
  readonly count: number
  readonly set: SetParagraph
  readonly tags: readonly StructureElement[]
  readonly spans: readonly number[]
}

/** The cells of a row from left to right, and an empty one in every column that it has none for. */
function cellsOf(
  row: TableRow,
  { isHead, hasEntries, isCleared, isRightToLeft, count, set, tags, spans }: RowSetting,
): CellBox[] {
  const { size, leading, turnedIndent } = style.table
  const bold = isHead || row.kind === 'band'
  let column = 0
  const cells = row.cells.map(({ span, paragraphs }, reads): CellBox => {
    const boxes = paragraphs.map(({ id, content, document, change }) =>
      set(content, {
        ...{ unit: id, size, leading, bold, alignment: 'start', isCleared, tag: tags[reads]?.add('P') },
        ...(hasEntries && !bold && column > 0 ? { turnedIndent } : {}),
        // What cites the document leads here.
        ...(document === undefined || change === 'deleted' ? {} : { id }),
      }),
    )
    column += span
    return { column: isRightToLeft ? count - column : column - span, span, rowSpan: spans[reads] ?? 1, reads, boxes }
  })
  for (; column < count; column++)
    cells.push({ column: isRightToLeft ? count - column - 1 : column, span: 1, rowSpan: 1, reads: column, boxes: [] })
  return cells.filter(({ rowSpan }) => rowSpan > 0).toSorted((a, b) => a.column - b.column)
}
