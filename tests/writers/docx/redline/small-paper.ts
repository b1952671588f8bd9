import type { Block, DocumentTree } from '../../../../src/document/tree.ts'
import type { Choices } from '../../../changes/choices.ts'

/**
 * A few blocks out of a paper, so that many can be written in little time: a stretch of its text with a list, a documentation list
 * and a part of the timetable; at times its masthead and title.
 */
export function smallPaper(tree: DocumentTree, random: Choices): DocumentTree {
  const [masthead, title, ...others] = tree.blocks
  const text = others.filter(({ kind }) => kind !== 'numbered-list' && kind !== 'annex')
  const from = random.below(text.length)
  const chosen: (Block | undefined)[] = [
    ...(random.chance(0.4) ? [masthead, title] : []),
    ...others.filter(({ kind }) => kind === 'numbered-list' && random.chance(0.6)).map((block) => withFewItems(block, random)),
    ...text.slice(from, from + 2 + random.below(8)),
    ...others.filter(({ kind }) => kind === 'document-list' && random.chance(0.1)),
    ...others.filter(({ kind }) => kind === 'annex' && random.chance(0.6)).map((block) => withFewRows(block, random)),
  ]
  return { ...tree, blocks: [...new Set(chosen)].filter((block) => block !== undefined) }
}

function withFewItems(block: Block, random: Choices): Block {
  return block.kind === 'numbered-list' ? { ...block, items: block.items.slice(0, 2 + random.below(4)) } : block
}

function withFewRows(block: Block, random: Choices): Block {
  if (block.kind === 'annex') return { ...block, blocks: block.blocks.map((one) => withFewRows(one, random)) }
  if (block.kind !== 'table') return block
  const from = random.below(block.body.length)
  return { ...block, body: block.body.slice(from, from + 2 + random.below(6)) }
}
