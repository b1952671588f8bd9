import { NAME_LENGTH } from './limits.ts'

/** The known name that a mistyped one most likely means, or undefined when none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > NAME_LENGTH) return undefined
  let best: string | undefined
  // Of two letters only one may be wrong: zh is not meant by en.
  let bestDistance = (name.length <= 2 ? 1 : Math.max(2, Math.ceil(name.length / 3))) + 1
  for (const candidate of known) {
    const distance = editDistance(name, candidate, bestDistance)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Help text for an unknown name: the nearest known one, or else all of them. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const names = [...known]
  const best = nearest(name, names)
  if (best !== undefined) return `did you mean ${best}?`
  if (names.length === 0) return 'none is defined here'
  const shown = names.slice(0, 12).join(', ')
  return names.length > 12 ? `known are ${shown}, …` : `known are ${shown}`
}

/** Damerau-Levenshtein distance, given up once it must reach `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? limit
}
