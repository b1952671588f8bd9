import { compareText, type Diagnostic } from './diagnostic.ts'
import { parseYaml } from './parse-yaml.ts'
import { SourceFile } from './source-file.ts'
import type { YamlPath } from './yaml-source.ts'

/** An edit that does not read back as it was meant, in words that can follow “because”. */
export class UnintendedEdit extends Error {
  readonly path: string

  constructor(path: string, reason: string) {
    super(reason)
    this.path = path
  }
}

/**
 * Proves an edited YAML text: read again, it must hold the intended value and nothing else, with no fault of YAML that the former did not
 * have. So a text that became a comment is found, a comment that became text, and an edit that reaches another place by an alias.
 */
export function proveIntended(former: SourceFile, text: string, intended: unknown): void {
  const file = new SourceFile(former.path, text)
  const faults = errorsOf(former)
  const fault = errorsOf(file).find(({ message }) => !faults.some((known) => known.message === message))
  if (fault) throw new UnintendedEdit(former.path, `line ${placeOf(fault)} could not be read: ${fault.message}`)
  const place = firstDifference(parseYaml(file, () => undefined).value, intended, [])
  if (place) throw new UnintendedEdit(former.path, `${place.map(String).join('.') || 'the file'} would say something else`)
}

function errorsOf(file: SourceFile): Diagnostic[] {
  const found: Diagnostic[] = []
  parseYaml(file, (diagnostic) => found.push(diagnostic))
  return found
}

function placeOf({ span }: Diagnostic): number {
  return span.file.placeOf(span.start).line
}

/** The path of the first value that two values do not have in common; the order of keys says nothing. */
function firstDifference(a: unknown, b: unknown, path: YamlPath): YamlPath | undefined {
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return path
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return Object.is(a, b) ? undefined : path
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)].sort(compareText))) {
    if (!Object.hasOwn(a, key) || !Object.hasOwn(b, key)) return [...path, key]
    const difference = firstDifference(a[key], b[key], [...path, key])
    if (difference) return difference
  }
  return undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
