/** Prints a table in Markdown, with a blank line after it. The first column and those of words stand left, figures right. */
export function printTable(head, rows) {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((cells) => cells[column].length)))
  const isLeft = head.map((_, column) => column === 0 || rows.every((cells) => !/^[×\d]/.test(cells[column])))
  const line = (cells) =>
    cells.map((cell, column) => (isLeft[column] ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
  console.log(`| ${line(head).join(' | ')} |`)
  console.log(
    `| ${widths.map((width, column) => (isLeft[column] ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`,
  )
  for (const cells of rows) console.log(`| ${line(cells).join(' | ')} |`)
  console.log('')
}
