import { compareText, type Diagnostic, type Fix, type Level, LEVELS } from '../../../source/diagnostic.ts'
import type { Span } from '../../../source/source-file.ts'
import { fingerprintsOf } from './fingerprints.ts'
import { type Description, inOrder, regionOf, type Reporter } from './reporter.ts'

/** A SARIF 2.1.0 log, for code scanning services and editors, with all that GitHub shows of one. */
export const sarif: Reporter = (diagnostics, { version, homepage, describe } = {}) => {
  const findings = inOrder(diagnostics)
  const fingerprints = fingerprintsOf(findings)
  const codes = [...new Set(findings.map(({ code }) => code))].sort(compareText)
  const rules = codes.map((id) => rule(id, gravest(findings, id), describe?.(id), homepage))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'papers', version, semanticVersion: version, informationUri: homepage, rules } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, index) => ({
          ...result(finding, codes.indexOf(finding.code)),
          partialFingerprints: { primaryLocationLineHash: fingerprints[index] },
        })),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function gravest(findings: readonly Diagnostic[], id: string): Level {
  return LEVELS.find((level) => findings.some(({ code, level: found }) => code === id && found === level)) ?? 'note'
}

/** What GitHub calls the gravity of a rule. */
const SEVERITIES = { error: 'error', warning: 'warning', note: 'recommendation' } as const

function rule(id: string, level: Level, description: Description | undefined, homepage: string | undefined): object {
  const short = description?.short ?? id.replaceAll('-', ' ')
  const full = description?.full ?? short
  return {
    id,
    name: id.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: short },
    fullDescription: { text: short },
    help: { text: full, markdown: full },
    helpUri: homepage && `${homepage}/docs/checks.md#${id}`,
    defaultConfiguration: { level },
    properties: { tags: [id.split('-')[0]], precision: 'very-high', 'problem.severity': SEVERITIES[level] },
  }
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
