import type { Table, TableRow } from '../../document/tree.ts'
import { style } from '../style.ts'
import type { Node, SetParagraph } from './set-paragraph.ts'

/** A table with its head on every page and its rows whole; a band stays with the row below it. */
export function tableNode(table: Table, set: SetParagraph): Node {
  const { paddingX, paddingY, ruleWidth, headRuleWidth } = style.table
  const count = table.columns.length
  const shares = table.columns.reduce((sum, share) => sum + share, 0)
  const width = style.page.width - style.page.marginLeft - style.page.marginRight - 2 * paddingX * count
  const rows = [...table.head, ...table.body]
  const headRows = table.head.length
  return {
    table: {
      headerRows: headRows,
      keepWithHeaderRows: 2,
      dontBreakRows: true,
      widths: table.columns.map((share) => (width * share) / shares),
      body: rows.map((row, index) => cellsOf(row, index < headRows, count, set)),
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

function cellsOf(row: TableRow, isHead: boolean, count: number, set: SetParagraph): Node[] {
  const { size, leading } = style.table
  const cells: Node[] = []
  for (const cell of row.cells) {
    const stack = cell.paragraphs.map((paragraph) =>
      set(paragraph.content, { size, leading, bold: isHead || row.kind === 'band', italics: false, alignment: 'start' }),
    )
    cells.push({ stack: stack.length > 0 ? stack : [set([])], colSpan: cell.span })
    for (let covered = 1; covered < cell.span; covered++) cells.push({})
  }
  while (cells.length < count) cells.push({ stack: [set([])] })
  return cells
}
