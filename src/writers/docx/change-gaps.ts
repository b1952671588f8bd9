import type { Change } from '../../document/tree.ts'

/** A piece of text that may stand in one text of a redline only. */
interface ChangedPiece {
  readonly text: string
  readonly change: Change | undefined
  /** Shown with room after it. */
  readonly hasGap?: boolean
}

/**
 * Pieces in which the last letter of a deleted one has room after it where an inserted one follows: else the two are read as one word. Room of the
 * deleted letter goes with it; a blank would stay.
 */
export function withChangeGaps<P extends ChangedPiece>(pieces: readonly P[], isText: (piece: P) => boolean): P[] {
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1]
    const meets = piece.change === 'deleted' && next?.change === 'inserted' && isText(piece) && isText(next)
    const [last = ''] = /\S\p{M}*$/u.exec(piece.text) ?? []
    if (!meets || last === '' || /^\s/.test(next.text)) return [piece]
    const rest = piece.text.slice(0, -last.length)
    const end = { ...piece, text: last, hasGap: true }
    return rest === '' ? [end] : [{ ...piece, text: rest }, end]
  })
}
