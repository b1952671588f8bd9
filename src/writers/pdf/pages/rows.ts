import { moved, type RuleItem } from './page.ts'
import { type PageEnd, worst } from './page-end.ts'
import { heightOf, plainStrip, type Strip } from './strip.ts'

/** A row of cells side by side. Lengths in points. */
export interface Row {
  /** Room over and under its cells. */
  readonly above: number
  readonly below: number
  /** The rule under it, in as many pieces as there are; none without. */
  readonly rule: readonly RuleItem[]
  /** How well a page may end after it. */
  readonly end: PageEnd
}

/** What stands in a cell, from which row on and over how many. */
export interface Cell {
  readonly reads: number
  readonly strips: readonly Strip[]
  readonly row: number
  readonly rows: number
}

/**
 * Rows that belong together, because cells reach over several of them, or a single one: one strip a row, and no page ends among them;
 * when no page can hold them, a strip for each line, so that they go on over pages.
 */
export function rowStrips(rows: readonly Row[], cells: readonly Cell[], most: number): Strip[] {
  const whole = wholeRows(rows, cells)
  return heightOf(whole) <= most ? whole : slicedRows(rows, cells)
}

function wholeRows(rows: readonly Row[], cells: readonly Cell[]): Strip[] {
  const heights = heightsOf(rows, cells)
  return rows.flatMap((row, index) => {
    const strips = cells.filter((cell) => cell.row === index).toSorted((a, b) => a.reads - b.reads)
    const isLast = index === rows.length - 1
    const strip: Strip = {
      ...plainStrip(heights[index] ?? 0, []),
      end: row.rule.length > 0 || !isLast ? 'never' : row.end,
      columns: strips.map((cell) => placed(cell.strips, row.above)),
      lines: strips.flatMap((cell) => stretchesOf(cell.strips, row.above)),
      notes: strips.flatMap((cell) => cell.strips.flatMap(({ notes }) => notes)),
    }
    return withRule([strip], row, isLast ? row.end : 'never')
  })
}

/** Heights of rows: each of its highest cell; a cell over several that is higher than all of them makes the last one higher. */
function heightsOf(rows: readonly Row[], cells: readonly Cell[]): number[] {
  const heights = rows.map(({ above, below }, index) => {
    const own = cells.filter((cell) => cell.row === index && cell.rows === 1)
    return above + Math.max(0, ...own.map(({ strips }) => heightOf(strips))) + below
  })
  const long = cells.filter((cell) => cell.rows > 1).toSorted((a, b) => a.row + a.rows - (b.row + b.rows))
  for (const { row, rows: count, strips } of long) {
    const last = row + count - 1
    const rules = rows.slice(row, last).reduce((sum, { rule }) => sum + (rule[0]?.thickness ?? 0), 0)
    const room = heights.slice(row, last + 1).reduce((sum, height) => sum + height, rules)
    const needs = (rows[row]?.above ?? 0) + heightOf(strips) + (rows[last]?.below ?? 0)
    heights[last] = (heights[last] ?? 0) + Math.max(0, needs - room)
  }
  return heights
}

/** Strips of a cell one below the other, as items. */
function placed(strips: readonly Strip[], top: number): Strip['columns'][number] {
  let y = top
  return strips.flatMap(({ before, height, after, columns }) => {
    y += before
    const items = columns.flat().map((item) => moved(item, 0, y))
    y += height + after
    return items
  })
}

function stretchesOf(strips: readonly Strip[], top: number): Strip['lines'] {
  let y = top
  return strips.flatMap(({ before, height, after, lines }) => {
    y += before
    const stretches = lines.map(({ from, to, isChanged }) => ({ from: from + y, to: to + y, isChanged }))
    y += height + after
    return stretches
  })
}

/** Each row as slices, in which every cell has one of its strips; a cell over several rows goes on from slice to slice. */
function slicedRows(rows: readonly Row[], cells: readonly Cell[]): Strip[] {
  const queues = cells
    .toSorted((a, b) => a.reads - b.reads)
    .map((cell) => ({ ...cell, last: cell.row + cell.rows - 1, left: [...cell.strips] }))
  return rows.flatMap((row, index) => {
    const group = {}
    const active = queues.filter((cell) => cell.row <= index && index <= cell.last)
    // Cells that end here must empty themselves; one that goes on takes as many slices as the others make.
    const count = Math.max(1, ...active.filter(({ last }) => last === index).map(({ left }) => left.length))
    const slices = Array.from({ length: count }, (_, at): Strip => {
      const taken = active.map(({ left }) => left.shift())
      const height = Math.max(0, ...taken.map((strip) => (strip ? heightOf([strip]) : 0)))
      const top = at === 0 ? row.above : 0
      const isLast = at === count - 1
      const going = taken.flatMap((strip, cell) => (strip && (active[cell]?.left.length ?? 0) > 0 ? [strip.end] : []))
      return {
        ...plainStrip(top + height + (isLast ? row.below : 0), []),
        end: isLast ? (row.rule.length > 0 ? 'never' : row.end) : worst(...going),
        columns: taken.map((strip) => placed(strip ? [strip] : [], top)),
        lines: taken.flatMap((strip) => stretchesOf(strip ? [strip] : [], top)),
        notes: taken.flatMap((strip) => strip?.notes ?? []),
        row: group,
        // What goes on keeps the room over its first line.
        ...(at > 0 && row.above > 0 ? { under: [plainStrip(row.above, [])] } : {}),
      }
    })
    return withRule(slices, row, row.end)
  })
}

function withRule(strips: readonly Strip[], { rule }: Row, end: PageEnd): Strip[] {
  const [first] = rule
  return first ? [...strips, plainStrip(first.thickness, rule, { end })] : [...strips]
}
