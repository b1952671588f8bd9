import { style } from '../../style.ts'
import type { PlacedRun } from './run.ts'

/** How far a line reaches over and under its baseline, by columns of half a point; the feet of letters are below nothing. */
type Skyline = ReadonlyMap<number, { readonly head: number; readonly foot: number }>

/**
 * The room that each line needs besides the distance of lines, so that no letter touches one of the next line; of the last line, where
 * something is drawn under it, so that no letter reaches beyond its own room. In points; nothing in faces that do not tell how far they reach.
 */
export function clearances(
  lines: readonly { readonly runs: readonly PlacedRun[] }[],
  { leading, below }: { readonly leading: number; readonly below: number | undefined },
): number[] {
  const skylines = lines.map(({ runs }) => skylineOf(runs))
  return skylines.map((line, index) => {
    const next = skylines[index + 1]
    if (!next) return below === undefined ? 0 : Math.max(0, lowestOf(line) - below)
    let needed = 0
    for (const [column, { foot }] of line) {
      const other = next.get(column)
      if (other) needed = Math.max(needed, other.head - foot + style.lines.apart - leading)
    }
    return needed
  })
}

/** How far a line reaches under its baseline. */
const lowestOf = (line: Skyline): number => Math.max(0, ...[...line.values()].map(({ foot }) => -foot))

function skylineOf(runs: readonly PlacedRun[]): Skyline {
  const skyline = new Map<number, { head: number; foot: number }>()
  for (const { font, text, fontSize, fontFeatures, x: left } of runs)
    for (const { x, head, foot } of font.reachOf?.(text, fontSize, fontFeatures) ?? []) {
      const column = Math.round((left + x) * 2)
      const known = skyline.get(column)
      skyline.set(column, { head: Math.max(known?.head ?? head, head), foot: Math.min(known?.foot ?? foot, foot) })
    }
  return skyline
}
