import type { Passage, PassageRole, Piece } from '../checks/passage.ts'
import type { Block, Inline, ListItem } from './tree.ts'

/** The finished text of a paper, passage by passage in reading order, as the checks read it. */
export function passagesOf(blocks: readonly Block[]): Passage[] {
  return blocks.flatMap((block): Passage[] => {
    switch (block.kind) {
      case 'masthead':
        return [
          passage(`${block.id}.organization`, 'masthead', block.organization),
          passage(`${block.id}.symbol`, 'masthead', block.symbol),
          passage(`${block.id}.organ`, 'masthead', block.organ),
          ...block.particulars.map((line, index) => passage(`${block.id}.particulars.${index}`, 'masthead', line)),
        ]
      case 'title-block':
        return [
          ...block.lines.map((line, index) => passage(`${block.id}.${index}`, 'title', line)),
          passage(block.id, 'title', block.title),
        ]
      case 'heading':
        return [passage(block.id, 'heading', block.content)]
      case 'paragraph':
      case 'quotation':
        return [passage(block.id, 'annotation', block.content)]
      case 'numbered-list':
        return block.items.flatMap(listPassages)
      case 'document-list':
        return block.entries.map((entry) => passage(entry.id, 'document-list', entry.content))
      case 'table':
        return [...block.head, ...block.body].flatMap((row) =>
          row.cells.flatMap((cell) => cell.paragraphs.map((paragraph) => passage(paragraph.id, 'timetable', paragraph.content))),
        )
      case 'annex':
        return [
          passage(`${block.id}.label`, 'heading', block.label),
          passage(`${block.id}.title`, 'heading', block.title),
          ...passagesOf(block.blocks),
        ]
    }
  })
}

function listPassages(item: ListItem): Passage[] {
  return [passage(item.id, 'agenda', item.content), ...item.children.flatMap(listPassages)]
}

function passage(id: string, role: PassageRole, content: readonly Inline[]): Passage {
  const pieces: Piece[] = []
  let text = ''
  for (const inline of content.flatMap((part) => (part.kind === 'keep' ? part.content : [part]))) {
    pieces.push({ start: text.length, text: inline.text, origin: inline.origin })
    text += inline.text
  }
  return { id, role, item: /^items\.([^.]+)/.exec(id)?.[1], text, pieces }
}
