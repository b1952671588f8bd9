import { style } from '../../style.ts'
import type { MeasuredRun } from './run.ts'
import type { Kept } from './break-opportunities.ts'

/** A stretch of a paragraph's text that a redline shows as inserted or deleted. */
export interface ChangedStretch {
  readonly start: number
  readonly end: number
  readonly change: 'inserted' | 'deleted'
}

/** The changed stretches of a paragraph, as long as they can be; none in a plain paper. */
export function changedStretches(runs: readonly MeasuredRun[]): ChangedStretch[] {
  const stretches: ChangedStretch[] = []
  let at = 0
  for (const { text, change } of runs) {
    const end = at + text.length
    const last = stretches.at(-1)
    if (change && last?.change === change && last.end === at) stretches[stretches.length - 1] = { ...last, end }
    else if (change) stretches.push({ start: at, end, change })
    at = end
  }
  return stretches
}

/**
 * Offsets between a deleted piece and an inserted one, of which each reader reads only one: a line may end there, even within what is
 * else kept together, unless a mark would then stand where none may.
 */
export function replacementSeams(text: string, stretches: readonly ChangedStretch[]): number[] {
  return stretches.flatMap(({ start }, index) =>
    stretches[index - 1]?.end === start &&
    !/^[\p{Pe}\p{Pf}\p{Po}\s]/u.test(text.slice(start)) &&
    !/[\p{Ps}\p{Pi}]$/u.test(text.slice(0, start))
      ? [start]
      : [],
  )
}

/** Room between a deleted piece and the inserted one in its place, in points. */
export function replacementGap(before: MeasuredRun, after: MeasuredRun): number {
  if (!before.change || !after.change || before.change === after.change || before.text.endsWith(' ')) return 0
  return style.redline.gap * before.fontSize
}

/** What must stand on one line, parted at offsets. */
export function cutKept(kept: readonly Kept[], offsets: readonly number[]): Kept[] {
  return kept.flatMap(([start, end]) => {
    const stops = [start, ...offsets.filter((offset) => start < offset && offset < end), end]
    return stops.slice(1).map((stop, index): Kept => [stops[index] ?? start, stop])
  })
}

/** The letters on either side of a change, which together are no word and so must not be divided as one. */
export function joinedLetters(stretches: readonly ChangedStretch[]): Kept[] {
  return stretches.flatMap(({ start, end }): Kept[] => [
    [start - 1, start + 1],
    [end - 1, end + 1],
  ])
}
