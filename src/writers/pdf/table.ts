import type { Table, TableRow } from '../../document/tree.ts'
import { style, textWidth } from '../style.ts'
import type { Node, SetParagraph } from './set-paragraph.ts'
import { StructureElement } from './structure.ts'

/** A table with its head on every page and its rows whole; a band stays with the row below it, and the last row with the one above. */
export function tableNode(table: Table, set: SetParagraph, isRightToLeft: boolean, parent: StructureElement): Node {
  const { paddingX, paddingY, ruleWidth, headRuleWidth } = style.table
  const count = table.columns.length
  const shares = table.columns.reduce((sum, share) => sum + share, 0)
  const width = textWidth - 2 * paddingX * count
  const rows = [...table.head, ...table.body]
  const headRows = table.head.length
  const lastRow = rows.findLastIndex(({ kind }) => kind === 'row')
  const element = parent.add('Table', { summary: table.description })
  const tags = rows.map((_, index) => cellTags(rows, index, index < headRows, element))
  const mirror = <T>(columns: T[]): T[] => (isRightToLeft ? columns.reverse() : columns)
  return {
    table: {
      headerRows: headRows,
      keepWithHeaderRows: 2,
      dontBreakRows: true,
      widths: mirror(table.columns.map((share) => (width * share) / shares)),
      body: rows.map((row, index) =>
        withSpans(mirror(cellsOf(row, { isHead: index < headRows, count, set, tags: tags[index] ?? [] })), set),
      ),
    },
    rowsThatStay: rows.map(
      (row, index) => row.kind === 'band' || rows[index + 1]?.kind === 'continuation' || index === lastRow - 1,
    ),
    columnGap: paddingX,
    rowPadding: 2 * paddingY + ruleWidth,
    layout: {
      hLineWidth: (line: number) => {
        if (line === 0 || line === headRows || line === rows.length) return headRuleWidth
        return rows[line]?.kind === 'continuation' ? 0 : ruleWidth
      },
      vLineWidth: () => 0,
      hLineColor: () => 'black',
      paddingLeft: () => paddingX,
      paddingRight: () => paddingX,
      paddingTop: (row: number) => (rows[row]?.kind === 'continuation' ? 0 : paddingY),
      paddingBottom: (row: number) => (rows[row + 1]?.kind === 'continuation' ? 0 : paddingY),
    },
  }
}

interface RowSetting {
  readonly isHead: boolean
  readonly count: number
  readonly set: SetParagraph
  readonly tags: readonly StructureElement[]
}

function cellsOf(row: TableRow, { isHead, count, set, tags }: RowSetting): { span: number; stack: Node[] }[] {
  const { size, leading } = style.table
  const bold = isHead || row.kind === 'band'
  const cells = row.cells.map(({ span, paragraphs }, column) => ({
    span,
    stack: paragraphs.map(({ content }) =>
      set(content, { size, leading, bold, alignment: 'start', column, tag: tags[column]?.add('P') }),
    ),
  }))
  const covered = cells.reduce((sum, { span }) => sum + span, 0)
  return [...cells, ...Array.from({ length: count - covered }, () => ({ span: 1, stack: [] }))]
}

/**
 * The structure of a row: head cells for the columns, for a day and for its hours. A cell that rows below continue spans them, so that
 * they have none of their own in its column.
 */
function cellTags(rows: readonly TableRow[], index: number, isHead: boolean, table: StructureElement): StructureElement[] {
  const row = rows[index]
  if (!row) return []
  const element = table.add('TR', {}, isHead)
  let following = 0
  while (rows[index + 1 + following]?.kind === 'continuation') following++
  return row.cells.map((cell, column) => {
    // Without content, so that nothing is drawn for it: it belongs to the cell above.
    if (row.kind === 'continuation' && cell.paragraphs.length === 0) return new StructureElement('TD')
    const isContinued = rows.slice(index + 1, index + 1 + following).every(({ cells }) => cells[column]?.paragraphs.length === 0)
    const rowSpan = row.kind === 'row' && isContinued ? following + 1 : 1
    if (isHead || row.kind === 'band') return element.add('TH', { scope: 'Column', columnSpan: cell.span })
    return column === 0 ? element.add('TH', { scope: 'Row', rowSpan }) : element.add('TD', { rowSpan })
  })
}

/** Cells as pdfmake wants them: each by an entry of its own, and an empty one for every further column that it covers. */
function withSpans(cells: readonly { span: number; stack: Node[] }[], set: SetParagraph): Node[] {
  return cells.flatMap(({ span, stack }) => [
    { stack: stack.length > 0 ? stack : [set([])], colSpan: span },
    ...Array.from({ length: span - 1 }, () => ({})),
  ])
}
