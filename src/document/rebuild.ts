import { rankOf } from './contents.ts'
import type { Block, BlocksByKind, Change, DocumentEntry, Inline, ItemNumber, ListItem, TableCell, TableRow } from './tree.ts'

/** A piece of a paper that has a name and may have a change. */
type NamedPiece = Block | ListItem | DocumentEntry | TableRow

type Line = readonly Inline[]

/**
 * How pieces of a paper are made anew. Each function gets a piece and its counterpart, which is the same piece of another text of the
 * paper, or the piece itself where there is only one text.
 */
export interface Rebuilding {
  readonly text: (content: Line, counterpart: Line) => Line
  /** Lines of a masthead or a title, which have no names. */
  readonly lines: (lines: readonly Line[], counterparts: readonly Line[]) => readonly Line[]
  readonly number: (number: ItemNumber, counterpart: ItemNumber) => ItemNumber
  readonly entry: (entry: DocumentEntry, counterpart: DocumentEntry) => DocumentEntry
  /**
   * Pieces in a row: `keyOf` is equal for those that are the same piece in two texts; `inner` makes anew what is within a piece, by the
   * functions that it is given.
   */
  readonly pieces: <T extends NamedPiece>(
    pieces: readonly T[],
    counterparts: readonly T[],
    keyOf: (piece: T) => string,
    inner: (piece: T, counterpart: T, by: Rebuilding) => T,
  ) => readonly T[]
}

/** Blocks made anew, with all that is within them: the one way to make another tree of a tree. */
export function rebuildBlocks<T extends Block>(blocks: readonly T[], counterparts: readonly T[], by: Rebuilding): readonly T[] {
  return by.pieces(blocks, counterparts, keyOfBlock, (block, counterpart, inner) => ({
    ...block,
    ...rebuildBlock(block.kind, block, counterpart, inner),
  }))
}

type Rebuild<B> = (block: B, counterpart: B, by: Rebuilding) => Partial<B>

function rebuildBlock<K extends Block['kind']>(
  kind: K,
  block: BlocksByKind[K],
  counterpart: BlocksByKind[K],
  by: Rebuilding,
): Partial<BlocksByKind[K]> {
  return REBUILD[kind](block, counterpart, by)
}

const content: Rebuild<{ readonly content: Line }> = (piece, counterpart, by) => ({
  content: by.text(piece.content, counterpart.content),
})

/** The number of a piece; where only one of the two has one it stays as it is. */
function numberOf({ number }: Numbered, counterpart: Numbered, by: Rebuilding): ItemNumber | undefined {
  return number && counterpart.number ? by.number(number, counterpart.number) : number
}

interface Numbered {
  readonly number?: ItemNumber | undefined
}

const REBUILD: { readonly [K in Block['kind']]: Rebuild<BlocksByKind[K]> } = {
  masthead: (block, counterpart, by) => ({
    organization: by.text(block.organization, counterpart.organization),
    symbol: by.text(block.symbol, counterpart.symbol),
    organ: by.text(block.organ, counterpart.organ),
    particulars: by.lines(block.particulars, counterpart.particulars),
  }),
  'title-block': (block, counterpart, by) => ({
    lines: by.lines(block.lines, counterpart.lines),
    title: by.text(block.title, counterpart.title),
  }),
  heading: (block, counterpart, by) => ({
    ...content(block, counterpart, by),
    number: numberOf(block, counterpart, by),
  }),
  paragraph: (block, counterpart, by) => {
    const number = numberOf(block, counterpart, by)
    return { ...content(block, counterpart, by), ...(number ? { number } : {}) }
  },
  quotation: content,
  'numbered-list': (block, counterpart, by) => ({ items: rebuildItems(block.items, counterpart.items, by) }),
  'document-list': (block, counterpart, by) => ({
    entries: by.pieces(
      block.entries,
      counterpart.entries,
      ({ id }) => id,
      (entry, earlier, inner) => inner.entry({ ...entry, ...content(entry, earlier, inner) }, earlier),
    ),
  }),
  table: (block, counterpart, by) => ({
    head: rebuildRows(block.head, counterpart.head, by),
    body: rebuildRows(block.body, counterpart.body, by),
  }),
  annex: (block, counterpart, by) => ({
    label: by.text(block.label, counterpart.label),
    title: by.text(block.title, counterpart.title),
    blocks: rebuildBlocks(block.blocks, counterpart.blocks, by),
  }),
}

function rebuildItems(items: readonly ListItem[], counterparts: readonly ListItem[], by: Rebuilding): readonly ListItem[] {
  const keyOf = ({ id, number }: ListItem): string => `${id} ${number === undefined ? 'none' : keyOfNumber(number)}`
  return by.pieces(items, counterparts, keyOf, (item, counterpart, inner) => ({
    ...item,
    ...content(item, counterpart, inner),
    number: numberOf(item, counterpart, inner),
    children: rebuildItems(item.children, counterpart.children, inner),
  }))
}

function rebuildRows(rows: readonly TableRow[], counterparts: readonly TableRow[], by: Rebuilding): readonly TableRow[] {
  const keyOf = ({ kind, id, cells }: TableRow): string =>
    `${kind} ${id} ${cells.map(({ span, goesOn }) => (goesOn ? `${span} above` : span)).join(' ')}`
  const cell = (one: TableCell, counterpart: TableCell, inner: Rebuilding): TableCell => ({
    ...one,
    paragraphs: rebuildBlocks(one.paragraphs, counterpart.paragraphs, inner),
  })
  return by.pieces(rows, counterparts, keyOf, (row, counterpart, inner) => ({
    ...row,
    cells: row.cells.map((one, index) => cell(one, counterpart.cells[index] ?? one, inner)),
  }))
}

function keyOfNumber({ family = 'items', depth }: ItemNumber): string {
  return `${family} ${depth}`
}

/** The same name as another kind, at another level or over other columns is another piece. */
function keyOfBlock(block: Block): string {
  const key = `${block.kind} ${block.id}`
  if (block.kind === 'heading')
    return `${key} ${block.level} ${rankOf(block)} ${block.number ? keyOfNumber(block.number) : 'none'}`
  return block.kind === 'table' ? `${key} ${block.columns.join(' ')}` : key
}

/** Says a change of a piece, and nothing of one that has none. */
export function withChange<T extends { readonly change?: Change }>(piece: T, change: Change | undefined): T {
  return change === undefined ? piece : { ...piece, change }
}
