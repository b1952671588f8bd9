import type { Fix } from './diagnostic.ts'
import { proveIntended, UnintendedEdit } from './intended.ts'
import { parseYaml } from './parse-yaml.ts'
import type { SourceFile } from './source-file.ts'
import type { YamlPath, YamlSource } from './yaml-source.ts'

/** A text of a YAML file that fixes change: where it stands, as it is written and as it is to read. */
interface FixedScalar {
  readonly path: YamlPath
  readonly start: number
  readonly end: number
  readonly isPlain: boolean
  readonly written: string
  readonly value: string
}

/**
 * A YAML text with fixes made, which do not overlap, and proved: each changes the text that it is in, and nothing else. A text without
 * quotes that could not stand as it is then gets them. Throws UnintendedEdit where it cannot be made so.
 */
export function fixedYaml(file: SourceFile, fixes: readonly Fix[]): string {
  const source = parseYaml(file, () => undefined)
  const scalars = scalarsOf(source, fixes)
  const intended = scalars.reduce((value, scalar) => withValue(value, scalar.path, scalar.value), plainCopy(source.value))
  try {
    return proved(file, scalars, intended)
  } catch (error) {
    if (!(error instanceof UnintendedEdit) || !scalars.some(({ isPlain }) => isPlain)) throw error
    const quoted = scalars.map((scalar) => (isReadable(file, source, scalar) ? scalar : inQuotes(scalar)))
    return proved(file, quoted, intended)
  }
}

function proved(file: SourceFile, scalars: readonly FixedScalar[], intended: unknown): string {
  let { text } = file
  for (const { start, end, written } of scalars.toSorted((a, b) => b.start - a.start))
    text = text.slice(0, start) + written + text.slice(end)
  proveIntended(file, text, intended)
  return text
}

/** Whether a text could stand without quotes if it were the only one that is changed. */
function isReadable(file: SourceFile, source: YamlSource, scalar: FixedScalar): boolean {
  try {
    proved(file, [scalar], withValue(plainCopy(source.value), scalar.path, scalar.value))
    return true
  } catch {
    return false
  }
}

function inQuotes(scalar: FixedScalar): FixedScalar {
  return scalar.isPlain ? { ...scalar, written: JSON.stringify(scalar.value) } : scalar
}

function scalarsOf(source: YamlSource, fixes: readonly Fix[]): FixedScalar[] {
  const { file } = source
  const left = new Set(fixes)
  const found = source.scalars().flatMap(({ path, node }): FixedScalar[] => {
    const [start, end] = node.range
    const own = fixes.filter(({ span }) => start <= span.start && span.end <= end).toSorted((a, b) => b.span.start - a.span.start)
    if (own.length === 0 || typeof node.value !== 'string') return []
    let written = file.text.slice(start, end)
    let { value } = node
    for (const fix of own) {
      left.delete(fix)
      const { span, replacement } = fix
      written = written.slice(0, span.start - start) + replacement + written.slice(span.end - start)
      value = fix.means ?? replacedIn(value, source.textOffsets(path) ?? [], fix)
    }
    return [{ path, start, end, isPlain: node.type === 'PLAIN', written, value }]
  })
  // What an alias repeats stands in one place of the file and in several of its values.
  const repeated = found.find(({ start }, index) => found.findIndex((other) => other.start === start) < index)
  if (repeated) throw new UnintendedEdit(file.path, `${repeated.path.join('.')} would say something else`)
  const [lost] = left
  if (lost) throw new UnintendedEdit(file.path, `line ${file.placeOf(lost.span.start).line} is no text of its own`)
  return found
}

/** A text with a piece replaced that is given by its place in the file. Later pieces have been replaced before. */
function replacedIn(value: string, offsets: readonly number[], { span, replacement }: Fix): string {
  const from = offsets.indexOf(span.start)
  const last = offsets.lastIndexOf(span.end - 1)
  const to = span.end === span.start ? from : last < from ? offsets.indexOf(span.end) : last + 1
  if (from < 0 || to < from)
    throw new UnintendedEdit(
      span.file.path,
      `line ${span.file.placeOf(span.start).line} is written in a way that hides the place`,
    )
  return value.slice(0, from) + replacement + value.slice(to)
}

/** A copy in which nothing is shared: what an alias repeats is a value of its own. */
function plainCopy(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown)
}

function withValue(root: unknown, [key, ...rest]: YamlPath, value: string): unknown {
  if (key === undefined) return value
  if (typeof root === 'object' && root !== null) Reflect.set(root, key, withValue(Reflect.get(root, key), rest, value))
  return root
}
