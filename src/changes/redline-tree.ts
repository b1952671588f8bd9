import { rebuildBlocks, type Rebuilding, withChange } from '../document/rebuild.ts'
import type { DocumentTree, Redline } from '../document/tree.ts'
import type { Language } from '../model/language.ts'
import type { Mark } from '../model/mark-schema.ts'
import { align } from './align.ts'
import { redlineInlines } from './redline-inlines.ts'
import { redlineLines } from './redline-lines.ts'

/**
 * Two texts of a paper as one tree that shows all its changes. Blocks, list items, entries, rows and the paragraphs of cells are matched by
 * their ids, which come from the data; the same id as another kind, at another level or over other columns is another piece. What moved is
 * deleted in the one place and inserted in the other. What is not printed (metadata, the description of a table) is that of the later text.
 */
export function redlineTree(base: DocumentTree, head: DocumentTree, redline: Redline): DocumentTree {
  const language = withMarksOf(base.language, head.language)
  return { ...head, language, redline, blocks: rebuildBlocks(head.blocks, base.blocks, redlining) }
}

/** The later conventions, with the marks of what only the earlier text has so deep. */
function withMarksOf(earlier: Language, later: Language): Language {
  const longer = (one: readonly Mark[], other: readonly Mark[]): readonly Mark[] => [...one, ...other.slice(one.length)]
  const counted = later['counted-as']
  const before = earlier['counted-as']
  return {
    ...later,
    marks: longer(later.marks, earlier.marks),
    ...(counted && before ? { 'counted-as': { ...counted, sections: longer(counted.sections, before.sections) } } : {}),
  }
}

/** Pieces of both texts: pairs joined into one, the others marked with all that is in them. */
const redlining: Rebuilding = {
  text: (head, base) => redlineInlines(base, head),
  lines: (head, base) => redlineLines(base, head),
  number: (number, base) =>
    base.ordinal === number.ordinal && base.mark === number.mark
      ? number
      : { ...number, formerly: { ordinal: base.ordinal, mark: base.mark } },
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
