import { columnsOf } from '../../document/row-spans.ts'
import type { TableRow } from '../../document/tree.ts'
import { type StructureAttributes, StructureElement } from './structure.ts'

/** A head cell of a table: its name, and the columns and the row after the last for which it speaks. */
interface Head {
  readonly id: string
  readonly columns: readonly [from: number, to: number]
  /** A band speaks for the rows up to the next one, the first cell of a row for those that it is over. */
  readonly until: number
}

/**
 * The structure of the rows of a table, an element for each of their cells: head cells for the columns, for a day and for its hours; rows have
 * none where a cell above goes on. A band, as that of a day, would by its scope speak for all rows below it, those of later days as well:
 * so in a table with bands every cell names its heads.
 */
export function tableTags(
  rows: readonly TableRow[],
  spans: readonly (readonly number[])[],
  headRows: number,
  table: string,
  parent: StructureElement,
): StructureElement[][] {
  const isNamed = rows.some(({ kind }) => kind === 'band')
  let heads: Head[] = []
  return rows.map((row, index) => {
    const element = parent.add('TR')
    const columns = columnsOf(row)
    const isBand = row.kind === 'band'
    if (isBand) heads = heads.filter(({ until }) => until > rows.length)
    heads = heads.filter(({ until }) => until > index)
    return row.cells.map(({ span, paragraphs }, at) => {
      const rowSpan = spans[index]?.[at] ?? 1
      // Nothing is drawn for it.
      if (rowSpan === 0) return new StructureElement('TD')
      const from = columns[at] ?? 0
      const isUnderHeads = index >= headRows && !isBand
      const over = heads.filter(({ columns: [first, end] }) => isUnderHeads && first < from + span && from < end)
      const named: StructureAttributes = isNamed ? { heads: over.map(({ id }) => id) } : {}
      const head = (until: number, to: number): StructureAttributes => {
        const id = `${table}.${index}.${at}`
        heads = [...heads, { id, columns: [from, to], until }]
        return isNamed ? { ...named, id } : named
      }
      if (index < headRows) return element.add('TH', { scope: 'Column', columnSpan: span, ...head(Infinity, from + span) })
      if (isBand) return element.add('TH', { scope: 'Column', columnSpan: span, ...head(rows.length, Infinity) })
      if (at === 0 && paragraphs.length > 0)
        return element.add('TH', { scope: 'Row', rowSpan, ...head(index + rowSpan, Infinity) })
      return element.add('TD', { columnSpan: span, rowSpan, ...named })
    })
  })
}
