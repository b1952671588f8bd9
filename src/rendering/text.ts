import type { Origin } from '../source/origin.ts'

/** A piece of finished text. */
export type TextPiece = PlainPiece | ReferencePiece | NotePiece

/** A stretch of finished text: words, a document symbol, or the raised ending of a numeral. */
export interface PlainPiece {
  readonly kind: 'text' | 'symbol' | 'raised'
  readonly text: string
  readonly origin: Origin | undefined
}

/** A stretch of a reference: the ids name headings, as the templates give them. */
interface ReferencePiece {
  readonly kind: 'reference'
  readonly text: string
  readonly origin: Origin | undefined
  readonly to: string
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

/** Collects the origins of a rendering, so that markup can name each by a number. */
export class OriginTable {
  readonly origins: Origin[] = []

  add(origin: Origin): number {
    return this.origins.push(origin) - 1
  }
}

/**
 * Finished text on its way through a template. Handlebars asks a value for its HTML before it escapes it: this one answers
 * with markup in which the words are escaped and each piece carries its origin, so prose can never inject markup.
 */
export class Text {
  readonly pieces: readonly TextPiece[]
  readonly #table: OriginTable

  constructor(pieces: readonly TextPiece[], table: OriginTable) {
    this.pieces = pieces
    this.#table = table
  }

  toHTML(): string {
    return this.pieces.map((piece) => this.#markup(piece)).join('')
  }

  toString(): string {
    return this.pieces.map((piece) => piece.text).join('')
  }

  #markup(piece: TextPiece): string {
    const { kind, text, origin } = piece
    const from = origin ? ` from="${this.#table.add(origin)}"` : ''
    if (piece.kind !== 'note') return `<${kind}${from}${leadOf(piece)}>${escapeMarkup(text)}</${kind}>`
    const mark = piece.mark === undefined ? '' : ` mark="${escapeMarkup(piece.mark)}"`
    const content = piece.content.map((part) => this.#markup(part)).join('')
    return `<note id="${escapeMarkup(piece.id)}"${mark}${from}>${content}</note>`
  }
}

/** Where a reference leads, as attributes. */
function leadOf(piece: TextPiece): string {
  if (piece.kind !== 'reference') return ''
  const number = piece.numberOf === undefined ? '' : ` number-of="${escapeMarkup(piece.numberOf)}"`
  return ` to="${escapeMarkup(piece.to)}"${number}`
}

export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
