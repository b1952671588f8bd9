import { contentWithout, rankOf, textOf } from '../../document/contents.ts'
import type { Heading } from '../../document/tree.ts'
import type { OutlineEntry } from './pages/box.ts'

/** Gives the outline entry of a heading, or of an annex by its title. */
export type OutlineTracker = (block: Heading | { readonly id: string; readonly title: string }) => OutlineEntry | undefined

/** Outline entries in the paper's structure: each heading under the nearest one of a higher level; documentation heads have none. */
export function outlineTracker(): OutlineTracker {
  const open: { level: number; id: string }[] = []
  return (block) => {
    const level = 'level' in block ? rankOf(block) : 1
    if ('level' in block && block.level === 4) return undefined
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop()
    const parentId = open.at(-1)?.id
    open.push({ level, id: block.id })
    const text =
      'level' in block
        ? [block.number?.mark, textOf(contentWithout('deleted', block.content))].filter(Boolean).join(' ')
        : block.title
    return { id: block.id, parentId, text }
  }
}
