import {
  comparePapers,
  isUnchanged,
  type RedlineWishes,
  type SessionComparison,
  type SessionState,
} from '../../changes/compare-papers.ts'
import { sessionState } from '../../changes/session-state.ts'
import { fileStem } from '../../model/file-stem.ts'
import type { SessionTexts } from '../../opening/texts.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import { type Format, FORMATS } from '../../writers/formats.ts'
import { json } from '../reports/changes/json.ts'
import { markdown } from '../reports/changes/markdown.ts'
import type { ChangeReport } from '../reports/changes/report.ts'
import { type ComparisonFormat, REPORT_FORMATS, type ReportFormat } from '../reports/changes/formats.ts'
import { comparisonSides } from '../files/comparison-sides.ts'
import { type OpenedProject, openProject } from '../files/open-project.ts'
import { pickLanguages } from '../files/pick-languages.ts'
import { UsageError } from '../usage-error.ts'
import type { NewFile } from '../files/write-files.ts'
import { PaperWriting, type WritingTask } from '../files/paper-writing.ts'

const REPORTS = { md: markdown, json } as const satisfies Record<ReportFormat, (report: ChangeReport) => string>

export interface CompareOptions {
  readonly base: string
  /** The working tree when undefined. */
  readonly head: string | undefined
  readonly languages: readonly string[] | undefined
  readonly formats: readonly ComparisonFormat[]
  readonly wishes: RedlineWishes
  readonly jobs?: number | undefined
}

export interface CompareResult {
  /** Errors of either side; with any, nothing was compared. */
  readonly errors: readonly Diagnostic[]
  readonly reports: readonly ChangeReport[]
  /** Sessions that only one side has, in a line each. */
  readonly unpaired: readonly string[]
  readonly isUnchanged: boolean
  /** The redlines and reports that were asked for. */
  readonly files: readonly NewFile[]
}

/** Compares two states of the data session by session. */
export async function compareStates(options: CompareOptions): Promise<CompareResult> {
  const { base, head } = comparisonSides(options.base, options.head)
  const project = openProject()
  if (!project.hasTemplates) return failed(project.diagnostics)
  const { pairs, unpaired } = paired(base.sessions, head.sessions)
  if (pairs.length === 0) throw new UsageError(`${base.label} and ${head.label} have no session in common`, unpaired.join('; '))
  const errors: Diagnostic[] = []
  const reports: ChangeReport[] = []
  for (const [earlier, later] of pairs) {
    const codes = languagesOf(earlier, later, options.languages)
    const states = [earlier, later].map((files) => openState(project, files, codes))
    errors.push(...states.flatMap((state) => state.errors))
    const [before, after] = states.map(({ state }) => state)
    if (before && after && errors.length === 0)
      reports.push(reportOf(base.label, head.label, comparePapers(before, after, options.wishes), options.formats))
  }
  if (errors.length > 0) return failed(errors)
  const redlines = await new PaperWriting(project.fonts, { jobs: options.jobs }).files(redlinesOf(reports, options.formats))
  const files = [...redlines, ...reportFiles(reports, options.formats)]
  return {
    errors,
    reports,
    unpaired,
    isUnchanged: unpaired.length === 0 && reports.every(({ comparison }) => isUnchanged(comparison)),
    files,
  }
}

function failed(errors: readonly Diagnostic[]): CompareResult {
  return { errors, reports: [], unpaired: [], isUnchanged: false, files: [] }
}

type Pair = readonly [base: SessionTexts, head: SessionTexts]

/** Sessions of the same name; where each side has one only, these, whatever they are called. */
function paired(base: readonly SessionTexts[], head: readonly SessionTexts[]): { pairs: Pair[]; unpaired: string[] } {
  const [earlier] = base
  const [later] = head
  if (earlier && later && base.length === 1 && head.length === 1) return { pairs: [[earlier, later]], unpaired: [] }
  const pairs = head.flatMap((files): Pair[] => {
    const match = base.find(({ name }) => name === files.name)
    return match ? [[match, files]] : []
  })
  const isPaired = ({ name }: SessionTexts): boolean => pairs.some(([, files]) => files.name === name)
  // Who names one session wants to know nothing of the others.
  const added = base.length === 1 ? [] : head.filter((files) => !isPaired(files))
  const withdrawn = head.length === 1 ? [] : base.filter((files) => !isPaired(files))
  return {
    pairs,
    unpaired: [...added.map(({ name }) => `${name} was added`), ...withdrawn.map(({ name }) => `${name} was withdrawn`)],
  }
}

/** The languages asked for, which one of the two must have. */
function languagesOf(base: SessionTexts, head: SessionTexts, wanted: readonly string[] | undefined): string[] {
  const known = [...head.languages, ...base.languages.filter(({ code }) => !head.languages.some((one) => one.code === code))]
  return pickLanguages({ ...head, languages: known }, wanted)
}

function openState(
  project: OpenedProject,
  files: SessionTexts,
  codes: readonly string[],
): { errors: readonly Diagnostic[]; state: SessionState | undefined } {
  const opened = project.open(files, codes)
  return { errors: opened.diagnostics.filter(({ level }) => level === 'error'), state: sessionState(opened) }
}

function reportOf(base: string, head: string, comparison: SessionComparison, formats: readonly ComparisonFormat[]): ChangeReport {
  const { symbol, languages } = comparison
  const redlines = languages.flatMap(({ code, status }) =>
    status === 'both' ? [[code, wantedOf(formats).map((format) => redlineName(symbol, code, format))] as const] : [],
  )
  return { base, head, comparison, redlines: Object.fromEntries(redlines) }
}

function wantedOf(formats: readonly ComparisonFormat[]): Format[] {
  return FORMATS.filter((format) => formats.includes(format))
}

function redlineName(symbol: string, code: string, format: Format): string {
  return [fileStem(symbol), 'redline', code, format].join('.')
}

function redlinesOf(reports: readonly ChangeReport[], formats: readonly ComparisonFormat[]): WritingTask[] {
  return reports.flatMap(({ comparison: { symbol, languages } }) =>
    languages.flatMap((language) =>
      language.status === 'both'
        ? wantedOf(formats).map((format) => ({
            name: redlineName(symbol, language.code, format),
            tree: language.redline,
            format,
          }))
        : [],
    ),
  )
}

function reportFiles(reports: readonly ChangeReport[], formats: readonly ComparisonFormat[]): NewFile[] {
  return REPORT_FORMATS.filter((format) => formats.includes(format)).flatMap((format) =>
    reports.map((report) => ({
      name: `${fileStem(report.comparison.symbol)}.changes.${format}`,
      bytes: REPORTS[format](report),
    })),
  )
}
