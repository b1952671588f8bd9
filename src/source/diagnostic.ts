import type { Span } from './source-file.ts'

/** `error` stops what it concerns; `warning` and `note` only inform. */
export type Level = 'error' | 'warning' | 'note'

/** A second place that a reader needs to see, with what it shows. */
export interface Label {
  readonly span: Span
  readonly text: string
}

/** An edit that removes the cause of a diagnostic without changing what the paper says. */
export interface Fix {
  readonly span: Span
  readonly replacement: string
  /** What the whole text reads as then, where the replacement is not a piece of it but YAML. */
  readonly means?: string
}

/** A finding: what is wrong, where, why it matters there, and what to write instead. */
export interface Diagnostic {
  readonly level: Level
  /** The name of the check, its file, its test and its heading in docs/checks.md. */
  readonly code: string
  /** What is wrong, in small letters, without a stop. */
  readonly message: string
  readonly span: Span
  /** Stands beside the underlined piece. */
  readonly label?: string
  readonly also?: readonly Label[]
  /** What to write instead. */
  readonly help?: string
  readonly fix?: Fix
  /** The language version that the finding concerns; without one it concerns the facts, and so every paper. */
  readonly language?: string
}

/** Takes findings as they are made, so that one run finds them all. */
export type Report = (diagnostic: Diagnostic) => void

/** Passes findings on and remembers whether one was an error, with which what was read cannot be relied on. */
export function rememberErrors(report: Report, language?: string): { readonly tell: Report; readonly hasErrors: () => boolean } {
  let errors = 0
  return {
    tell: (diagnostic) => {
      if (diagnostic.level === 'error') errors++
      report(language === undefined ? diagnostic : { ...diagnostic, language })
    },
    hasErrors: () => errors > 0,
  }
}

/** All levels, the gravest first. */
export const LEVELS: readonly Level[] = ['error', 'warning', 'note']

/** Codes of what is found while a file is read, whatever else is wrong with it: other findings may come of it. */
const OF_READING = /^(yaml-\w+|encoding|data-limit|data-shape|file-name|drawing|stated-twice)$/

/** Whether a finding is one of reading. */
export function isOfReading({ code }: Pick<Diagnostic, 'code'>): boolean {
  return OF_READING.test(code)
}

/** Codes of what others may follow from. */
const CAUSES = /^(yaml-\w+|encoding|data-\w+|file-name|drawing|stated-twice|template|expression)$/

/** The order in which findings are shown: causes before consequences, so the graver first, and of these what keeps data from being read; then by place. */
export function compareShown(a: Diagnostic, b: Diagnostic): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    Number(CAUSES.test(b.code)) - Number(CAUSES.test(a.code)) ||
    compareDiagnostics(a, b)
  )
}

/** The order of findings by file and place, the graver first at one place. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.span.file.path, b.span.file.path) ||
    a.span.start - b.span.start ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  )
}

/** Compares by code units, so that the order is the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
