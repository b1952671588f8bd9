import type { Inline } from './tree.ts'

/** The text of inlines, without what they are. */
export function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'keep' ? textOf(inline.content) : inline.text)).join('')
}
