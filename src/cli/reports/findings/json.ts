import type { Span } from '../../../source/source-file.ts'
import { inOrder, regionOf, type Reporter } from './reporter.ts'

/** For programs: an array with the same keys for every finding, null where there is nothing to say. */
export const json: Reporter = (diagnostics) => {
  const findings = inOrder(diagnostics).map((diagnostic) => ({
    level: diagnostic.level,
    code: diagnostic.code,
    message: diagnostic.message,
    ...place(diagnostic.span),
    label: diagnostic.label ?? null,
    help: diagnostic.help ?? null,
    language: diagnostic.language ?? null,
    also: (diagnostic.also ?? []).map((other) => ({ ...place(other.span), label: other.text })),
    fix: diagnostic.fix ? { ...place(diagnostic.fix.span), replacement: diagnostic.fix.replacement } : null,
  }))
  return `${JSON.stringify(findings, null, 2)}\n`
}

function place(span: Span): { path: string; line: number; column: number; endLine: number; endColumn: number } {
  return { path: span.file.path, ...regionOf(span) }
}
