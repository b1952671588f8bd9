import type { Table, TableRow } from '../../document/tree.ts'
import { style } from '../style.ts'
import type { Node, SetParagraph } from './set-paragraph.ts'

/** A table with its head on every page and its rows whole; a band stays with the row below it. */
export function tableNode(table: Table, set: SetParagraph, isRightToLeft: boolean): Node {
  const { paddingX, paddingY, ruleWidth, headRuleWidth } = style.table
  const count = table.columns.length
  const shares = table.columns.reduce((sum, share) => sum + share, 0)
  const width = style.page.width - style.page.marginLeft - style.page.marginRight - 2 * paddingX * count
  const rows = [...table.head, ...table.body]
  const mirror = <T>(columns: T[]): T[] => (isRightToLeft ? columns.reverse() : columns)
  const headRows = table.head.length
  return {
    table: {
      headerRows: headRows,
      keepWithHeaderRows: 2,
      dontBreakRows: true,
      widths: mirror(table.columns.map((share) => (width * share) / shares)),
      body: rows.map((row, index) => withSpans(mirror(cellsOf(row, index < headRows, count, set)), set)),
    },
    rowsThatStay: rows.map((row, index) => row.kind === 'band' || rows[index + 1]?.kind === 'continuation'),
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

function cellsOf(row: TableRow, isHead: boolean, count: number, set: SetParagraph): { span: number; stack: Node[] }[] {
  const { size, leading } = style.table
  const bold = isHead || row.kind === 'band'
  const cells = row.cells.map(({ span, paragraphs }, column) => ({
    span,
    stack: paragraphs.map(({ content }) => set(content, { size, leading, bold, alignment: 'start', column })),
  }))
  const covered = cells.reduce((sum, { span }) => sum + span, 0)
  return [...cells, ...Array.from({ length: count - covered }, () => ({ span: 1, stack: [] }))]
}

/** Cells as pdfmake wants them: each by an entry of its own, and an empty one for every further column that it covers. */
function withSpans(cells: readonly { span: number; stack: Node[] }[], set: SetParagraph): Node[] {
  return cells.flatMap(({ span, stack }) => [
    { stack: stack.length > 0 ? stack : [set([])], colSpan: span },
    ...Array.from({ length: span - 1 }, () => ({})),
  ])
}
