import type { Span } from './source-file.ts'

/** Where a piece of the finished text came from. */
export interface Origin {
  readonly span: Span
  /** True when the piece stands in the source as it is printed, character for character; false for the result of an expression. */
  readonly literal: boolean
  /** The facts of the session that the piece prints, as paths in session.yaml. */
  readonly facts: readonly string[]
  /** The unit of the wording in which it stands or is asked for, by its path with its form; undefined for what no wording has. */
  readonly unit?: string
  /** The expression of that unit that prints it; undefined for words of the unit itself. */
  readonly printedBy?: Span
}

/** The origin of a part of a piece, from `start` to `end` of its text. */
export function sliceOrigin(origin: Origin | undefined, start: number, end: number): Origin | undefined {
  if (!origin?.literal) return origin
  const { span } = origin
  return { ...origin, span: span.part?.(start, end) ?? span.file.span(span.start + start, span.start + end) }
}
