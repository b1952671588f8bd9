import type { Block, Change, DocumentEntry, DocumentTree, Inline, ItemNumber, ListItem, TableRow } from '../document/tree.ts'

/** The later text of a redline by itself: what was inserted stands, what was deleted is gone. */
export function acceptChanges(tree: DocumentTree): DocumentTree {
  return settled(tree, 'deleted')
}

/** The earlier text of a redline by itself: what was deleted stands again, what was inserted is gone. */
export function rejectChanges(tree: DocumentTree): DocumentTree {
  return settled(tree, 'inserted')
}

function settled({ redline, ...tree }: DocumentTree, gone: Change): DocumentTree {
  return redline ? { ...tree, blocks: new Settler(gone).blocks(tree.blocks) } : tree
}

class Settler {
  readonly #gone: Change

  constructor(gone: Change) {
    this.#gone = gone
  }

  blocks(blocks: readonly Block[]): Block[] {
    return this.#left(blocks).map((block) => this.#block(block))
  }

  #block(block: Block): Block {
    switch (block.kind) {
      case 'masthead':
        return {
          ...block,
          organization: this.#text(block.organization),
          symbol: this.#text(block.symbol),
          organ: this.#text(block.organ),
          particulars: this.#lines(block.particulars),
        }
      case 'title-block':
        return { ...block, lines: this.#lines(block.lines), title: this.#text(block.title) }
      case 'heading':
        return { ...block, number: block.number && this.#number(block.number), content: this.#text(block.content) }
      case 'paragraph':
      case 'quotation':
        return { ...block, content: this.#text(block.content) }
      case 'numbered-list':
        return { ...block, items: this.#items(block.items) }
      case 'document-list':
        return {
          ...block,
          entries: this.#left(block.entries).map((entry) => this.#entry(entry)),
        }
      case 'table':
        return { ...block, head: this.#rows(block.head), body: this.#rows(block.body) }
      case 'annex':
        return {
          ...block,
          label: this.#text(block.label),
          title: this.#text(block.title),
          blocks: this.blocks(block.blocks),
        }
    }
  }

  #entry({ formerly, ...entry }: DocumentEntry): DocumentEntry {
    const content = this.#text(entry.content)
    return formerly && this.#gone === 'inserted' ? { ...entry, ...formerly, content } : { ...entry, content }
  }

  #items(items: readonly ListItem[]): ListItem[] {
    return this.#left(items).map((item) => ({
      ...item,
      number: this.#number(item.number),
      content: this.#text(item.content),
      children: this.#items(item.children),
    }))
  }

  #rows(rows: readonly TableRow[]): TableRow[] {
    return this.#left(rows).map((row) => ({
      ...row,
      cells: row.cells.map(({ span, paragraphs }) => ({
        span,
        paragraphs: this.#left(paragraphs).map((paragraph) => ({ ...paragraph, content: this.#text(paragraph.content) })),
      })),
    }))
  }

  #number({ formerly, ...number }: ItemNumber): ItemNumber {
    return formerly && this.#gone === 'inserted' ? { ...number, ...formerly } : number
  }

  /** A line of which nothing is left was a line of the other text. */
  #lines(lines: readonly (readonly Inline[])[]): Inline[][] {
    return lines.map((line) => this.#text(line)).filter((line) => line.length > 0)
  }

  #text(content: readonly Inline[]): Inline[] {
    return content.flatMap((inline): Inline[] => {
      if (inline.kind !== 'keep') return this.#left([inline])
      const parts = this.#left(inline.content)
      return parts.length > 0 ? [{ ...inline, content: parts }] : []
    })
  }

  /** The pieces that stand in the text, without their marks. */
  #left<T extends { readonly change?: Change }>(pieces: readonly T[]): T[] {
    return pieces.flatMap((piece) => {
      if (piece.change === this.#gone) return []
      const { change, ...rest } = piece
      return [change === undefined ? piece : (rest as T)]
    })
  }
}
