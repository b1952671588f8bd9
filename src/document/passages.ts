import { partsOf } from './parts-of.ts'
import type { Passage, PassageRole, Piece } from '../checks/passage.ts'
import { notesAmong } from './notes-of.ts'
import type { Block, Inline, ListItem } from './tree.ts'

/** The finished text of a paper, passage by passage in reading order, as the checks read it: a note follows what refers to it. */
export function passagesOf(blocks: readonly Block[]): Passage[] {
  return blocks.flatMap((block): Passage[] => {
    switch (block.kind) {
      case 'masthead':
        return [
          ...passages(`${block.id}.organization`, 'masthead', block.organization),
          ...passages(`${block.id}.symbol`, 'masthead', block.symbol),
          ...passages(`${block.id}.organ`, 'masthead', block.organ),
          ...block.particulars.flatMap((line, index) => passages(`${block.id}.particulars.${index}`, 'masthead', line)),
        ]
      case 'title-block':
        return [
          ...block.lines.flatMap((line, index) => passages(`${block.id}.${index}`, 'title', line)),
          ...passages(block.id, 'title', block.title),
        ]
      case 'heading':
        return passages(block.id, 'heading', block.content)
      case 'paragraph':
      case 'quotation':
        return passages(block.id, 'annotation', block.content)
      case 'numbered-list':
        return block.items.flatMap(listPassages)
      case 'document-list':
        return block.entries.flatMap((entry) => passages(entry.id, 'document-list', entry.content))
      case 'table':
        return [...block.head, ...block.body].flatMap((row) =>
          row.cells.flatMap((cell) =>
            cell.paragraphs.flatMap((paragraph) => passages(paragraph.id, 'timetable', paragraph.content)),
          ),
        )
      case 'annex':
        return [
          ...passages(`${block.id}.label`, 'heading', block.label),
          ...passages(`${block.id}.title`, 'heading', block.title),
          ...passagesOf(block.blocks),
        ]
    }
  })
}

function listPassages(item: ListItem): Passage[] {
  return [...passages(item.id, 'agenda', item.content), ...item.children.flatMap(listPassages)]
}

/** A passage and its notes, which stand in the same role and for the same item. */
function passages(id: string, role: PassageRole, content: readonly Inline[]): Passage[] {
  const item = /^items\.([^.]+)/.exec(id)?.[1]
  return [passage(id, role, item, content), ...notesAmong(content).map((note) => passage(note.id, role, item, note.content))]
}

function passage(id: string, role: PassageRole, item: string | undefined, content: readonly Inline[]): Passage {
  const pieces: Piece[] = []
  let text = ''
  for (const inline of partsOf(content)) {
    if (inline.kind === 'note') continue
    pieces.push({ start: text.length, text: inline.text, origin: inline.origin })
    text += inline.text
  }
  return { id, role, item, text, pieces }
}
