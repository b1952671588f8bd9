/** A stretch of a line across, or of a page down, in points. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Nearer than this, in points, two stretches are one. */
const TOUCH = 0.1

/** Stretches in order; those that touch are one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && from - last.to < TOUCH) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else result.push({ from, to })
  }
  return result
}
