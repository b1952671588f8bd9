import type { Report } from '../source/diagnostic.ts'
import { didYouMean } from '../source/nearest.ts'
import type { YamlPath, YamlSource } from '../source/yaml-source.ts'
import { gapReporter } from './gap-reporter.ts'

/** The names that patterns of provisions may use, alone or with a form after a point: `{{outer.genitive}}`. */
const NAMES: Readonly<Record<string, readonly string[]>> = { nested: ['outer', 'inner'], of: ['citation', 'name'] }

/** Whether a path is that of a pattern whose names may have a form. */
export function isOfProvisions(path: YamlPath): boolean {
  return path[0] === 'provisions' && Object.hasOwn(NAMES, String(path[1]))
}

/** Reports names in patterns of provisions that nothing fills, and patterns that lack one of the two: half of the citation would not be printed. */
export function reportProvisionPatterns(source: YamlSource, report: Report): void {
  const gap = gapReporter(source, report)
  for (const { path, node } of source.scalars()) {
    if (!isOfProvisions(path) || typeof node.value !== 'string') continue
    const names = NAMES[String(path[1])] ?? []
    const used = [...node.value.matchAll(/\{\{(.*?)\}\}/g)].map(({ 0: written, 1: name = '', index }) => ({
      written,
      name,
      index,
    }))
    const unknown = used.find(({ name }) => !names.some((known) => name === known || name.startsWith(`${known}.`)))
    if (unknown)
      report({
        level: 'error',
        code: 'expression',
        message: `a pattern here has no ${unknown.name}`,
        span: source.textSpans(path)(unknown.index, unknown.index + unknown.written.length),
        label: 'nothing fills this',
        help: didYouMean(unknown.name, names),
      })
    const lacking = names.find((known) => !used.some(({ name }) => name.split('.')[0] === known))
    if (lacking !== undefined && !unknown)
      gap(
        path,
        `the pattern ${path.map(String).join('.')} has no {{${lacking}}}`,
        `would be printed without ${lacking}`,
        `put {{${lacking}}} where the language has it`,
      )
  }
}
