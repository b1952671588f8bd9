import { compareDiagnostics, type Diagnostic } from '../../../source/diagnostic.ts'
import type { Span } from '../../../source/source-file.ts'
import type { Palette } from '../palette.ts'

/** What a reporter may be told; each takes what it needs. */
export interface ReporterOptions {
  /** Colours of the text reporter; none when missing. */
  readonly palette?: Palette
  /** The version of papers, for formats that name their tool. */
  readonly version?: string
  /** What a check looks for, in one sentence, for formats that list their rules. */
  readonly describe?: (code: string) => string | undefined
}

/** Turns findings into the text that is printed. Pure, and the same for the same findings in whatever order they come. */
export type Reporter = (diagnostics: readonly Diagnostic[], options?: ReporterOptions) => string

/** The findings in the order in which every reporter shows them. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(compareDiagnostics)
}

/** Both ends of a span, from 1, in UTF-16 code units; the end is the place after the last character. */
export function regionOf(span: Span): { line: number; column: number; endLine: number; endColumn: number } {
  const start = span.file.placeOf(span.start)
  const end = span.file.placeOf(Math.max(span.start, span.end))
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
