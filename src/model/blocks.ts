import type { BlockData, ListEntryData } from './schema/blocks.ts'

/** What an annotation consists of, as the data order it; its words stand in the wordings under the same ids. */
export type Block = TextBlock | ListBlock | TableBlock

export interface TextBlock {
  readonly kind: 'paragraph' | 'quotation' | 'heading' | 'note'
  readonly id: string
  /** Whether the paragraph has a number, where that is not as the paper has it. */
  readonly isNumbered?: boolean
}

/** Entries with bullets, or with letters and what follows them. */
export interface ListBlock {
  readonly kind: ListKind
  readonly entries: readonly ListEntry[]
}

type ListKind = 'list' | 'sub-paragraphs'

interface ListEntry {
  readonly id: string
  readonly below: ListBlock | undefined
}

export interface TableBlock {
  readonly kind: 'table'
  readonly id: string
  readonly columns: readonly string[]
  /** Share of each column in the width. */
  readonly widths: readonly number[]
  readonly rows: readonly { readonly id: string; readonly isBand: boolean }[]
}

/** A text of some blocks: its path in their words, and what it is. */
export interface BlockText {
  readonly path: readonly string[]
  readonly kind: TextBlock['kind'] | ListKind | 'table'
}

export function blocksOf(data: readonly BlockData[]): Block[] {
  return data.map(blockOf)
}

function blockOf(data: BlockData): Block {
  if (typeof data === 'string') return { kind: 'paragraph', id: data }
  if ('numbered' in data) return { kind: 'paragraph', id: data.numbered, isNumbered: true }
  if ('unnumbered' in data) return { kind: 'paragraph', id: data.unnumbered, isNumbered: false }
  if ('quote' in data) return { kind: 'quotation', id: data.quote }
  if ('heading' in data) return { kind: 'heading', id: data.heading }
  if ('note' in data) return { kind: 'note', id: data.note }
  if ('list' in data) return { kind: 'list', entries: data.list.map(entryOf) }
  if ('sub-paragraphs' in data) return { kind: 'sub-paragraphs', entries: data['sub-paragraphs'].map(entryOf) }
  return {
    kind: 'table',
    id: data.table,
    columns: data.columns,
    widths: data.widths ?? data.columns.map(() => 1),
    rows: data.rows.map((row) => (typeof row === 'string' ? { id: row, isBand: false } : { id: row.band, isBand: true })),
  }
}

function entryOf(data: ListEntryData): ListEntry {
  if (typeof data === 'string') return { id: data, below: undefined }
  const { id, list, 'sub-paragraphs': lettered } = data
  const entries = lettered ?? list
  const kind = lettered ? 'sub-paragraphs' : 'list'
  return { id, below: entries && { kind, entries: entries.map(entryOf) } }
}

/** Every text of some blocks in reading order. */
export function textsOfBlocks(blocks: readonly Block[]): BlockText[] {
  return blocks.flatMap((block): BlockText[] => {
    switch (block.kind) {
      case 'list':
      case 'sub-paragraphs':
        return textsOfList(block)
      case 'table':
        return pathsOfTable(block).map((path) => ({ path: [block.id, ...path], kind: 'table' }))
      default:
        return [{ path: [block.id], kind: block.kind }]
    }
  })
}

function textsOfList({ kind, entries }: ListBlock): BlockText[] {
  return entries.flatMap(({ id, below }): BlockText[] => [{ path: [id], kind }, ...(below ? textsOfList(below) : [])])
}

/** The paths of a table's words below its id: title, heads of columns, cells by rows; a band is one text. */
function pathsOfTable({ columns, rows }: TableBlock): string[][] {
  return [
    ['title'],
    ...columns.map((column) => ['columns', column]),
    ...rows.flatMap(({ id, isBand }) => (isBand ? [['rows', id]] : columns.map((column) => ['rows', id, column]))),
  ]
}

/** Something that a wording has: a text, or a map of several. */
interface Words {
  readonly id: string
  readonly entries: readonly Words[]
}

/** The words of some blocks as a wording has them, in its order. */
export function wordsOfBlocks(blocks: readonly Block[]): Words[] {
  const words: { id: string; entries: Words[] }[] = []
  for (const { path } of textsOfBlocks(blocks)) {
    let level: { id: string; entries: Words[] }[] = words
    for (const id of path) {
      let entry = level.find((one) => one.id === id)
      if (!entry) level.push((entry = { id, entries: [] }))
      level = entry.entries as { id: string; entries: Words[] }[]
    }
  }
  return words
}
