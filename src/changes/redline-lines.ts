import type { Inline } from '../document/tree.ts'
import { align } from './align.ts'
import { likeness, redlineInlines } from './redline-inlines.ts'
import { inlinesOf, wordTokens } from './word-tokens.ts'

type Line = readonly Inline[]

/** Lines that have at least this much in common are one line that changed. */
const ALIKE = 0.3

/**
 * The lines of a masthead or of a title, which have no ids: a line with all its pieces inserted, or all deleted, stands in one of the two
 * texts only; a line that changed is the one most like it.
 */
export function redlineLines(base: readonly Line[], head: readonly Line[]): Line[] {
  const lines: Line[] = []
  let gap: { base: Line[]; head: Line[] } = { base: [], head: [] }
  const endGap = (): void => {
    lines.push(...paired(gap.base, gap.head))
    gap = { base: [], head: [] }
  }
  for (const step of align(base, head, keyOfLine)) {
    if (step.base && step.head) {
      endGap()
      lines.push(step.head)
    } else if (step.base) gap.base.push(step.base)
    else if (step.head) gap.head.push(step.head)
  }
  endGap()
  return lines
}

function keyOfLine(line: Line): string {
  return wordTokens(line)
    .map(({ key }) => key)
    .join('\n')
}

/** Pairs lines in order so that those with the most in common come together, and marks the rest. */
function paired(base: readonly Line[], head: readonly Line[]): Line[] {
  const [first, ...others] = base
  if (!first) return head.map((line) => inlinesOf(wordTokens(line), 'inserted'))
  const scores = head.map((line) => likeness(first, line))
  const best = Math.max(...scores)
  if (!(best >= ALIKE)) return [inlinesOf(wordTokens(first), 'deleted'), ...paired(others, head)]
  const at = scores.indexOf(best)
  const match = head[at] ?? []
  return [...paired([], head.slice(0, at)), redlineInlines(first, match), ...paired(others, head.slice(at + 1))]
}
