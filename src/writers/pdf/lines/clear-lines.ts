import { style } from '../../style.ts'
import type { Bounds, PlacedRun, Reach } from './run.ts'

interface Line {
  readonly runs: readonly PlacedRun[]
}

/** What may be lost by counting in binary fractions, in points. */
const TOLERANCE = 1e-6

/** A column of a line is half a point wide; a text begins anywhere in one. */
const COLUMN = 0.5

/**
 * The room that each line needs besides the distance of lines, so that no letter touches one of the next line; of the last line, where
 * something is drawn under it, so that no letter reaches beyond its own room. In points; nothing in faces that do not tell how far they reach.
 * Outlines are looked at only where the boxes around two texts are too near.
 */
export function clearances(
  lines: readonly Line[],
  { leading, below }: { readonly leading: number; readonly below: number | undefined },
): number[] {
  const boxed = lines.map(boxesOf)
  return boxed.map((line, index) => {
    const next = boxed[index + 1]
    if (!next) return below === undefined ? 0 : Math.max(0, lowestOf(line, below) - below)
    let needed = 0
    for (const over of line)
      for (const under of next) {
        if (under.left > over.right || over.left > under.right) continue
        if (under.box.head - over.box.foot + style.lines.apart - leading > needed - TOLERANCE)
          needed = Math.max(needed, neededBetween(over, under, leading))
      }
    return needed
  })
}

/** A text on a line with its box, and with how far it reaches by columns of the line, once that is asked for. */
interface BoxedRun {
  readonly run: PlacedRun
  readonly box: Bounds
  /** Its edges across the line, with as much as a column may be off. */
  readonly left: number
  readonly right: number
  columns?: ReadonlyMap<number, { readonly head: number; readonly foot: number }>
}

function boxesOf({ runs }: Line): BoxedRun[] {
  const boxed: BoxedRun[] = []
  for (const run of runs) {
    const { font, text, fontSize, fontFeatures, x } = run
    const box = font.boundsOf ? font.boundsOf(text, fontSize, fontFeatures) : boxOf(reachesOf(run))
    if (box) boxed.push({ run, box, left: x + box.left - 2 * COLUMN, right: x + box.right + 2 * COLUMN })
  }
  return boxed
}

function boxOf(reaches: readonly Reach[]): Bounds | undefined {
  if (reaches.length === 0) return undefined
  const columns = reaches.map(({ x }) => x)
  return {
    left: Math.min(...columns),
    right: Math.max(...columns) + COLUMN,
    head: Math.max(...reaches.map(({ head }) => head)),
    foot: Math.min(...reaches.map(({ foot }) => foot)),
  }
}

function reachesOf({ font, text, fontSize, fontFeatures }: PlacedRun): readonly Reach[] {
  return font.reachOf?.(text, fontSize, fontFeatures) ?? []
}

function neededBetween(over: BoxedRun, under: BoxedRun, leading: number): number {
  const heads = columnsOf(under)
  let needed = 0
  for (const [column, { foot }] of columnsOf(over)) {
    const other = heads.get(column)
    if (other) needed = Math.max(needed, other.head - foot + style.lines.apart - leading)
  }
  return needed
}

function columnsOf(boxed: BoxedRun): NonNullable<BoxedRun['columns']> {
  if (boxed.columns) return boxed.columns
  const columns = new Map<number, { head: number; foot: number }>()
  for (const { x, head, foot } of reachesOf(boxed.run)) {
    const column = Math.round((boxed.run.x + x) * 2)
    const known = columns.get(column)
    columns.set(column, { head: Math.max(known?.head ?? head, head), foot: Math.min(known?.foot ?? foot, foot) })
  }
  boxed.columns = columns
  return columns
}

/** How far a line reaches under its baseline, where that may be more than a distance. */
function lowestOf(line: readonly BoxedRun[], distance: number): number {
  let lowest = 0
  for (const { run, box } of line)
    if (-box.foot > distance - TOLERANCE) for (const { foot } of reachesOf(run)) lowest = Math.max(lowest, -foot)
  return lowest
}
