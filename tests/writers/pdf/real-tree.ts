import { openProject } from '../../../src/cli/files/open-project.ts'
import type { Block, DocumentTree, Inline, ListItem } from '../../../src/document/tree.ts'

const { openSessions, fonts } = openProject()

export { fonts }

/** The tree of a session from its data: of the real session in Chinese when nothing else is named. */
export function treeOf(session = 'ctoc-cop-2016-1', language = 'zh'): DocumentTree {
  const [opened] = openSessions([session], [language])
  const tree = opened?.languages[0]?.paper?.tree
  if (!tree) throw new Error(`the session cannot be read: ${opened?.diagnostics.map(({ message }) => message).join('; ')}`)
  return tree
}

/** What is printed of inlines, without white space. */
export function printed(content: readonly Inline[]): string {
  return content
    .map((inline) => (inline.kind === 'keep' ? printed(inline.content) : inline.text))
    .join('')
    .replaceAll(/\s/g, '')
}

/** The passages of a paper in reading order with their marks, without white space. */
export function passagesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'masthead':
        return [block.organization, block.symbol, block.organ, ...block.particulars].map(printed)
      case 'title-block':
        return [...block.lines, block.title].map(printed)
      case 'heading':
        return [(block.number?.mark ?? '') + printed(block.content)]
      case 'paragraph':
      case 'quotation':
        return [printed(block.content)]
      case 'numbered-list':
        return block.items.flatMap(itemPassages)
      case 'document-list':
        return block.entries.map(({ content }) => printed(content))
      case 'table':
        return [...block.head, ...block.body].flatMap(({ cells }) =>
          cells.flatMap(({ paragraphs }) => paragraphs.map(({ content }) => printed(content))),
        )
      case 'annex':
        return [printed(block.label), printed(block.title), ...passagesOf(block.blocks)]
    }
  })
}

function itemPassages(item: ListItem): string[] {
  return [(item.number?.mark ?? '') + printed(item.content), ...item.children.flatMap(itemPassages)]
}

/** All blocks, those of annexes among them. */
export function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'annex' ? [block, ...allBlocks(block.blocks)] : [block]))
}
