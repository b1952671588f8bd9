import type { Box, CellBox, TableBox } from './box.ts'
import type { Composer } from './composer.ts'
import { fittedWidths } from './fit-columns.ts'
import type { Item, RuleItem, TextItem } from './page.ts'
import { type Cell, type Row, rowStrips } from './rows.ts'
import { heightOf, plainStrip, type Strip } from './strip.ts'

/** Sets what stands in a cell, from a place across and of a width, in points. */
type SetCell = (boxes: readonly Box[], x: number, width: number) => Strip[]

/** A table: its head, which is printed again over the rows of later pages unless it takes more than half of them, and its rows. */
export function tableStrips(
  table: TableBox,
  x: number,
  setCell: SetCell,
  { composer, room }: { readonly composer: Composer; readonly room: number },
): Strip[] {
  const { rows, headRows, padding } = table
  const widths = fittedWidths(table, composer)
  const edges = widths.reduce((found, width) => [...found, (found.at(-1) ?? x) + width + 2 * padding], [x])
  const leftOf = (column: number): number => edges[column] ?? x
  const cells = rows.flatMap((row, index) =>
    row.cells.map((cell) => {
      const left = leftOf(cell.column)
      const width = leftOf(cell.column + cell.span) - left - 2 * padding
      return { ...cell, row: index, strips: setCell(cell.boxes, left + padding, width) }
    }),
  )
  const rulesAt = (borders: readonly CellBox[], thickness: number): RuleItem[] =>
    borders
      .toSorted((a, b) => a.column - b.column)
      .map(({ column, span }) => ({ from: leftOf(column), to: leftOf(column + span) }))
      .map(({ from, to }) => ({ kind: 'rule', unit: table.unit, x: from, y: thickness / 2, width: to - from, thickness }))
  // None runs through a cell that goes on in the next row.
  const ruleUnder = (row: number, thickness: number): RuleItem[] =>
    thickness === 0
      ? []
      : rulesAt(
          cells.filter((cell) => lastRowOf(cell) === row),
          thickness,
        )
  const stripsOfRows = (from: number, to: number, most: number): Strip[] =>
    rowStrips(
      rows
        .slice(from, to)
        .map(({ above, below, rule, end }, index): Row => ({ above, below, end, rule: ruleUnder(from + index, rule) })),
      cells
        .filter(({ row }) => from <= row && row < to)
        .map(({ reads, strips, row, rowSpan }): Cell => ({ reads, strips, row: row - from, rows: rowSpan })),
      most,
    )
  const head = [
    plainStrip(
      table.rule,
      rulesAt(
        cells.filter(({ row }) => row === 0),
        table.rule,
      ),
      { end: 'never' },
    ),
    ...stripsOfRows(0, headRows, room),
  ]
  const again = heightOf(head) <= room / 2 ? head.map(repeated) : []
  const body: Strip[] = []
  for (let from = headRows, over = 0; from < rows.length;) {
    const to = endOfGroup(cells, from)
    // A row must find room with what stands over it: the head, and a row that it stays with.
    const strips = stripsOfRows(from, to, Math.max(room / 2, room - heightOf(again) - over))
    over = rows[to - 1]?.end === 'alone' ? heightOf(strips) : 0
    body.push(...strips.map((strip) => ({ ...strip, under: [...again, ...(strip.under ?? [])] })))
    from = to
  }
  const { after = 0 } = table
  return [...head, ...body].map((strip, index, all) => (after > 0 && index === all.length - 1 ? { ...strip, after } : strip))
}

function lastRowOf({ row, rowSpan }: Pick<CellBox, 'rowSpan'> & { readonly row: number }): number {
  return row + rowSpan - 1
}

/** The row after those that cells reach over from this one on. */
function endOfGroup(cells: readonly (CellBox & { readonly row: number })[], from: number): number {
  let end = from + 1
  for (let row = from; row < end; row++) for (const cell of cells) if (cell.row === row) end = Math.max(end, lastRowOf(cell) + 1)
  return end
}

/** A strip of the head as it is printed again: furniture, which leads nowhere and is not read twice. */
function repeated(strip: Strip): Strip {
  return { ...strip, notes: [], columns: strip.columns.map((items) => items.map(asFurniture)) }
}

function asFurniture(item: Item): Item {
  return item.kind === 'tag' ? { kind: 'tag', element: undefined, items: textsIn(item.items) } : item
}

function textsIn(items: readonly Item[]): TextItem[] {
  return items.flatMap((item) =>
    item.kind === 'text' ? [item] : item.kind === 'tag' || item.kind === 'link' ? textsIn(item.items) : [],
  )
}
