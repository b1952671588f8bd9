import { type Block, type BlockText, textsOfBlocks } from './blocks.ts'
import type { Session } from './session.ts'
import type { WordingPart } from './wording-parts.ts'

/** Blocks of a paper, with the place of their words in a wording. */
export interface BlockOwner {
  readonly path: readonly string[]
  /** Where they stand in session.yaml. */
  readonly data: readonly (string | number)[]
  readonly blocks: readonly Block[]
  readonly part: WordingPart
}

/** All blocks of a session: the introduction, what stands under each item, and the texts of its own. */
export function blockOwners({ introduction, items, texts }: Pick<Session, 'introduction' | 'items' | 'texts'>): BlockOwner[] {
  return [
    { path: ['introduction'], data: ['introduction'], blocks: introduction, part: 'annotations' },
    ...items.flatMap((item) => ownersOfItem(item)),
    ...texts.map((text): BlockOwner => ({
      path: ['texts', text.id, 'text'],
      data: ['texts', text.id],
      blocks: text.blocks,
      part: 'annotations',
    })),
  ]
}

/** What stands under an item: its annotation, and the words over groups of its papers. */
export function ownersOfItem({ id, annotation, documentGroups, path }: Session['items'][number]): BlockOwner[] {
  const groups = documentGroups.flatMap((group): Block[] => (group.id === undefined ? [] : [{ kind: 'paragraph', id: group.id }]))
  return [
    { path: ['items', id, 'annotation'], data: [...path, 'annotation'], blocks: annotation, part: 'annotations' },
    { path: ['items', id, 'groups'], data: [...path, 'documents'], blocks: groups, part: 'documents' },
  ]
}

/** A text of some blocks by the id of its unit. */
export interface OwnedText extends BlockText {
  readonly unit: string
  readonly part: WordingPart
}

export function textsOfOwner({ path, blocks, part }: BlockOwner): OwnedText[] {
  return textsOfBlocks(blocks).map((text) => ({ ...text, unit: [...path, ...text.path].join('.'), part }))
}
