import { isSamePaper, symbolKeys } from '../model/symbols.ts'
import { partsOf, symbolNamed } from './contents.ts'
import type { Block, DocumentEntry, ItemNumber } from './tree.ts'
import { textsOf, type TreeText } from './walk.ts'

/** Ids of the places in a paper that its texts lead to. */
export interface Links {
  /** The numbered heading of an agenda item, by the item. */
  readonly headingOf: (item: string | undefined) => string | undefined
  /** The number of a heading, by its id. */
  readonly numberOf: (headingId: string) => ItemNumber | undefined
  /** The entry of a documentation list that names a document by this symbol; the first, where several do. */
  readonly entryOf: (symbol: string) => string | undefined
  /** All that the last follows from. */
  readonly entries: ReadonlyMap<string, string>
}

export function linksOf(blocks: readonly Block[]): Links {
  const headings = new Map<string, string>()
  const numbers = new Map<string, ItemNumber>()
  const entries = new Map<string, string>()
  for (const { id, role, item, number, content } of blocks.flatMap(placesIn)) {
    if (role === 'heading' && number) {
      numbers.set(id, number)
      if (item !== undefined) headings.set(item, id)
    }
    if (role !== 'document-list') continue
    for (const inline of partsOf(content)) {
      if (inline.kind !== 'symbol') continue
      for (const key of symbolKeys(symbolNamed(inline))) if (!entries.has(key)) entries.set(key, id)
    }
  }
  return {
    headingOf: (item) => (item === undefined ? undefined : headings.get(item)),
    numberOf: (headingId) => numbers.get(headingId),
    entryOf: (symbol) => symbolKeys(symbol).flatMap((key) => entries.get(key) ?? [])[0],
    entries,
  }
}

/** The texts of blocks that others may lead to, for papers that have the very same. */
const known = new WeakMap<Block, readonly TreeText[]>()

function placesIn(block: Block): readonly TreeText[] {
  const places =
    known.get(block) ?? Array.from(textsOf([block])).filter(({ role }) => role === 'heading' || role === 'document-list')
  known.set(block, places)
  return places
}

/** The public address that a symbol within an entry leads to: its own symbol only, of a redline also the one that it had before. */
export function addressesOf({ symbol, address, formerly }: DocumentEntry): (symbol: string) => string | undefined {
  const isSame = (named: string, other: string | undefined): boolean => other !== undefined && isSamePaper(named, other)
  return (named) => (isSame(named, symbol) ? address : isSame(named, formerly?.symbol) ? formerly?.address : undefined)
}
