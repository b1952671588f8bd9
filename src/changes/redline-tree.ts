import type {
  Annex,
  Block,
  Change,
  DocumentEntry,
  DocumentTree,
  Heading,
  ItemNumber,
  ListItem,
  Masthead,
  Redline,
  Table,
  TableCell,
  TableRow,
} from '../document/tree.ts'
import { align } from './align.ts'
import { redlineInlines } from './redline-inlines.ts'
import { redlineLines } from './redline-lines.ts'

/**
 * Two texts of a paper as one tree that shows all its changes. Blocks, list items, entries, rows and the paragraphs of cells are matched by
 * their ids, which come from the data; the same id as another kind, at another level or over other columns is another piece. What moved is
 * deleted in the one place and inserted in the other. What is not printed (metadata, the description of a table) is that of the later text.
 */
export function redlineTree(base: DocumentTree, head: DocumentTree, redline: Redline): DocumentTree {
  return { ...head, redline, blocks: redlineBlocks(base.blocks, head.blocks) }
}

interface Marked {
  readonly change?: Change
}

/** The pieces of both sequences: pairs joined into one, the others marked with all that is in them. */
function redlineAll<T extends Marked>(
  base: readonly T[],
  head: readonly T[],
  keyOf: (piece: T) => string,
  join: (base: T, head: T) => T,
): T[] {
  return align(base, head, keyOf).flatMap(({ base: earlier, head: later }): T[] => {
    if (earlier && later) return [join(earlier, later)]
    if (earlier) return [{ ...earlier, change: 'deleted' }]
    return later ? [{ ...later, change: 'inserted' }] : []
  })
}

function redlineBlocks(base: readonly Block[], head: readonly Block[]): Block[] {
  return redlineAll(base, head, keyOfBlock, redlineBlock)
}

function keyOfBlock(block: Block): string {
  const key = `${block.kind} ${block.id}`
  if (block.kind === 'heading') return `${key} ${block.level} ${block.number?.depth ?? 'none'}`
  return block.kind === 'table' ? `${key} ${block.columns.join(' ')}` : key
}

/** Two blocks of one kind and id; the order of the cases is that of the document tree. */
function redlineBlock(base: Block, head: Block): Block {
  if (base.kind === 'masthead' && head.kind === 'masthead') return redlineMasthead(base, head)
  if (base.kind === 'title-block' && head.kind === 'title-block')
    return { ...head, lines: redlineLines(base.lines, head.lines), title: redlineInlines(base.title, head.title) }
  if (base.kind === 'heading' && head.kind === 'heading') return redlineHeading(base, head)
  if (base.kind === 'numbered-list' && head.kind === 'numbered-list')
    return { ...head, items: redlineItems(base.items, head.items) }
  if (base.kind === 'document-list' && head.kind === 'document-list')
    return { ...head, entries: redlineAll(base.entries, head.entries, ({ id }) => id, redlineEntry) }
  if (base.kind === 'table' && head.kind === 'table') return redlineTable(base, head)
  if (base.kind === 'annex' && head.kind === 'annex') return redlineAnnex(base, head)
  if (base.kind === 'paragraph' && head.kind === 'paragraph') return redlineContent(base, head)
  if (base.kind === 'quotation' && head.kind === 'quotation') return redlineContent(base, head)
  throw new Error(`${base.kind} and ${head.kind} cannot be one block`)
}

type WithContent = Pick<Heading, 'content'>

function redlineContent<T extends WithContent>(base: T, head: T): T {
  return { ...head, content: redlineInlines(base.content, head.content) }
}

function redlineEntry(base: DocumentEntry, head: DocumentEntry): DocumentEntry {
  const entry = redlineContent(base, head)
  if (base.symbol === head.symbol && base.address === head.address) return entry
  return { ...entry, formerly: { symbol: base.symbol, address: base.address } }
}

function redlineMasthead(base: Masthead, head: Masthead): Masthead {
  return {
    ...head,
    organization: redlineInlines(base.organization, head.organization),
    symbol: redlineInlines(base.symbol, head.symbol),
    organ: redlineInlines(base.organ, head.organ),
    particulars: redlineLines(base.particulars, head.particulars),
  }
}

function redlineHeading(base: Heading, head: Heading): Heading {
  const number = base.number && head.number ? redlineNumber(base.number, head.number) : head.number
  return { ...redlineContent(base, head), number }
}

function redlineNumber(base: ItemNumber, { depth, ordinal, mark }: ItemNumber): ItemNumber {
  if (base.ordinal === ordinal && base.mark === mark) return { depth, ordinal, mark }
  return { depth, ordinal, mark, formerly: { ordinal: base.ordinal, mark: base.mark } }
}

function redlineItems(base: readonly ListItem[], head: readonly ListItem[]): ListItem[] {
  return redlineAll(
    base,
    head,
    ({ id, number }) => `${id} ${number.depth}`,
    (earlier, later) => ({
      ...redlineContent(earlier, later),
      number: redlineNumber(earlier.number, later.number),
      children: redlineItems(earlier.children, later.children),
    }),
  )
}

function redlineAnnex(base: Annex, head: Annex): Annex {
  return {
    ...head,
    label: redlineInlines(base.label, head.label),
    title: redlineInlines(base.title, head.title),
    blocks: redlineBlocks(base.blocks, head.blocks),
  }
}

function redlineTable(base: Table, head: Table): Table {
  return { ...head, head: redlineRows(base.head, head.head), body: redlineRows(base.body, head.body) }
}

function redlineRows(base: readonly TableRow[], head: readonly TableRow[]): TableRow[] {
  const keyOfRow = ({ kind, id, cells }: TableRow): string => `${kind} ${id} ${cells.map(({ span }) => span).join(' ')}`
  return redlineAll(base, head, keyOfRow, (earlier, later) => ({
    ...later,
    cells: later.cells.map((cell, index) => redlineCell(earlier.cells[index] ?? cell, cell)),
  }))
}

function redlineCell(base: TableCell, head: TableCell): TableCell {
  return { ...head, paragraphs: redlineAll(base.paragraphs, head.paragraphs, ({ id }) => id, redlineContent) }
}
