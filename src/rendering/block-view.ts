import type { BlockOwner } from '../model/block-owners.ts'
import type { Block, ListBlock, TableBlock, TextBlock } from '../model/blocks.ts'
import type { Language } from '../model/language.ts'
import type { MarkFamily } from '../model/marks.ts'
import { markAt } from '../model/session-marks.ts'
import { printedMark } from './item-marks.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** Counts the numbered paragraphs of a paper. */
export class ParagraphCount {
  readonly #all: boolean
  #last = 0

  /** `all`: whether paragraphs are numbered where the data say nothing of them. */
  constructor(all: boolean) {
    this.#all = all
  }

  /** What has numbered paragraphs, as the renderer has it under a name: where it was made before, they are counted all the same. */
  over<T>(name: string, renderer: WordingRenderer, make: () => T): T {
    const { made, last } = renderer.again(name, () => ({ made: make(), last: this.#last }), this.#last)
    this.#last = last
    return made
  }

  /** The number of a paragraph; undefined where it has none. */
  next({ isNumbered = this.#all }: Pick<TextBlock, 'isNumbered'>): number | undefined {
    return isNumbered ? ++this.#last : undefined
  }
}

interface Mark {
  family: MarkFamily
  depth: number
  ordinal: number
  mark: string
}

interface TextView {
  /** The agenda item that it is about; null in an introduction or an annex. */
  item: string | null
  id: string
  paragraph: string
  text: Text
}

interface EntryView extends TextView {
  number: Mark
  entries: EntryView[]
}

interface TableView {
  id: string
  item: string | null
  rank: number
  title: TextView
  columns: string
  head: TextView[]
  rows: { id: string; band: TextView | null; cells: TextView[] }[]
  span: number
}

/** A block as a template prints it: one of these kinds. */
interface BlockView {
  paragraph: (TextView & { number: Mark | null; isNote: boolean; leadsOn: boolean }) | null
  quotation: TextView | null
  heading: (TextView & { rank: number }) | null
  list: { id: string; entries: EntryView[] } | null
  table: TableView | null
}

const NOTHING: BlockView = { paragraph: null, quotation: null, heading: null, list: null, table: null }

/** What the views of blocks are made with. */
export interface BlockSetting {
  readonly language: Language
  readonly renderer: WordingRenderer
  readonly count: ParagraphCount
  /** The rank of a heading under what the blocks stand under. */
  readonly rank: number
}

/** The blocks of an owner in their order, each text with its id in the paper. */
export function blockViews({ path, blocks }: BlockOwner, setting: BlockSetting): BlockView[] {
  const { language, renderer, count, rank } = setting
  const textAt = (...within: readonly string[]): TextView => ({
    item: path[0] === 'items' ? (path[1] ?? null) : null,
    id: [...path, ...within].join('.'),
    paragraph: within.join('.'),
    text: renderer.unit([...path, ...within]),
  })
  // A list is known by what stands before it: its entries may change, the first one too.
  let last = path.join('.')
  const view = (block: Block, index: number): BlockView => {
    const leadsOn = isList(blocks[index + 1])
    if ('id' in block) last = [...path, block.id].join('.')
    switch (block.kind) {
      case 'paragraph': {
        const ordinal = count.next(block)
        const number = ordinal === undefined ? null : markOf('paragraphs', 0, ordinal, language)
        return { ...NOTHING, paragraph: { ...textAt(block.id), number, isNote: false, leadsOn } }
      }
      case 'note':
        return { ...NOTHING, paragraph: { ...textAt(block.id), number: null, isNote: true, leadsOn } }
      case 'quotation':
        return { ...NOTHING, quotation: quoted(textAt(block.id), blocks[index + 1]?.kind === 'quotation', setting) }
      case 'heading':
        return { ...NOTHING, heading: { ...textAt(block.id), rank } }
      case 'list':
      case 'sub-paragraphs':
        last = `${last}.list`
        return { ...NOTHING, list: { id: last, entries: entries(block, 1) } }
      case 'table':
        return { ...NOTHING, table: tableView(block, rank, textAt) }
    }
  }
  const entries = ({ kind, entries: all }: ListBlock, depth: number): EntryView[] =>
    all.map(({ id, below }, index) => ({
      ...textAt(id),
      number: markOf(kind === 'list' ? 'bullets' : 'paragraphs', depth, index + 1, language),
      entries: below ? entries(below, depth + 1) : [],
    }))
  return blocks.map(view)
}

function isList(block: Block | undefined): boolean {
  return block?.kind === 'list' || block?.kind === 'sub-paragraphs'
}

function markOf(family: MarkFamily, depth: number, ordinal: number, language: Language): Mark {
  const mark = markAt(language, family, depth)
  return { family, depth, ordinal, mark: mark ? printedMark(mark, ordinal) : String(ordinal) }
}

/** A paragraph from another text, between the quotation marks of the language: paragraphs in a row are one quotation. */
function quoted(view: TextView, isFollowed: boolean, { language: { quotation }, renderer }: BlockSetting): TextView {
  const marks = (text: string): Text['pieces'] => renderer.plain(text).pieces
  const end = isFollowed ? (quotation['goes-on'] ?? quotation.closes) : quotation.closes
  return { ...view, text: renderer.text([...marks(quotation.opens), ...view.text.pieces, ...marks(end)]) }
}

function tableView(
  { id, columns, widths, rows }: TableBlock,
  rank: number,
  textAt: (...within: readonly string[]) => TextView,
): TableView {
  const title = textAt(id, 'title')
  return {
    id: `${title.id}.table`,
    item: title.item,
    rank,
    title,
    columns: widths.join(' '),
    head: columns.map((column) => textAt(id, 'columns', column)),
    rows: rows.map((row) => ({
      id: `${title.id}.${row.id}`,
      band: row.isBand ? textAt(id, 'rows', row.id) : null,
      cells: row.isBand ? [] : columns.map((column) => textAt(id, 'rows', row.id, column)),
    })),
    span: columns.length,
  }
}
