import type { Subject } from '../../model/subject.ts'
import type { FoundSymbol } from '../../model/symbols.ts'
import { type Origin, sliceOrigin } from '../../source/origin.ts'
import type { Span } from '../../source/source-file.ts'

/** A stretch of a passage's text that comes from one place of a source. */
export interface Piece {
  /** Offset in the passage's text. */
  readonly start: number
  readonly text: string
  readonly origin: Origin | undefined
}

/** A finished paragraph, heading, list entry or table cell: its text as printed, and where each piece of it came from. */
export interface Passage extends Subject {
  readonly id: string
  /** The printed number before it, which is no part of its text. */
  readonly number?: string | undefined
  readonly text: string
  readonly pieces: readonly Piece[]
  /** The document symbols in its text and what looks like one, in order. */
  readonly symbols: readonly FoundSymbol[]
}

/** The place in the sources of a stretch of a passage's text; undefined when none of it comes from a source. */
export function spanInPassage(passage: Passage, start: number, end: number): Span | undefined {
  let span: Span | undefined
  for (const piece of passage.pieces) {
    const from = Math.max(start, piece.start) - piece.start
    const to = Math.min(end, piece.start + piece.text.length) - piece.start
    const here = from < to ? sliceOrigin(piece.origin, from, to)?.span : undefined
    if (!here) continue
    if (!span) span = here
    else if (span.file === here.file) span = span.file.span(Math.min(span.start, here.start), Math.max(span.end, here.end))
  }
  return span
}
