/** How much of their common width two long columns may give each other, in the order in which it is tried: shares win a draw. */
const SHIFTS = [0, -0.02, 0.02, -0.04, 0.04, -0.06, 0.06, -0.08, 0.08]

/**
 * Widths of a table's columns that fit their words: short columns no more than they need, and two long ones what is left, in the parts
 * nearest to their shares that make the table least high. `needs` are the widths of the columns with each paragraph on one line; `linesAt` is the
 * height of the table in lines, or at least `most` where it is no less than that.
 */
export function columnWidths(
  shares: readonly number[],
  needs: readonly number[],
  linesAt: (widths: readonly number[], most: number) => number,
): readonly number[] {
  let best = shares
  let least = Infinity
  for (const fitted of shifted(fitColumns(shares, needs), needs)) {
    const lines = linesAt(fitted, least)
    if (lines >= least) continue
    best = fitted
    least = lines
  }
  return best
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

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
