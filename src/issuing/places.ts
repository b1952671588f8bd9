import { notesAmong } from '../document/notes-of.ts'
import type { Block, DocumentTree, Inline, ListItem, Paragraph } from '../document/tree.ts'
import { textOf } from '../document/text-of.ts'
import type { CorrectionData } from '../model/wording.ts'

/** Where a reader of the printed paper finds a passage, as far as it does not depend on lines. */
export type Place = Pick<CorrectionData, 'part' | 'item' | 'piece' | 'paragraph' | 'under'>

/** A passage of a paper: its id, its place and its content. */
export interface PlacedPassage {
  readonly id: string
  readonly place: Place
  readonly content: readonly Inline[]
}

/** The number of an item as references write it, by the item's id. */
export type MarkOf = (item: string) => string | undefined

/**
 * The passages that a corrigendum can correct, in reading order, with their places. The masthead is none: what it says is of the issue and
 * not of the text.
 */
export function placedPassages({ blocks }: DocumentTree, markOf: MarkOf): PlacedPassage[] {
  const found: PlacedPassage[] = []
  let paragraphs = 0
  const add = (id: string, place: Place, content: readonly Inline[]): void => {
    found.push({ id, place, content })
    // A reader finds a note by its mark: it has the place of the text that refers to it, and is not counted in lines.
    for (const note of notesAmong(content)) found.push({ id: note.id, place, content: [...note.content] })
  }
  const itemOf = (id: string): string | undefined => markOf(id.split('.')[1] ?? '')
  const addItem = ({ id, content, children }: ListItem): void => {
    add(id, { part: 'agenda', item: itemOf(id) }, content)
    children.forEach(addItem)
  }
  const visit = (block: Block): void => {
    switch (block.kind) {
      case 'masthead':
        return
      case 'title-block':
        block.lines.forEach((line, index) => add(`${block.id}.${index}`, { part: 'title' }, line))
        add(block.id, { part: 'title' }, block.title)
        return
      case 'heading': {
        const item = itemOf(block.id)
        if (block.level < 4) paragraphs = 0
        const piece = block.level < 4 ? 'title' : 'documentation'
        add(block.id, item === undefined ? { part: partOf(block.id) } : { item, piece }, block.content)
        return
      }
      case 'paragraph':
      case 'quotation':
        add(block.id, { item: itemOf(block.id), paragraph: ++paragraphs }, block.content)
        return
      case 'numbered-list':
        block.items.forEach(addItem)
        return
      case 'document-list':
        for (const { id, content } of block.entries) add(id, { item: itemOf(id), piece: 'documentation' }, content)
        return
      case 'table': {
        let [day, hours]: string[] = []
        for (const { kind, cells } of [...block.head, ...block.body]) {
          const [first, ...others] = cells.map((cell) => cell.paragraphs)
          const text = (first ?? []).map(({ content }) => textOf(content)).join(' ')
          if (kind === 'band') [day, hours] = [text, undefined]
          else if (kind === 'row') hours = text
          const under = [day, hours].filter((each) => each !== undefined)
          const cell = ({ id, content }: Paragraph, above: string[]): void =>
            add(id, { part: 'timetable', under: above }, content)
          first?.forEach((paragraph) => cell(paragraph, kind === 'row' && day !== undefined ? [day] : []))
          others.flat().forEach((paragraph) => cell(paragraph, day === undefined ? [] : under))
        }
        return
      }
      case 'annex':
        add(`${block.id}.label`, { part: 'timetable' }, block.label)
        add(`${block.id}.title`, { part: 'timetable' }, block.title)
        block.blocks.forEach(visit)
    }
  }
  blocks.forEach(visit)
  return found
}

function partOf(id: string): Place['part'] {
  return id === 'agenda' || id === 'annotations' ? id : undefined
}
