import { diffArrays } from 'diff'

/**
 * A text that was edited, with the line ends of the former one: a line that stays keeps its own, one that takes the place of others has
 * theirs, a new one that of the line before it. So a file stays as it is, be its line ends of one kind or mixed.
 */
export function keepLineEnds(former: string, text: string): string {
  if (!former.includes('\r')) return text
  const before = linesOf(former)
  let at = 0
  let result = ''
  let removed: Line[] = []
  let last = before[0]?.end ?? '\n'
  for (const { added, removed: isRemoved, count, value } of diffArrays(before, linesOf(text), { comparator: sameWords })) {
    if (isRemoved) {
      removed = before.slice(at, at + count)
      at += count
      continue
    }
    for (const [index, { words, end }] of value.entries()) {
      const own = added ? removed[index] : before[at++]
      // A last line without an end has none to give, and needs none where it is the last again.
      const kept = end === '' ? '' : (own?.end ?? '') || last
      result += words + kept
      last = kept || last
    }
    removed = []
  }
  return result
}

interface Line {
  readonly words: string
  /** Its line end; empty for the last line of a text that has none. */
  readonly end: string
}

function sameWords(a: Line, b: Line): boolean {
  return a.words === b.words
}

function linesOf(text: string): Line[] {
  return Array.from(text.matchAll(/([^\n]*?)(\r?\n|$)/g), ([, words = '', end = '']) => ({ words, end })).filter(
    ({ words, end }) => words !== '' || end !== '',
  )
}
