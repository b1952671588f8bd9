import type { Change, Inline } from './tree.ts'

/** Inlines as they read in one text of a redline: the later one without what was deleted, the earlier one without what was inserted. */
export function contentWithout(gone: Change, content: readonly Inline[]): Inline[] {
  return content.flatMap((inline): Inline[] => {
    if (inline.kind === 'keep') return [{ ...inline, content: inline.content.filter(({ change }) => change !== gone) }]
    return inline.change === gone ? [] : [inline]
  })
}
