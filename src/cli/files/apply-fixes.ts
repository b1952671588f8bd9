import { compareDiagnostics, type Diagnostic, type Fix } from '../../source/diagnostic.ts'
import type { SourceFile } from '../../source/source-file.ts'

/** A file, and what its text is to be. */
export interface FixedText {
  readonly file: SourceFile
  readonly text: string
}

/**
 * The new text of every file that the fixes change. Of fixes that overlap, the one shown first is made; the others are left to the next
 * run, which sees what became of the place. `write` makes the fixes of one file, which do not overlap.
 */
export function applyFixes(
  diagnostics: readonly Diagnostic[],
  write: (file: SourceFile, fixes: readonly Fix[]) => string,
): FixedText[] {
  const accepted = new Map<SourceFile, Fix[]>()
  for (const { fix } of diagnostics.toSorted(compareDiagnostics)) {
    if (!fix) continue
    const fixes = accepted.get(fix.span.file) ?? []
    if (!fixes.some((other) => overlap(fix, other))) accepted.set(fix.span.file, [...fixes, fix])
  }
  return Array.from(accepted, ([file, fixes]) => ({ file, text: write(file, fixes) })).filter(
    ({ file, text }) => text !== file.text,
  )
}

/** Two edits at one place overlap even when both only insert: which comes first would be a guess. */
function overlap({ span: a }: Fix, { span: b }: Fix): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end)
}
