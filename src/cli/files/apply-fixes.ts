import { compareDiagnostics, type Diagnostic, type Fix } from '../../source/diagnostic.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The new text of every file that the fixes change, by path. Of fixes that overlap, the one shown first is made; the others are
 * left to the next run, which sees what became of the place.
 *
 * `originals` holds the texts as they stand on disk; a byte-order mark, which is no part of a SourceFile's text, is kept. Files
 * that it does not hold stay as they are. Throws when a text is not the one that was checked, since the places would be wrong.
 */
export function applyFixes(diagnostics: readonly Diagnostic[], originals: ReadonlyMap<string, string>): Map<string, string> {
  const accepted = new Map<string, Fix[]>()
  for (const { fix } of diagnostics.toSorted(compareDiagnostics)) {
    if (!fix) continue
    const { path } = fix.span.file
    const fixes = accepted.get(path) ?? []
    if (!fixes.some((other) => overlap(fix, other))) accepted.set(path, [...fixes, fix])
  }
  const changed = new Map<string, string>()
  for (const [path, fixes] of accepted) {
    const original = originals.get(path)
    if (original === undefined) continue
    const mark = original.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
    let text = original.slice(mark.length)
    if (fixes.some((fix) => fix.span.file.text !== text)) throw new Error(`${path} has changed since it was checked`)
    for (const { span, replacement } of fixes.toSorted((a, b) => b.span.start - a.span.start))
      text = text.slice(0, span.start) + replacement + text.slice(span.end)
    if (mark + text !== original) changed.set(path, mark + text)
  }
  return changed
}

/** Two edits at one place overlap even when both only insert: which comes first would be a guess. */
function overlap({ span: a }: Fix, { span: b }: Fix): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end)
}
