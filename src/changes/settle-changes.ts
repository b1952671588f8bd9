import { rebuildBlocks, type Rebuilding } from '../document/rebuild.ts'
import type { Change, DocumentTree, Inline } from '../document/tree.ts'

/** The later text of a redline by itself: what was inserted stands, what was deleted is gone. */
export function acceptChanges(tree: DocumentTree): DocumentTree {
  return settled(tree, 'deleted')
}

/** The earlier text of a redline by itself: what was deleted stands again, what was inserted is gone. */
export function rejectChanges(tree: DocumentTree): DocumentTree {
  return settled(tree, 'inserted')
}

function settled(whole: DocumentTree, gone: Change): DocumentTree {
  if (!('redline' in whole)) return whole
  const { redline, ...tree } = whole
  return redline ? { ...tree, blocks: rebuildBlocks(tree.blocks, tree.blocks, settling(gone)) } : tree
}

function settling(gone: Change): Rebuilding {
  const isEarlier = gone === 'inserted'
  const left = <T extends { readonly change?: Change }>(pieces: readonly T[]): T[] => leftWithout(gone, pieces)
  const text = (content: readonly Inline[]): Inline[] =>
    content.flatMap((inline): Inline[] => {
      if (inline.kind !== 'keep') return left([inline])
      const parts = left(inline.content)
      return parts.length > 0 ? [{ ...inline, content: parts }] : []
    })
  const by: Rebuilding = {
    text,
    // A line of which nothing is left was a line of the other text.
    lines: (lines) => lines.map(text).filter((line) => line.length > 0),
    number: ({ formerly, ...number }) => (formerly && isEarlier ? { ...number, ...formerly } : number),
    entry: ({ formerly, ...entry }) => (formerly && isEarlier ? { ...entry, ...formerly } : entry),
    pieces: (pieces, _, __, inner) => left(pieces).map((piece) => inner(piece, piece, by)),
  }
  return by
}

/** The pieces that stand in the text, without their marks. */
function leftWithout<T extends { readonly change?: Change }>(gone: Change, pieces: readonly T[]): T[] {
  return pieces.flatMap((piece) => {
    if (piece.change === gone) return []
    const { change, ...rest } = piece
    return [change === undefined ? piece : (rest as T)]
  })
}
