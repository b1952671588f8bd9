import { partsOf } from './parts-of.ts'
import type { Block, DocumentEntry, Heading, Inline, ItemNumber } from './tree.ts'

/** Ids of the places in a paper that its texts lead to. */
export interface Links {
  /** The numbered heading of the same name as an item of a list: `items.assistance` for `agenda.assistance`. */
  readonly headingOf: (itemId: string) => string | undefined
  /** The number of a heading, by its id. */
  readonly numberOf: (headingId: string) => ItemNumber | undefined
  /** The entry of a documentation list that names a document by this symbol; the first, where several do. */
  readonly entryOf: (symbol: string) => string | undefined
}

export function linksOf(blocks: readonly Block[]): Links {
  const all = everyBlock(blocks)
  const numbered = all.filter(isNumberedHeading)
  const headings = new Map(numbered.map(({ id }) => [nameOf(id), id]))
  const numbers = new Map(numbered.map(({ id, number }) => [id, number]))
  const entries = new Map<string, string>()
  for (const { id, content } of all.flatMap((block) => (block.kind === 'document-list' ? block.entries : [])))
    for (const symbol of symbolsOf(content)) if (!entries.has(symbol)) entries.set(symbol, id)
  return {
    headingOf: (itemId) => headings.get(nameOf(itemId)),
    numberOf: (headingId) => numbers.get(headingId),
    entryOf: (symbol) => entries.get(symbol),
  }
}

/** The public address that a symbol within an entry leads to: its own symbol only, of a redline also the one that it had before. */
export function addressesOf({ symbol, address, formerly }: DocumentEntry): (symbol: string) => string | undefined {
  return (named) => (named === symbol ? address : named === formerly?.symbol ? formerly.address : undefined)
}

function everyBlock(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'annex' ? [block, ...everyBlock(block.blocks)] : [block]))
}

function isNumberedHeading(block: Block): block is Heading {
  return block.kind === 'heading' && block.number !== undefined
}

/** An id without its first part, which tells the part of the paper. */
function nameOf(id: string): string {
  return id.slice(id.indexOf('.') + 1)
}

function symbolsOf(content: readonly Inline[]): string[] {
  return partsOf(content).flatMap(({ kind, text }) => (kind === 'symbol' ? [text] : []))
}
