import type { Origin } from '../source/origin.ts'
import type { Emphasis } from './unit-parts.ts'

/** A piece of finished text, from the wording to the document tree. */
export type TextPiece = PlainPiece | BreakPiece | ReferencePiece | NotePiece

/** Where the source of a text has a line end; its text is what stands there in a line. */
export type BreakPiece = PlainPiece<'break'>

/** A stretch of finished text: words, a document symbol, or the raised ending of a numeral. */
export interface PlainPiece<Kind = 'text' | 'symbol' | 'raised'> {
  readonly kind: Kind
  readonly text: string
  readonly origin: Origin | undefined
  readonly emphasis?: Emphasis
}

/** A stretch of a reference to an agenda item: the ids name items. */
export interface ReferencePiece {
  readonly kind: 'reference'
  readonly text: string
  readonly origin: Origin | undefined
  readonly emphasis?: Emphasis
  readonly to: string
  /** The item whose number this stretch is, and nothing else. */
  readonly numberOf: string | undefined
}

/** A reference to a note; it has no text of its own, since its mark follows from its place in the paper. */
export interface NotePiece {
  readonly kind: 'note'
  readonly text: ''
  readonly origin: Origin | undefined
  readonly id: string
  /** The mark, where it does not follow from the order of the notes. */
  readonly mark?: string
  readonly content: readonly TextPiece[]
}

/** Finished text on its way through a template: no word of it ever goes through markup. */
export class Text {
  readonly pieces: readonly TextPiece[]

  constructor(pieces: readonly TextPiece[]) {
    this.pieces = pieces
  }

  toString(): string {
    return this.pieces.map((piece) => piece.text).join('')
  }
}
