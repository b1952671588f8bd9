import { capitalized } from '../model/capitalized.ts'
import type { Origin } from '../source/origin.ts'
import type { LineEnd, OffsetMap } from '../source/scalar-offsets.ts'
import type { Span } from '../source/source-file.ts'
import { bothEmphases } from './inline-notation.ts'
import type { Emphasis, Literal } from './unit-parts.ts'
import type { ReferencePart } from './item-references.ts'
import type { PlainPiece, TextPiece } from './text.ts'

/** Gives the place in the source of a stretch of a unit's text. */
export type SpanOf = (start: number, end: number) => Span

/**
 * Literal text of a unit, cut where its characters do not run together in the source, so that every piece can be underlined exactly, and at the line ends
 * that its source has by hand.
 */
export function literalPieces(
  { text, start }: Pick<Literal, 'text' | 'start'>,
  unit: string,
  offsets: OffsetMap,
  spanOf: SpanOf,
  lineEnds: readonly LineEnd[],
): TextPiece[] {
  const pieces: TextPiece[] = []
  const originOf = (from: number, to: number): Origin => ({
    span: spanOf(start + from, start + to),
    literal: true,
    facts: [],
    unit,
  })
  let from = 0
  const endPiece = (at: number): void => {
    if (at > from) pieces.push({ kind: 'text', text: text.slice(from, at), origin: originOf(from, at) })
    from = at
  }
  for (let index = 0; index < text.length; index++) {
    const end = lineEnds.length > 0 ? lineEnds.find(({ at }) => at === start + index) : undefined
    if (end) {
      endPiece(index)
      const joint = text.slice(index, index + end.length)
      pieces.push({ kind: 'break', text: joint, origin: joint === '' ? undefined : originOf(index, index + end.length) })
      from = index + end.length
    } else if (index > from && (offsets[start + index] ?? 0) - (offsets[start + index - 1] ?? 0) !== 1) endPiece(index)
  }
  endPiece(text.length)
  return pieces
}

/** What a helper printed: `1^{er}` in a language's tables is a numeral with a raised ending. */
export function printedPieces(text: string, origin: Origin | undefined): PlainPiece[] {
  if (!text.includes('^{')) return text === '' ? [] : [{ kind: 'text', text, origin }]
  return text.split(/(\^\{[^}]*\})/).flatMap((part): PlainPiece[] => {
    if (part === '') return []
    const raised = /^\^\{([^}]*)\}$/.exec(part)?.[1]
    return [raised === undefined ? { kind: 'text', text: part, origin } : { kind: 'raised', text: raised, origin }]
  })
}

/** A reference to an item, whose stretches remember what they lead to. */
export function referencePieces(parts: readonly ReferencePart[], origin: Origin | undefined): TextPiece[] {
  return parts.map((part) => ({ kind: 'reference', ...part, origin }))
}

/** A text that begins with a capital letter; one that begins with anything but words stays as it is. */
export function withCapital([first, ...others]: readonly TextPiece[]): TextPiece[] {
  if (first === undefined) return []
  return [first.kind === 'text' ? { ...first, text: capitalized(first.text) } : first, ...others]
}

/**
 * The title of `fact` with a small letter at its beginning. A name at its beginning, which is the words of another fact, keeps its capital,
 * and so does an abbreviation.
 */
export function withSmallLetter([first, ...others]: readonly TextPiece[], fact: string): TextPiece[] {
  if (first?.kind !== 'text') return first === undefined ? [] : [first, ...others]
  const isName = first.origin?.literal === true && first.origin.facts.some((each) => each !== fact)
  const isAbbreviation = /^\p{Lu}[\p{Lu}\d]/u.test(first.text)
  return [
    isName || isAbbreviation ? first : { ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) },
    ...others,
  ]
}

/** The pieces of a text in one line: where its source has a line end by hand stands what joins the two. */
export function inOneLine(pieces: readonly TextPiece[]): readonly TextPiece[] {
  if (!pieces.some(({ kind }) => kind === 'break')) return pieces
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'break') return [piece]
    return piece.text === '' ? [] : [{ ...piece, kind: 'text' as const }]
  })
}

/** Pieces that stand out from the words around them, whatever stands out within them. */
export function emphasized(pieces: readonly TextPiece[], emphasis: Emphasis | undefined): readonly TextPiece[] {
  if (emphasis === undefined) return pieces
  return pieces.map((piece) =>
    piece.kind === 'note' ? piece : { ...piece, emphasis: bothEmphases(emphasis, piece.emphasis) ?? emphasis },
  )
}

/** Pieces that a unit prints: as its words, or by an expression of its own. What an expression prints of another unit is then of this one. */
export function ofUnit(pieces: readonly TextPiece[], of: Pick<Origin, 'unit' | 'printedBy'>): readonly TextPiece[] {
  return pieces.map((piece) => (piece.origin ? { ...piece, origin: { ...piece.origin, ...of } } : piece))
}

/** Pieces that print further facts than those that stand in them: the name of a body, of which they are the words. */
export function concerning(pieces: readonly TextPiece[], facts: readonly string[]): readonly TextPiece[] {
  return pieces.map((piece) =>
    piece.origin ? { ...piece, origin: { ...piece.origin, facts: [...piece.origin.facts, ...facts] } } : piece,
  )
}
