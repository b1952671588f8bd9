/** A table as Word has it: the width of its columns in twips, and its rows in markup. */
interface TableParts {
  readonly style: string
  readonly columns: readonly number[]
  readonly rightToLeft: boolean
  /** What stands behind the properties that every table has. */
  readonly properties?: string
  readonly rows: readonly string[]
}

/** A table of fixed columns, its properties in the order of the schema (ECMA-376-1, 17.4.59). */
export function tableMarkup({ style, columns, rightToLeft, properties = '', rows }: TableParts): string {
  let grid = ''
  for (const column of columns) grid += `<w:gridCol w:w="${column}"/>`
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/>${rightToLeft ? '<w:bidiVisual/>' : ''}` +
    `<w:tblW w:type="dxa" w:w="${widthOf(columns)}"/><w:tblLayout w:type="fixed"/>${properties}</w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  )
}

/** A row, which stands on one page; none where it has no cells. */
export function rowMarkup(cells: readonly string[], properties = ''): string {
  return cells.length === 0 ? '' : `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.join('')}</w:tr>`
}

/** A cell over columns of these widths. */
export function cellMarkup(columns: readonly number[], paragraphs: string, properties = ''): string {
  return `<w:tc><w:tcPr>${cellWidth(columns)}${properties}</w:tcPr>${paragraphs}</w:tc>`
}

/** The first properties of a cell over columns of these widths. */
export function cellWidth(columns: readonly number[]): string {
  const span = columns.length > 1 ? `<w:gridSpan w:val="${columns.length}"/>` : ''
  return `<w:tcW w:type="dxa" w:w="${widthOf(columns)}"/>${span}`
}

function widthOf(columns: readonly number[]): number {
  let width = 0
  for (const column of columns) width += column
  return width
}
