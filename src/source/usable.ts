import type { Diagnostic, Report } from './diagnostic.ts'
import type { SourceFile, TextFault } from './source-file.ts'

/** Whether a text can be used; if not, that is reported, once and in place of all that is in it. */
export function isUsable(file: SourceFile, report: Report): boolean {
  if (file.fault) report(findingOf(file, file.fault))
  return file.fault === undefined
}

/** The one finding of a text that cannot be used. */
export function findingOf(file: SourceFile, { at, ...fault }: TextFault): Diagnostic {
  return { level: 'error', ...fault, span: file.span(at, Math.min(at + 1, file.text.length)) }
}
