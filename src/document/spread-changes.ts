import { rebuildBlocks, type Rebuilding, withChange } from './rebuild.ts'
import type { Block, Change, Inline, SimpleInline } from './tree.ts'

/**
 * The blocks of a redline with every change said again of all that is within the changed piece, down to the inlines: who looks at a
 * piece then knows without looking at what is around it. What has no changes stays as it is.
 */
export function spreadChanges(blocks: readonly Block[]): readonly Block[] {
  return rebuildBlocks(blocks, blocks, spreading(undefined))
}

/** Within a piece of this change. */
function spreading(outer: Change | undefined): Rebuilding {
  const text = (content: readonly Inline[]): Inline[] => spreadInlines(content, outer)
  return {
    text,
    lines: (lines) => lines.map(text),
    number: (number) => number,
    entry: (entry) => entry,
    pieces: (pieces, _, __, inner) =>
      pieces.map((piece) => {
        const change = piece.change ?? outer
        return withChange(inner(piece, piece, spreading(change)), change)
      }),
  }
}

function spreadInlines(content: readonly Inline[], outer: Change | undefined): Inline[] {
  return content.map((inline) =>
    inline.kind === 'keep'
      ? { ...inline, content: inline.content.map((part) => spreadInline(part, outer)) }
      : spreadInline(inline, outer),
  )
}

/** The words of a note change with its mark. */
function spreadInline(inline: SimpleInline, outer: Change | undefined): SimpleInline {
  const change = outer ?? inline.change
  if (change === undefined) return inline
  return inline.kind === 'note' ? { ...inline, change, content: spreadInlines(inline.content, change) } : { ...inline, change }
}
