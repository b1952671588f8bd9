import { type Format, FORMATS } from '../../../writers/formats.ts'

/** Forms of the report as a file. */
export const REPORT_FORMATS = ['md', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** What `compare` can write: redlines in the formats of papers, and the report. */
export type ComparisonFormat = Format | ReportFormat
export const COMPARISON_FORMATS: readonly ComparisonFormat[] = [...FORMATS, ...REPORT_FORMATS]

/** Editors work on the changes in Word. */
export const DEFAULT_COMPARISON_FORMATS: readonly ComparisonFormat[] = ['docx']
