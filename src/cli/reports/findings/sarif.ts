import { compareText, type Diagnostic, type Fix } from '../../../source/diagnostic.ts'
import type { Span } from '../../../source/source-file.ts'
import { inOrder, regionOf, type Reporter } from './reporter.ts'

/** A SARIF 2.1.0 log, for code scanning services and editors. */
export const sarif: Reporter = (diagnostics, { version, describe } = {}) => {
  const codes = [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort(compareText)
  const rules = codes.map((id) => ({ id, shortDescription: { text: describe?.(id) ?? id.replaceAll('-', ' ') } }))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'papers', version, rules } },
        columnKind: 'utf16CodeUnits',
        results: inOrder(diagnostics).map((diagnostic) => result(diagnostic, codes.indexOf(diagnostic.code))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function result({ level, code, message, span, label, help, also, fix, language }: Diagnostic, ruleIndex: number): object {
  return {
    ruleId: code,
    ruleIndex,
    level,
    message: { text: help === undefined ? message : `${message}\nhelp: ${help}` },
    locations: [{ physicalLocation: physicalLocation(span), message: label === undefined ? undefined : { text: label } }],
    relatedLocations: also?.map((other, id) => ({
      id,
      physicalLocation: physicalLocation(other.span),
      message: { text: other.text },
    })),
    fixes: fix && [fixOf(fix, help)],
    properties: language === undefined ? undefined : { language },
  }
}

function fixOf({ span, replacement }: Fix, help: string | undefined): object {
  return {
    description: { text: help ?? `write ${replacement}` },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(span.file.path) },
        replacements: [{ deletedRegion: region(span), insertedContent: { text: replacement } }],
      },
    ],
  }
}

function physicalLocation(span: Span): object {
  return { artifactLocation: { uri: uriOf(span.file.path) }, region: region(span) }
}

function region(span: Span): object {
  const { line, column, endLine, endColumn } = regionOf(span)
  return { startLine: line, startColumn: column, endLine, endColumn }
}

// Not pathToFileURL: it makes every path absolute, and so the log different on every machine.
function uriOf(path: string): string {
  const uri = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  return uri.startsWith('/') ? `file://${uri}` : uri
}
