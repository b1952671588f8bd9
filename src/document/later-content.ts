import type { Inline } from './tree.ts'

/** Inlines as they read in the later text of a redline: without those that were deleted. */
export function laterContent(content: readonly Inline[]): Inline[] {
  return content.flatMap((inline): Inline[] => {
    if (inline.kind === 'keep') return [{ ...inline, content: inline.content.filter(({ change }) => change !== 'deleted') }]
    return inline.change === 'deleted' ? [] : [inline]
  })
}
