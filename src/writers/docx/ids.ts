import { notesOf } from '../../document/notes-of.ts'
import type { Block, ListItem, TableRow } from '../../document/tree.ts'

/** The ids of all pieces of a paper. */
export function idsOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set([...blocks.flatMap(idsOfBlock), ...notesOf(blocks).map(({ id }) => id)])
}

function idsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'numbered-list':
      return [block.id, ...block.items.flatMap(idsOfItem)]
    case 'document-list':
      return [block.id, ...block.entries.map(({ id }) => id)]
    case 'table':
      return [block.id, ...[...block.head, ...block.body].flatMap(idsOfRow)]
    case 'annex':
      return [block.id, ...block.blocks.flatMap(idsOfBlock)]
    default:
      return [block.id]
  }
}

function idsOfItem({ id, children }: ListItem): string[] {
  return [id, ...children.flatMap(idsOfItem)]
}

function idsOfRow({ id, cells }: TableRow): string[] {
  return [id, ...cells.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.id))]
}
