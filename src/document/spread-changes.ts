import type { Block, Change, DocumentEntry, Inline, ListItem, SimpleInline, TableRow } from './tree.ts'

interface Changed {
  readonly change?: Change
}

/**
 * The blocks of a redline with every change said again of all that is within the changed piece, down to the inlines: who looks at a
 * piece then knows without looking at what is around it. Blocks without changes stay as they are.
 */
export function spreadChanges<T extends Block>(blocks: readonly T[], outer?: Change): T[] {
  return blocks.map((block) => ({ ...block, ...spreadBlock(block, block.change ?? outer) }))
}

function spreadBlock(block: Block, change: Change | undefined): Partial<Block> {
  const spread = (content: readonly Inline[]): Inline[] => spreadInlines(content, change)
  const own = changed(change)
  switch (block.kind) {
    case 'masthead': {
      const { organization, symbol, organ, particulars } = block
      return {
        ...own,
        organization: spread(organization),
        symbol: spread(symbol),
        organ: spread(organ),
        particulars: particulars.map(spread),
      }
    }
    case 'title-block':
      return { ...own, lines: block.lines.map(spread), title: spread(block.title) }
    case 'heading':
    case 'paragraph':
    case 'quotation':
      return { ...own, content: spread(block.content) }
    case 'numbered-list':
      return { ...own, items: spreadItems(block.items, change) }
    case 'document-list':
      return { ...own, entries: block.entries.map((entry) => spreadEntry(entry, change)) }
    case 'table': {
      const spreadRows = (rows: readonly TableRow[]): TableRow[] => rows.map((row) => spreadRow(row, change))
      return { ...own, head: spreadRows(block.head), body: spreadRows(block.body) }
    }
    case 'annex':
      return { ...own, label: spread(block.label), title: spread(block.title), blocks: spreadChanges(block.blocks, change) }
  }
}

function spreadItems(items: readonly ListItem[], outer: Change | undefined): ListItem[] {
  return items.map((item) => {
    const change = item.change ?? outer
    const { content, children } = item
    return { ...item, ...changed(change), content: spreadInlines(content, change), children: spreadItems(children, change) }
  })
}

function spreadEntry(entry: DocumentEntry, outer: Change | undefined): DocumentEntry {
  const change = entry.change ?? outer
  return { ...entry, ...changed(change), content: spreadInlines(entry.content, change) }
}

function spreadRow(row: TableRow, outer: Change | undefined): TableRow {
  const change = row.change ?? outer
  const cells = row.cells.map((cell) => ({ ...cell, paragraphs: spreadChanges(cell.paragraphs, change) }))
  return { ...row, ...changed(change), cells }
}

function spreadInlines(content: readonly Inline[], outer: Change | undefined): Inline[] {
  return content.map((inline) =>
    inline.kind === 'keep'
      ? { ...inline, content: inline.content.map((part) => spreadInline(part, outer)) }
      : spreadInline(inline, outer),
  )
}

/** The words of a note change with its mark. */
function spreadInline(inline: SimpleInline, outer: Change | undefined): SimpleInline {
  const change = outer ?? inline.change
  if (change === undefined) return inline
  return inline.kind === 'note' ? { ...inline, change, content: spreadInlines(inline.content, change) } : { ...inline, change }
}

/** Says a change of a piece, and nothing of one that has none. */
function changed(change: Change | undefined): Changed {
  return change === undefined ? {} : { change }
}
