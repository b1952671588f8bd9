import type { Diagnostic } from '../../../source/diagnostic.ts'
import { fingerprintsOf } from './fingerprints.ts'
import { inOrder, regionOf, type Reporter } from './reporter.ts'

const SEVERITIES = { error: 'critical', warning: 'minor', note: 'info' } as const

/** GitLab's report of code quality, which merge requests show beside the lines. */
export const gitlab: Reporter = (diagnostics) => {
  const findings = inOrder(diagnostics)
  const fingerprints = fingerprintsOf(findings)
  return `${JSON.stringify(
    findings.map((finding, index) => issue(finding, fingerprints[index] ?? '')),
    null,
    2,
  )}\n`
}

function issue({ level, code, message, help, span }: Diagnostic, fingerprint: string): object {
  const { line, endLine } = regionOf(span)
  return {
    description: help === undefined ? message : `${message}\nhelp: ${help}`,
    check_name: code,
    fingerprint,
    severity: SEVERITIES[level],
    location: { path: span.file.path, lines: { begin: line, end: endLine } },
  }
}
