import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import { composeParagraph } from '../lines/compose-paragraph.ts'
import { paragraphOf } from './paragraph-node.ts'

/** Wider than any cell, in points. */
const ONE_LINE = 1e5
/** How much of their common width two long columns may give each other, in the order in which it is tried: shares win a draw. */
const SHIFTS = [0, -0.02, 0.02, -0.04, 0.04, -0.06, 0.06, -0.08, 0.08]

/**
 * Gives a table's columns widths that fit their words, before pdfmake reads them: short columns no more than they need, and two long
 * ones what is left, in the parts nearest to their shares that make the table least high.
 */
export function fitTable({ table, columnGap }: LayoutNode): void {
  if (!table) return
  const { body } = table
  const needs = table.widths.map((_, column) =>
    Math.max(...body.map((cells) => (spanOf(cells[column]) > 1 ? 0 : widthOf(cells[column], Number(columnGap ?? 0))))),
  )
  const fitted = fitColumns(
    table.widths.map(({ width }) => width),
    needs,
  )
  const [best] = shifted(fitted, needs)
    .map((widths) => ({ widths, lines: linesOf(body, widths) }))
    .toSorted((a, b) => a.lines - b.lines)
  best?.widths.forEach((width, column) => Object.assign(table.widths[column] ?? {}, { width, _calcWidth: width }))
}

/**
 * A column whose longest cell needs less than its part takes no more than that, and the others share the rest as their shares are;
 * when none needs more, all keep theirs. In points.
 */
export function fitColumns(shares: readonly number[], needs: readonly number[]): number[] {
  const isShort = shares.map(() => false)
  let widths = [...shares]
  for (;;) {
    const short = widths.map((width, column) => isShort[column] === true || (needs[column] ?? 0) < width)
    if (short.every(Boolean) || short.every((value, column) => value === isShort[column])) return widths
    short.forEach((value, column) => (isShort[column] = value))
    const taken = sum(needs.filter((_, column) => short[column]))
    const wanting = sum(shares.filter((_, column) => !short[column]))
    const scale = (sum(shares) - taken) / wanting
    widths = shares.map((share, column) => (short[column] ? (needs[column] ?? 0) : share * scale))
  }
}

/** The widths, and those with something given from one of the two last long columns to the other. */
function shifted(widths: readonly number[], needs: readonly number[]): readonly (readonly number[])[] {
  const long = widths.flatMap((width, column) => ((needs[column] ?? 0) > width ? [column] : []))
  const [from, to] = long.slice(-2)
  if (from === undefined || to === undefined) return [widths]
  const common = (widths[from] ?? 0) + (widths[to] ?? 0)
  return SHIFTS.map((shift) =>
    widths.map((width, column) => width + (column === from ? -shift : column === to ? shift : 0) * common),
  )
}

/** Height of a table in lines. */
function linesOf(body: readonly (readonly LayoutNode[])[], widths: readonly number[]): number {
  return sum(
    body.map((cells) =>
      Math.max(...cells.map((cell, column) => compose(cell, sum(widths.slice(column, column + spanOf(cell)))).flat().length)),
    ),
  )
}

/** Width of a cell whose paragraphs stand on one line each, with a gap to the next; an empty one has none. */
function widthOf(cell: LayoutNode | undefined, gap: number): number {
  return Math.max(0, ...compose(cell, ONE_LINE).flatMap((lines) => lines.map(({ width }) => width + gap)))
}

/** Paragraphs of a cell as lines of this width. */
function compose(cell: LayoutNode | undefined, measure: number): { width: number }[][] {
  return (cell?.stack ?? []).map((item) => {
    const paragraph = paragraphOf(item)
    return paragraph ? composeParagraph(item._inlines ?? [], { ...paragraph, measure }) : []
  })
}

function spanOf(cell: LayoutNode | undefined): number {
  return Number(cell?.['colSpan'] ?? 1)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
