import { rebuildBlocks, type Rebuilding, withChange } from '../document/rebuild.ts'
import type { DocumentTree, Redline } from '../document/tree.ts'
import { align } from './align.ts'
import { redlineInlines } from './redline-inlines.ts'
import { redlineLines } from './redline-lines.ts'

/**
 * Two texts of a paper as one tree that shows all its changes. Blocks, list items, entries, rows and the paragraphs of cells are matched by
 * their ids, which come from the data; the same id as another kind, at another level or over other columns is another piece. What moved is
 * deleted in the one place and inserted in the other. What is not printed (metadata, the description of a table) is that of the later text.
 */
export function redlineTree(base: DocumentTree, head: DocumentTree, redline: Redline): DocumentTree {
  return { ...head, redline, blocks: rebuildBlocks(head.blocks, base.blocks, redlining) }
}

/** Pieces of both texts: pairs joined into one, the others marked with all that is in them. */
const redlining: Rebuilding = {
  text: (head, base) => redlineInlines(base, head),
  lines: (head, base) => redlineLines(base, head),
  number: ({ depth, ordinal, mark }, base) =>
    base.ordinal === ordinal && base.mark === mark
      ? { depth, ordinal, mark }
      : { depth, ordinal, mark, formerly: { ordinal: base.ordinal, mark: base.mark } },
  entry: (head, base) =>
    base.symbol === head.symbol && base.address === head.address
      ? head
      : { ...head, formerly: { symbol: base.symbol, address: base.address } },
  pieces: (head, base, keyOf, inner) =>
    align(base, head, keyOf).flatMap(({ base: earlier, head: later }) => {
      if (earlier && later) return [inner(later, earlier, redlining)]
      if (earlier) return [withChange(earlier, 'deleted')]
      return later ? [withChange(later, 'inserted')] : []
    }),
}
