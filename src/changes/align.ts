import { diffArrays } from 'diff'

/** A place in two sequences laid side by side: a pair that stands in both, or what stands in one only. */
export interface Aligned<T> {
  readonly base?: T
  readonly head?: T
}

/**
 * Lays two sequences side by side by the keys of what is in them, in order: what moved stands once in each place. What only the earlier
 * one has comes before what only the later one has.
 */
export function align<T>(base: readonly T[], head: readonly T[], keyOf: (value: T) => string): Aligned<T>[] {
  const steps: Aligned<T>[] = []
  let inserted: Aligned<T>[] = []
  let baseAt = 0
  let headAt = 0
  for (const part of diffArrays(base.map(keyOf), head.map(keyOf))) {
    const { added, removed, count } = part
    if (added) inserted.push(...head.slice(headAt, headAt + count).map((value) => ({ head: value })))
    else if (removed) steps.push(...base.slice(baseAt, baseAt + count).map((value) => ({ base: value })))
    else {
      const pairs = base.slice(baseAt, baseAt + count).map((value, index) => ({ base: value, head: head[headAt + index] }))
      steps.push(...inserted, ...pairs)
      inserted = []
    }
    if (!added) baseAt += count
    if (!removed) headAt += count
  }
  return [...steps, ...inserted]
}
