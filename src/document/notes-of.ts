import { partsOf } from './parts-of.ts'
import type { Block, Inline, ListItem, NoteInline } from './tree.ts'

/** The notes that blocks refer to, in the order of their references. */
export function notesOf(blocks: readonly Block[]): NoteInline[] {
  return contentsOf(blocks).flatMap(notesAmong)
}

/** The notes that a text refers to. */
export function notesAmong(content: readonly Inline[]): NoteInline[] {
  return partsOf(content).filter((inline) => inline.kind === 'note')
}

/** Every text of the blocks, in reading order. */
function contentsOf(blocks: readonly Block[]): (readonly Inline[])[] {
  return blocks.flatMap((block): (readonly Inline[])[] => {
    switch (block.kind) {
      case 'masthead':
        return [block.organization, block.symbol, block.organ, ...block.particulars]
      case 'title-block':
        return [...block.lines, block.title]
      case 'heading':
      case 'paragraph':
      case 'quotation':
        return [block.content]
      case 'numbered-list':
        return block.items.flatMap(contentsOfItem)
      case 'document-list':
        return block.entries.map(({ content }) => content)
      case 'table':
        return [...block.head, ...block.body].flatMap(({ cells }) =>
          cells.flatMap(({ paragraphs }) => paragraphs.map(({ content }) => content)),
        )
      case 'annex':
        return [block.label, block.title, ...contentsOf(block.blocks)]
    }
  })
}

function contentsOfItem({ content, children }: ListItem): (readonly Inline[])[] {
  return [content, ...children.flatMap(contentsOfItem)]
}
