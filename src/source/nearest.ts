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

/**
 * The known id of which another is a slip of the pen: one letter too many or too few, another one, or two that have changed places. An id of
 * another figure, of another word, or in the plural may be that of another thing, and is no slip: who obeyed would say of one thing what is true of
 * the other.
 */
export function slipOf(id: string, known: Iterable<string>): string | undefined {
  if (id.length > NAME_LENGTH) return undefined
  const near = [...known].filter((other) => editDistance(id, other, 2) === 1 && isSlip(id, other))
  return near.length === 1 ? near[0] : undefined
}

function isSlip(id: string, other: string): boolean {
  const [words, others] = [id.split('-'), other.split('-')]
  // Words that are run together, or parted, are the same words.
  if (words.length !== others.length) return words.join('') === others.join('')
  const [word = '', meant = ''] = words.flatMap((each, at) => (each === others[at] ? [] : [each, others[at]]))
  return Math.min(word.length, meant.length) > 2 && !/\d/.test(word + meant) && word !== `${meant}s` && meant !== `${word}s`
}

/** The id under which another stands that was written otherwise: as `slipOf`, and a letter more may differ, for ids that nothing else has yet. */
export function spelledAs(id: string, known: Iterable<string>): string | undefined {
  const figures = (text: string): string => text.replace(/\D+/g, ' ').trim()
  const near = nearest(
    id,
    [...known].filter((other) => figures(other) === figures(id) && other.split('-').length === id.split('-').length),
  )
  return near !== undefined && editDistance(id, near, 4) < 4 ? near : undefined
}

/** Help text for the id of a thing that does not exist: never another thing, but what it was a slip for, or all that there are. */
export function goneOrMistyped(id: string, known: Iterable<string>, leave: string): string {
  const names = [...known]
  const meant = slipOf(id, names)
  if (meant !== undefined) return `did you mean ${meant}?`
  const all = names.length === 0 ? 'none is defined here' : `known are ${names.slice(0, SHOWN_NAMES).join(', ')}`
  return `withdrawn? ${leave}; ${all}${names.length > SHOWN_NAMES ? ', …' : ''}`
}

const SHOWN_NAMES = 24

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
