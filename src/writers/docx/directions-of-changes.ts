import type { Change } from '../../document/tree.ts'
import { stretches, type DirectedStretch } from './directions.ts'

/** A piece of a paragraph as its direction depends on it; one that is changed stands in one of the two texts only. */
interface Directed {
  readonly kind: string
  readonly kept: boolean
  readonly text: string
  readonly change: Change | undefined
}

/**
 * The stretches of every piece of a right-to-left paragraph. Which way a piece runs depends on its neighbours: a year after a Latin word
 * goes with it. So each text is read by itself, the deleted pieces among those of the earlier one, all others among those of the later.
 */
export function stretchesOfPieces(pieces: readonly Directed[]): readonly (readonly DirectedStretch[])[] {
  const result = pieces.map((): readonly DirectedStretch[] => [])
  for (const gone of ['inserted', 'deleted'] as const) {
    const text = pieces.flatMap((piece, index) => (piece.change === gone ? [] : [{ ...piece, index }]))
    for (const group of groupsAlike(text)) {
      const directions = stretches(group.map((piece) => piece.text).join(''))
      let from = 0
      for (const piece of group) {
        result[piece.index] = between(directions, from, from + piece.text.length)
        from += piece.text.length
      }
    }
  }
  return result
}

function groupsAlike<T extends Directed>(pieces: readonly T[]): T[][] {
  const groups: T[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (last?.[0]?.kind === piece.kind && last[0].kept === piece.kept) last.push(piece)
    else groups.push([piece])
  }
  return groups
}

function between(directions: readonly DirectedStretch[], from: number, to: number): DirectedStretch[] {
  let at = 0
  return directions.flatMap(({ text, rightToLeft }) => {
    const start = at
    at += text.length
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return part === '' ? [] : [{ text: part, rightToLeft }]
  })
}
