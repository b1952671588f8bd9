import { sliceOrigin } from '../source/origin.ts'
import type { TextPiece } from './text.ts'

/**
 * Whether a text would have a full stop twice: one that an abbreviation at its end has, “18 час. 00 мин.”, and one that follows to end the
 * sentence. It is written once. The stops of an ellipsis stay, and so does any other mark.
 */
export function doublesStop(before: string, after: string): boolean {
  return /(?:^|[^.])\.$/.test(before) && /^\.(?!\.)/.test(after)
}

/** Pieces that follow others, without a stop that these end in already. A note between the two has no text, and parts no stops. */
export function withoutSecondStop(before: readonly TextPiece[], after: readonly TextPiece[]): readonly TextPiece[] {
  const at = after.findIndex(({ text }) => text !== '')
  const piece = after[at]
  if (piece?.kind === 'note' || !piece?.text.startsWith('.') || !doublesStop(textOf(before), textOf(after))) return after
  const { text, origin } = piece
  const rest = text.length > 1 ? [{ ...piece, text: text.slice(1), origin: sliceOrigin(origin, 1, text.length) }] : []
  return [...after.slice(0, at), ...rest, ...after.slice(at + 1)]
}

function textOf(pieces: readonly TextPiece[]): string {
  return pieces.map(({ text }) => text).join('')
}
