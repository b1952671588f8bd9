import type { Report } from '../source/diagnostic.ts'
import type { YamlPath, YamlSource } from '../source/yaml-source.ts'

/** Tells of something that the file of a language lacks: at a value, or at its key. */
export type GapReporter = (path: YamlPath, message: string, label: string, help: string, isKey?: boolean) => void

/** Makes the reporter of gaps in the file of a language. */
export function gapReporter(source: YamlSource, report: Report): GapReporter {
  return (path, message, label, help, isKey = false) =>
    report({
      level: 'error',
      code: 'language-gap',
      message,
      span: isKey ? source.keySpan(path) : source.valueSpan(path),
      label,
      help,
    })
}
