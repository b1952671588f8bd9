import type { Diagnostic } from '../../../source/diagnostic.ts'
import { element, escapeXml } from '../../../writers/xml.ts'
import { codeFrame } from '../code-frame.ts'
import { showControls } from '../display-width.ts'
import { byFile, regionOf, type Reporter } from './reporter.ts'

/**
 * A report of tests, which most services show: a suite for each file, in which errors and warnings are tests that have failed, and notes such as have
 * passed. Without findings it is one test that has passed, since services take a report without tests for a run that broke.
 */
export const junit: Reporter = (diagnostics) => {
  const suites =
    diagnostics.length === 0
      ? [
          element(
            'testsuite',
            { name: 'papers', tests: 1, failures: 0 },
            element('testcase', { classname: 'papers', name: 'check' }),
          ),
        ]
      : Array.from(byFile(diagnostics), ([path, findings]) => suite(path, findings))
  const counts = { tests: Math.max(1, diagnostics.length), failures: failuresIn(diagnostics) }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'papers', ...counts }, ...suites)}\n`
}

function suite(path: string, findings: readonly Diagnostic[]): string {
  const counts = { tests: findings.length, failures: failuresIn(findings) }
  return element('testsuite', { name: showControls(path), ...counts }, ...findings.map(test))
}

function failuresIn(findings: readonly Diagnostic[]): number {
  return findings.filter(({ level }) => level !== 'note').length
}

function test(finding: Diagnostic): string {
  const { level, code, message, span } = finding
  const { line, column } = regionOf(span)
  const path = showControls(span.file.path)
  const told = escapeXml(codeFrame(finding))
  const outcome =
    level === 'note'
      ? element('system-out', {}, told)
      : element('failure', { type: `${level}[${code}]`, message: showControls(message) }, told)
  return element('testcase', { classname: path, name: `${code} ${line}:${column}`, file: path, line }, outcome)
}
