import type { TypeLine } from '../lines/set-lines.ts'
import type { PageEnd } from './page-end.ts'

/**
 * How well a page may end after each line of a paragraph: not where one line would be left alone at its foot or at the head of the next,
 * nor within a word when fewer lines avoid it.
 */
export function lineEnds(lines: readonly TypeLine[], staysWithNext: boolean): PageEnd[] {
  const count = lines.length
  return lines.map((line, index) => {
    const above = index + 1
    if (above === count) return staysWithNext ? 'alone' : 'free'
    if (above < leastLines(count) || count - above === 1) return 'alone'
    if (endsDivided(line)) return 'alone'
    return staysWithNext ? 'stays' : 'free'
  })
}

/** How many lines of a paragraph a page must hold for it to begin there: two, and all of three, of which one would be left over. */
export function leastLines(count: number): number {
  return count <= 3 ? count : 2
}

/** Whether a line ends within a word, with a hyphen that is not written. */
function endsDivided({ runs }: TypeLine): boolean {
  return runs.at(-1)?.alias === 'soft-hyphen'
}
