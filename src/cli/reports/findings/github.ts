import type { Diagnostic } from '../../../source/diagnostic.ts'
import { regionOf, type Reporter, shownOf } from './reporter.ts'

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const

/** Workflow commands of GitHub Actions, which shows each finding beside its line in a pull request. */
export const github: Reporter = (diagnostics) => {
  const { findings, left } = shownOf(diagnostics)
  const others = left.map(({ file, count }) => `::notice file=${escapeProperty(file.path)}::… and ${count} more in this file`)
  return [...findings.map(command), ...others].map((line) => `${line}\n`).join('')
}

function command({ level, code, message, span, help }: Diagnostic): string {
  const { line, column, endLine, endColumn } = regionOf(span)
  const properties = [
    ['file', span.file.path],
    ['line', line],
    ['col', column],
    // GitHub refuses columns of an end that stands on another line.
    endLine === line ? ['endColumn', endColumn] : ['endLine', endLine],
    ['title', code],
  ]
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
  return `::${COMMANDS[level]} ${list}::${escapeData(help === undefined ? message : `${message}\nhelp: ${help}`)}`
}

function escapeData(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(value: string): string {
  return escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
