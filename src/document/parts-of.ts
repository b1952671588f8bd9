import type { Inline, SimpleInline } from './tree.ts'

/** The inlines of a text with those of its kept groups in their place. */
export function partsOf(content: readonly Inline[]): SimpleInline[] {
  return content.flatMap((inline) => (inline.kind === 'keep' ? inline.content : [inline]))
}
