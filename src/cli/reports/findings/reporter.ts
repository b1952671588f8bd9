import { compareShown, type Diagnostic } from '../../../source/diagnostic.ts'
import { HELP_LENGTH, MESSAGE_LENGTH, SHOWN_FINDINGS } from '../../../source/limits.ts'
import type { SourceFile, Span } from '../../../source/source-file.ts'
import type { Palette } from '../palette.ts'

/** What a reporter may be told; each takes what it needs. */
export interface ReporterOptions {
  /** Colours of the text reporter; none when missing. */
  readonly palette?: Palette
  /** The version of papers, for formats that name their tool. */
  readonly version?: string
  /** The public address of the program, for formats that lead to its pages. */
  readonly homepage?: string
  /** What a code means, for formats that list their rules. */
  readonly describe?: (code: string) => Description | undefined
}

/** What a code means, as docs/checks.md explains it. */
export interface Description {
  /** In a sentence or two. */
  readonly short: string
  /** The whole explanation, as Markdown. */
  readonly full: string
}

/** Turns findings into the text that is printed. Pure, and the same for the same findings in whatever order they come. */
export type Reporter = (diagnostics: readonly Diagnostic[], options?: ReporterOptions) => string

/** The findings in the order in which every reporter shows them. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(compareShown)
}

/** The findings of each file by its path, in order. */
export function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>()
  for (const diagnostic of inOrder(diagnostics)) {
    const { path } = diagnostic.span.file
    const found = files.get(path)
    if (found) found.push(diagnostic)
    else files.set(path, [diagnostic])
  }
  return files
}

/** What a report for people shows of the findings, and how many it leaves out: of each file the gravest, with messages that can be read. */
export interface Shown {
  readonly findings: readonly Diagnostic[]
  readonly left: readonly { readonly file: SourceFile; readonly count: number }[]
}

export function shownOf(diagnostics: readonly Diagnostic[]): Shown {
  const left: Shown['left'][number][] = []
  const findings = [...byFile(diagnostics).values()].flatMap((found) => {
    const [first] = found
    if (!first || found.length <= SHOWN_FINDINGS) return found
    left.push({ file: first.span.file, count: found.length - SHOWN_FINDINGS })
    return found.slice(0, SHOWN_FINDINGS)
  })
  return { findings: inOrder(findings).map(shortened), left }
}

/** A finding whose texts are cut where they quote more than can be read. */
function shortened(diagnostic: Diagnostic): Diagnostic {
  const { message, label, help } = diagnostic
  return { ...diagnostic, message: cut(message), label: label && cut(label), help: help && cut(help, HELP_LENGTH) }
}

function cut(text: string, most = MESSAGE_LENGTH): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}

/** Both ends of a span, from 1, in UTF-16 code units; the end is the place after the last character. */
export function regionOf(span: Span): { line: number; column: number; endLine: number; endColumn: number } {
  const start = span.file.placeOf(span.start)
  const end = span.file.placeOf(Math.max(span.start, span.end))
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
