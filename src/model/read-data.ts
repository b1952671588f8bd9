import type { z } from 'zod'
import type { Report } from '../source/diagnostic.ts'
import { nearest } from '../source/nearest.ts'
import type { YamlPath, YamlSource } from '../source/yaml-source.ts'
import type { DataKind } from './data-kinds.ts'
import { missingField } from './missing-field.ts'
import type { ShapeFinding } from './shape-finding.ts'
import { unknownField } from './unknown-field.ts'
import { wrongValue } from './wrong-value.ts'

type SchemaFault = z.core.$ZodIssue

/** Reads the value of a YAML file as data of a kind; every fault becomes a diagnostic at its place, and undefined is returned. */
export function readData<T>(source: YamlSource, kind: DataKind<T>, report: Report, language?: string): T | undefined {
  // What else would be found may be what became of a slip.
  if (!source.isUsable || source.isBroken) return undefined
  const good = kind.prepared?.(source.value)
  if (good !== undefined) return good as T
  const schema = kind.schema()
  const result = schema.safeParse(source.value)
  if (result.success) return result.data
  const faults = withoutConsequences(
    source,
    result.error.issues.flatMap((issue) => plainFaults(issue, [])),
  )
  for (const fault of faults) {
    // What another file has laid under this one is told there, and all else here.
    const isHere = source.own.valueAt(fault.path.slice(0, -1)) !== undefined || source.valueAt(fault.path) === undefined
    const place = isHere ? source.own : source
    for (const finding of findingsOf(place, schema, fault, faults)) {
      const { at, isKey, ...said } = finding
      const span = isKey ? place.keySpan(at) : place.valueSpan(at)
      report({ level: 'error', code: 'data-shape', span, language, ...said })
    }
  }
  return undefined
}

/** A fault with its path from the root, of the shape that its author most likely meant where a value may have several. */
function plainFaults(issue: SchemaFault, before: YamlPath): SchemaFault[] {
  const path = [...before, ...issue.path]
  if (issue.code !== 'invalid_union') return [{ ...issue, path }]
  return closestBranch(issue.errors).flatMap((inner) => plainFaults(inner, path))
}

/** Of several shapes that a value may have, the one that its author most likely meant: the one with the fewest, deepest faults. */
function closestBranch(branches: readonly (readonly SchemaFault[])[]): readonly SchemaFault[] {
  const depth = (issues: readonly SchemaFault[]): number =>
    Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'invalid_type' ? 0 : 1)))
  const kept = branches.map(ofRightKind)
  return kept.sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? []
}

/** The faults without those of the size of something that is of the wrong kind: a text is no list that is too short. */
function ofRightKind(issues: readonly SchemaFault[]): readonly SchemaFault[] {
  const wrong = issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [path.join('\n')] : []))
  return issues.filter(({ code, path }) => code === 'invalid_type' || !wrong.includes(path.join('\n')))
}

/**
 * The faults without those that follow from another: a field is not missing where its name is mistyped, a map is not empty where what
 * belongs in it is not indented, and of a value of the wrong form nobody asks what it means.
 */
function withoutConsequences(source: YamlSource, faults: readonly SchemaFault[]): SchemaFault[] {
  const unknown = faults.flatMap((fault) =>
    fault.code === 'unrecognized_keys' ? fault.keys.map((key) => ({ path: fault.path, key })) : [],
  )
  const told = new Set<string>()
  return faults.filter(({ code, path }) => {
    const place = path.join('\n')
    const isRepeated = told.has(place) && code !== 'unrecognized_keys'
    told.add(place)
    if (isRepeated || (code !== 'invalid_type' && code !== 'invalid_value')) return !isRepeated
    const beside = unknown.filter(({ path: other }) => other.join('\n') === path.slice(0, -1).join('\n')).map(({ key }) => key)
    const name = String(path.at(-1))
    const isMeant = (key: string): boolean => nearest(key.replace(/[:：=].*$/s, ''), [name]) !== undefined
    if (isMissing(source, path)) return !beside.some(isMeant)
    const keys = source.keysOf(path.slice(0, -1))
    return source.valueAt(path) !== null || !beside.includes(keys[keys.indexOf(name) + 1] ?? '')
  })
}

function isMissing(source: YamlSource, path: YamlPath): boolean {
  return path.length > 0 && source.valueAt(path) === undefined
}

function findingsOf(source: YamlSource, schema: z.ZodType, fault: SchemaFault, all: readonly SchemaFault[]): ShapeFinding[] {
  const { path } = fault
  if (fault.code === 'unrecognized_keys') {
    const missing = all.filter((other) => other.code === 'invalid_type' || other.path.length === path.length + 1)
    const wanted = missing.filter((other) => isMissing(source, other.path)).map((other) => String(other.path.at(-1)))
    return fault.keys.flatMap((key) => unknownField(source, schema, path, key, wanted) ?? [])
  }
  if (fault.code === 'invalid_type' && isMissing(source, path)) return [missingField(source, schema, path, fault.expected)]
  if (fault.code === 'invalid_value' && isMissing(source, path))
    return [missingField(source, schema, path, fault.values.map(String).join(' or '))]
  return [wrongValue(source, schema, fault)]
}
