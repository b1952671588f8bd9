import type { Inline } from '../document/tree.ts'
import { align } from './align.ts'
import { inlinesOf, weightOf, type WordToken, wordTokens } from './word-tokens.ts'

/** What stands in both texts (as each of them has it), and what was put in the place of what after it. */
interface Stretch {
  readonly kept: { readonly base: readonly WordToken[]; readonly head: readonly WordToken[] }
  readonly deleted: readonly WordToken[]
  readonly inserted: readonly WordToken[]
}

/** Kept words of no more than this weight are not worth the reader's two jumps between changes. */
const ISLAND = 12

/** A text of which less than this share stands in both is another text. */
const RECOGNIZED = 0.25

/**
 * The words of two texts as one: kept where they are the same, deleted before inserted where they are not. Words and kept groups change
 * whole; a text changed beyond recognition is deleted and inserted whole. What is kept has the origins of the later text.
 */
export function redlineInlines(base: readonly Inline[], head: readonly Inline[]): readonly Inline[] {
  if (isSame(base, head)) return head
  const tokens = { base: wordTokens(base), head: wordTokens(head) }
  const stretches = withoutIslands(stretchesOf(tokens.base, tokens.head))
  const kept = weightOf(stretches.flatMap((stretch) => stretch.kept.head))
  if (kept < RECOGNIZED * Math.min(weightOf(tokens.base), weightOf(tokens.head)))
    return [...inlinesOf(tokens.base, 'deleted'), ...inlinesOf(tokens.head, 'inserted')]
  return stretches.flatMap((stretch) => [
    ...inlinesOf(stretch.kept.head),
    ...inlinesOf(stretch.deleted, 'deleted'),
    ...inlinesOf(stretch.inserted, 'inserted'),
  ])
}

/** Share of the words of the shorter text that the other has too, from 0 to 1. */
export function likeness(base: readonly Inline[], head: readonly Inline[]): number {
  const tokens = { base: wordTokens(base), head: wordTokens(head) }
  const kept = weightOf(stretchesOf(tokens.base, tokens.head).flatMap((stretch) => stretch.kept.head))
  return kept / Math.max(1, Math.min(weightOf(tokens.base), weightOf(tokens.head)))
}

/** Whether two texts are cut and worded alike; most of a paper is, and needs no comparison of words. */
function isSame(base: readonly Inline[], head: readonly Inline[]): boolean {
  return (
    base.length === head.length &&
    base.every((inline, index) => {
      const other = head[index]
      if (inline === other) return true
      if (inline.kind === 'keep') return other?.kind === 'keep' && isSame(inline.content, other.content)
      if (inline.kind === 'note')
        return (
          other?.kind === 'note' &&
          other.mark === inline.mark &&
          other.joint === inline.joint &&
          isSame(inline.content, other.content)
        )
      if (other?.kind === 'keep' || other?.kind === 'note' || other?.kind === 'break') return false
      return other?.kind === inline.kind && other.text === inline.text && other.emphasis === inline.emphasis
    })
  )
}

function stretchesOf(base: readonly WordToken[], head: readonly WordToken[]): Stretch[] {
  const stretches: { kept: { base: WordToken[]; head: WordToken[] }; deleted: WordToken[]; inserted: WordToken[] }[] = []
  let isKept = false
  for (const step of align(base, head, ({ key }) => key)) {
    const begins = step.base !== undefined && step.head !== undefined && !isKept
    isKept = step.base !== undefined && step.head !== undefined
    if (begins || stretches.length === 0) stretches.push({ kept: { base: [], head: [] }, deleted: [], inserted: [] })
    const last = stretches.at(-1)
    if (!last) continue
    if (step.base) (isKept ? last.kept.base : last.deleted).push(step.base)
    if (step.head) (isKept ? last.kept.head : last.inserted).push(step.head)
  }
  return stretches
}

/** Takes single kept words between two changes into one change, until none is left that only parts what is read together. */
function withoutIslands(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const stretch of stretches) {
    let next = stretch
    for (let last = result.at(-1); last && isIsland(last, next); last = result.at(-1)) {
      result.pop()
      next = {
        kept: last.kept,
        deleted: [...last.deleted, ...next.kept.base, ...next.deleted],
        inserted: [...last.inserted, ...next.kept.head, ...next.inserted],
      }
    }
    result.push(next)
  }
  return result
}

function isIsland(before: Stretch, { kept, deleted, inserted }: Stretch): boolean {
  const isReplaced = (stretch: Pick<Stretch, 'deleted' | 'inserted'>): boolean =>
    stretch.deleted.length > 0 && stretch.inserted.length > 0
  const weight = weightOf(kept.head)
  if (weight === 0) return isReplaced(before) && isReplaced({ deleted, inserted })
  const changed = (stretch: Pick<Stretch, 'deleted' | 'inserted'>): number =>
    Math.max(weightOf(stretch.deleted), weightOf(stretch.inserted))
  // Between two insertions, or two deletions, even a single word is clear.
  const isMixed = isReplaced({
    deleted: [...before.deleted, ...deleted],
    inserted: [...before.inserted, ...inserted],
  })
  return isMixed && weight <= ISLAND && weight <= changed(before) && weight <= changed({ deleted, inserted })
}
