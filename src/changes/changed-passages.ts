import { partsOf } from '../document/parts-of.ts'
import type { Block, Change, DocumentTree, Inline, ItemNumber, ListItem, Paragraph, TableRow } from '../document/tree.ts'
import { textOf } from '../document/text-of.ts'
import { changedNotes } from './changed-notes.ts'

/** A piece of the text with an id of its own that a redline changes. */
export interface ChangedPassage {
  readonly id: string
  readonly kind: 'changed' | Change
  /** Where it stands: the headings over it, and in a table its day and hours, from the outermost; in the words of the paper. */
  readonly under: readonly string[]
  /** Which paragraph of its annotation it is, from 1: in the later text, or in the earlier one if it stands only there. */
  readonly paragraph: number | undefined
  /** The printed numbers, where the passage has another one now. */
  readonly number: { readonly was: string; readonly is: string } | undefined
  /** Both texts, with their changes. */
  readonly content: readonly Inline[]
}

/** What a redline changes, in reading order. */
export function changedPassages(tree: DocumentTree): ChangedPassage[] {
  const reader = new Reader()
  reader.blocks(tree.blocks, undefined)
  return reader.found
}

interface Found {
  readonly change?: Change | undefined
  readonly number?: ItemNumber | undefined
  readonly paragraph?: number | undefined
}

class Reader {
  readonly found: ChangedPassage[] = []
  /** Headings over the passage, by their levels; those of a list and a table are deeper than any. */
  #under: { level: number; text: string }[] = []
  /** Paragraphs of the earlier and of the later text since the last heading. */
  #count = { deleted: 0, inserted: 0 }

  blocks(blocks: readonly Block[], around: Change | undefined): void {
    for (const block of blocks) this.#block(block, around ?? block.change)
  }

  #block(block: Block, change: Change | undefined): void {
    switch (block.kind) {
      case 'masthead':
        this.#text(`${block.id}.organization`, block.organization, { change })
        this.#text(`${block.id}.symbol`, block.symbol, { change })
        this.#text(`${block.id}.organ`, block.organ, { change })
        block.particulars.forEach((line, index) => this.#text(`${block.id}.particulars.${index}`, line, { change }))
        return
      case 'title-block':
        block.lines.forEach((line, index) => this.#text(`${block.id}.${index}`, line, { change }))
        this.#text(block.id, block.title, { change })
        return
      case 'heading':
        this.#text(block.id, block.content, { change, number: block.number }, block.level)
        this.#enter(block.level, titleOf(block.content, block.number, change))
        return
      case 'paragraph':
      case 'quotation':
        this.#text(block.id, block.content, { change, paragraph: this.#counted(change) })
        return
      case 'numbered-list':
        this.#items(block.items, change, 10)
        return
      case 'document-list':
        for (const entry of block.entries) this.#text(entry.id, entry.content, { change: change ?? entry.change })
        return
      case 'table':
        this.#rows(block.head, change)
        this.#rows(block.body, change)
        return
      case 'annex':
        this.#text(`${block.id}.label`, block.label, { change }, 0)
        this.#text(`${block.id}.title`, block.title, { change }, 0)
        this.#enter(0, titleOf(block.title, undefined, change))
        this.blocks(block.blocks, change)
    }
  }

  #items(items: readonly ListItem[], around: Change | undefined, level: number): void {
    for (const { id, content, number, children, change = around } of items) {
      this.#text(id, content, { change, number }, level)
      if (children.length === 0) continue
      this.#enter(level, titleOf(content, number, change))
      this.#items(children, change, level + 1)
    }
    this.#leave(level)
  }

  /** The paragraphs of a row stand under its day and its hours, which are its first cell. */
  #rows(rows: readonly TableRow[], around: Change | undefined): void {
    for (const { kind, cells, change = around } of rows) {
      const [first, ...others] = cells.map(({ paragraphs }) => paragraphs)
      const level = kind === 'band' ? 20 : 21
      this.#paragraphs(first ?? [], change, level)
      const title = (first ?? []).map(({ content, ...paragraph }) => titleOf(content, undefined, change ?? paragraph.change))
      if (title.length > 0) this.#enter(level, title.join(' '))
      for (const paragraphs of others) this.#paragraphs(paragraphs, change, level + 1)
    }
    this.#leave(20)
  }

  #paragraphs(paragraphs: readonly Paragraph[], around: Change | undefined, level: number): void {
    for (const { id, content, change = around } of paragraphs) this.#text(id, content, { change }, level)
  }

  /** Notes a text if anything in it is changed, and then each note that it refers to. A heading stands under those of higher levels only. */
  #text(id: string, content: readonly Inline[], { change, number, paragraph }: Found, level = Infinity): void {
    const kind = change ?? kindOf(content, number)
    const formerly = number?.formerly
    const both = change ? marked(content, change) : content
    const place = { under: this.#under.filter((heading) => heading.level < level).map(({ text }) => text), paragraph }
    if (kind !== undefined)
      this.found.push({
        id,
        kind,
        ...place,
        number: number && formerly && { was: formerly.mark, is: number.mark },
        content: both,
      })
    this.found.push(...changedNotes(both).map((note) => ({ ...note, ...place })))
  }

  #counted(change: Change | undefined): number {
    if (change !== 'inserted') this.#count.deleted++
    if (change !== 'deleted') this.#count.inserted++
    return this.#count[change ?? 'inserted']
  }

  #enter(level: number, text: string): void {
    this.#leave(level)
    this.#under.push({ level, text })
    this.#count = { deleted: 0, inserted: 0 }
  }

  #leave(level: number): void {
    this.#under = this.#under.filter((heading) => heading.level < level)
  }
}

/** A line of a masthead or title that stands in one text only is inserted or deleted whole. Notes are passages of their own. */
function kindOf(content: readonly Inline[], number: ItemNumber | undefined): ChangedPassage['kind'] | undefined {
  const changes = new Set(partsOf(content).flatMap(({ kind, change }) => (kind === 'note' ? [] : [change])))
  const [only] = changes
  if (changes.size === 1 && only !== undefined) return only
  return changes.size > 1 || number?.formerly ? 'changed' : undefined
}

function marked(content: readonly Inline[], change: Change): Inline[] {
  return partsOf(content).map((part) => ({ ...part, change }))
}

/** The later text of a heading, or the earlier one of a heading that is gone, after its number. */
function titleOf(content: readonly Inline[], number: ItemNumber | undefined, change: Change | undefined): string {
  const gone = change === 'deleted' ? 'inserted' : 'deleted'
  const text = textOf(partsOf(content).filter((part) => part.change !== gone))
  return number ? `${number.mark} ${text}` : text
}
