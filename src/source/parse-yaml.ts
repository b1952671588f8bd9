import { type Document, parseDocument, Scalar, visit } from 'yaml'
import type { Diagnostic, Report } from './diagnostic.ts'
import type { SourceFile } from './source-file.ts'
import { hasRange } from './yaml-range.ts'
import { YamlSource } from './yaml-source.ts'
import { explainYamlError, maskBareExpressions, reportUnprintable, type YamlFault } from './yaml-traps.ts'

/** What a text holds as YAML, and what was found in it. */
interface Parsed {
  readonly source: YamlSource
  readonly findings: readonly Diagnostic[]
}

const parsed = new WeakMap<SourceFile, Parsed>()

/**
 * Reads YAML and keeps the places. Every syntax error is reported; what can still be read is returned, so that the other
 * faults of the file are found in the same run. A text is parsed once, whoever asks for it, and its errors are reported each time.
 */
export function parseYaml(file: SourceFile, report: Report): YamlSource {
  const known = parsed.get(file) ?? parse(file)
  parsed.set(file, known)
  known.findings.forEach(report)
  return known.source
}

function parse(file: SourceFile): Parsed {
  const findings: Diagnostic[] = []
  const report: Report = (finding) => void findings.push(finding)
  // What else would be found in it is what became of the foreign bytes.
  if (file.foreignAt !== undefined)
    return { source: new YamlSource(file, parseDocument('')), findings: [foreignBytes(file, file.foreignAt)] }
  const text = maskBareExpressions(file, report)
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true })
  for (const error of document.errors) report(explainYamlError(file, atOpeningQuote(document, error)))
  for (const warning of document.warnings) report(explainYamlError(file, warning))
  replaceUnknownAliases(file, document, report)
  const source = new YamlSource(file, document)
  reportUnprintable(source, report)
  return { source, findings }
}

function foreignBytes(file: SourceFile, offset: number): Diagnostic {
  return {
    level: 'error',
    code: 'encoding',
    message: 'this file is not UTF-8',
    span: file.span(offset, offset + 1),
    label: 'the first character that cannot be read',
    help: 'save it as UTF-8; nothing else was looked for in it',
  }
}

/** YAML notices only at the end of the file that a quotation mark is not closed; the editor wants to see where it was opened. */
function atOpeningQuote(document: Document, error: YamlFault): YamlFault {
  let opening: number | undefined
  visit(document, {
    Scalar: (_, scalar) => {
      const isQuoted = scalar.type === Scalar.QUOTE_DOUBLE || scalar.type === Scalar.QUOTE_SINGLE
      if (isQuoted && hasRange(scalar) && scalar.range[0] < error.pos[0] && error.pos[0] <= scalar.range[1])
        opening = scalar.range[0]
    },
  })
  const { name, code, message } = error
  return code === 'MISSING_CHAR' && opening !== undefined ? { name, code, message, pos: [opening, opening + 1] } : error
}

/** A text that begins with an asterisk is an alias to YAML. One that no anchor explains is reported, and read as the text it is. */
function replaceUnknownAliases(file: SourceFile, document: Document, report: Report): void {
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) || !hasRange(alias)) return undefined
      const [start, end] = alias.range
      report({
        level: 'error',
        code: 'yaml-syntax',
        message: 'a value that begins with * must stand in quotes',
        span: file.span(start, end),
        label: 'YAML takes this for the name of another value',
        help: 'put the whole text in quotes',
      })
      return Object.assign(new Scalar(file.text.slice(start, end)), { range: alias.range, type: Scalar.PLAIN })
    },
  })
}
