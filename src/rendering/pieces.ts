import { capitalized } from '../model/capitalized.ts'
import type { Origin } from '../source/origin.ts'
import type { OffsetMap } from '../source/scalar-offsets.ts'
import type { Span } from '../source/source-file.ts'
import type { ReferencePart } from './item-references.ts'
import type { PlainPiece, TextPiece } from './text.ts'

/** Gives the place in the source of a stretch of a unit's text. */
export type SpanOf = (start: number, end: number) => Span

/** Literal text, cut where its characters do not run together in the source, so that every piece can be underlined exactly. */
export function literalPieces(text: string, start: number, offsets: OffsetMap, spanOf: SpanOf): TextPiece[] {
  const pieces: TextPiece[] = []
  let from = 0
  for (let index = 1; index <= text.length; index++) {
    if (index < text.length && (offsets[start + index] ?? 0) - (offsets[start + index - 1] ?? 0) === 1) continue
    const origin = { span: spanOf(start + from, start + index), literal: true, facts: [] }
    pieces.push({ kind: 'text', text: text.slice(from, index), origin })
    from = index
  }
  return pieces
}

/** What a helper printed: `1^{er}` in a language's tables is a numeral with a raised ending. */
export function printedPieces(text: string, origin: Origin | undefined): PlainPiece[] {
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
