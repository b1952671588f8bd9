import type { Subject } from '../model/subject.ts'
import { notesAmong, rankOf } from './contents.ts'
import type { Block, BlocksByKind, Change, Inline, ItemNumber, ListItem, NoteInline, TableRow } from './tree.ts'

/** A text of a paper, with what it is about and where it stands. Notes are texts within those that refer to them. */
export interface TreeText extends Subject {
  readonly id: string
  readonly content: readonly Inline[]
  /** The number that is printed before it and is no part of it. */
  readonly number: ItemNumber | undefined
  /** What a comparison says of the piece whose text it is, or of one around that. */
  readonly change: Change | undefined
  /** Ids of the pieces around it: of its block, and in a table of its row. */
  readonly within: readonly string[]
  /** What heads it, from the outermost: headings, the item over a sub-item, in a table its day and hours. */
  readonly under: readonly TreeText[]
}

/** Every text of some blocks, in reading order: the one way to all that a paper says. */
export function* textsOf(blocks: readonly Block[]): Generator<TreeText> {
  yield* textsAmong(blocks, { change: undefined, under: [] })
}

/** What is known of a text from around it. */
interface Around {
  readonly change: Change | undefined
  readonly under: readonly TreeText[]
}

type TextsOf<B> = (block: B, around: Around) => Generator<TreeText>

/** Blocks one after another: a heading is over what follows, up to the next one that is no lesser. */
function* textsAmong(blocks: readonly Block[], { change, under }: Around): Generator<TreeText> {
  let headings: readonly { readonly rank: number; readonly text: TreeText }[] = []
  for (const block of blocks) {
    // An annex is a part beside all others.
    const least = block.kind === 'annex' ? 0 : block.kind === 'heading' ? rankOf(block) : Infinity
    headings = headings.filter(({ rank }) => rank < least)
    const around = { change: change ?? block.change, under: [...under, ...headings.map(({ text }) => text)] }
    for (const text of textsOfBlock(block.kind, block, around)) {
      if (block.kind === 'heading') headings = [...headings, { rank: rankOf(block), text }]
      yield text
    }
  }
}

function textsOfBlock<K extends Block['kind']>(kind: K, block: BlocksByKind[K], around: Around): Generator<TreeText> {
  return TEXTS[kind](block, around)
}

const TEXTS: { readonly [K in Block['kind']]: TextsOf<BlocksByKind[K]> } = {
  *masthead(block, around) {
    yield treeText(block, around, block.organization, { id: `${block.id}.organization` })
    yield treeText(block, around, block.symbol, { id: `${block.id}.symbol` })
    yield treeText(block, around, block.organ, { id: `${block.id}.organ` })
    for (const [index, line] of block.particulars.entries())
      yield treeText(block, around, line, { id: `${block.id}.particulars.${index}` })
  },
  *'title-block'(block, around) {
    for (const [index, line] of block.lines.entries()) yield treeText(block, around, line, { id: `${block.id}.${index}` })
    yield treeText(block, around, block.title)
  },
  *heading(block, around) {
    yield treeText(block, around, block.content, { number: block.number })
  },
  *paragraph(block, around) {
    yield treeText(block, around, block.content, { number: block.number })
  },
  *quotation(block, around) {
    yield treeText(block, around, block.content)
  },
  *'numbered-list'({ id, items }, around) {
    yield* textsOfItems(items, around, id)
  },
  *'document-list'({ id, entries }, { change, under }) {
    for (const entry of entries) yield treeText(entry, { change: change ?? entry.change, under }, entry.content, { within: [id] })
  },
  *table({ id, head, body }, around) {
    yield* textsOfRows(head, around, id)
    yield* textsOfRows(body, around, id)
  },
  *annex(block, around) {
    yield treeText(block, around, block.label, { id: `${block.id}.label` })
    const title = treeText(block, around, block.title, { id: `${block.id}.title` })
    yield title
    yield* textsAmong(block.blocks, { ...around, under: [...around.under, title] })
  },
}

function* textsOfItems(items: readonly ListItem[], { change, under }: Around, list: string): Generator<TreeText> {
  for (const item of items) {
    const around = { change: change ?? item.change, under }
    const text = treeText(item, around, item.content, { number: item.number, within: [list] })
    yield text
    yield* textsOfItems(item.children, { ...around, under: [...under, text] }, list)
  }
}

/** What stands in a row is under its day, which is a band over it, and under its hours, which are its first cell. */
function* textsOfRows(rows: readonly TableRow[], { change, under }: Around, table: string): Generator<TreeText> {
  let day: readonly TreeText[] = []
  let hours: readonly TreeText[] = []
  for (const row of rows) {
    if (row.kind === 'band') day = hours = []
    const textsUnder = (cells: TableRow['cells'], heads: readonly TreeText[]): TreeText[] =>
      cells.flatMap(({ paragraphs }) =>
        paragraphs.map((paragraph) => {
          const around = { change: change ?? row.change ?? paragraph.change, under: [...under, ...heads] }
          return treeText(paragraph, around, paragraph.content, { within: [table, row.id] })
        }),
      )
    const first = textsUnder(row.cells.slice(0, 1), day)
    if (row.kind === 'band') day = first
    else if (row.kind === 'row') hours = first
    yield* first
    yield* textsUnder(row.cells.slice(1), [...day, ...hours])
  }
}

function treeText(
  piece: Subject & { readonly id: string },
  { change, under }: Around,
  content: readonly Inline[],
  { id = piece.id, number, within = [piece.id] }: Partial<Pick<TreeText, 'id' | 'number' | 'within'>> = {},
): TreeText {
  const { role, part, item, paragraph, document, day, time } = piece
  return { id, role, part, item, paragraph, document, day, time, content, number, change, within, under }
}

/** The notes that some blocks refer to, in the order of their references. */
export function notesOf(blocks: readonly Block[]): NoteInline[] {
  return [...textsOf(blocks)].flatMap(({ content }) => notesAmong(content))
}

/** Whether a paper has blocks that only some papers have: numbered paragraphs, notes, lists and tables within the text. */
export function hasTextBlocks(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    switch (block.kind) {
      case 'paragraph':
        return block.number !== undefined || block.form !== undefined || block.leadsOn === true
      case 'numbered-list':
        return block.items.some(({ role }) => role === 'annotation')
      case 'table':
        return block.followed === true
      case 'annex':
        return hasTextBlocks(block.blocks)
      default:
        return false
    }
  })
}
