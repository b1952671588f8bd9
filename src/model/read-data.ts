import type { z } from 'zod'
import type { Report } from '../source/diagnostic.ts'
import { didYouMean } from '../source/nearest.ts'
import type { YamlSource } from '../source/yaml-source.ts'
import { BLANK } from './printed.ts'

type SchemaFault = z.core.$ZodIssue

/** Reads the value of a YAML file by a schema; every fault becomes a diagnostic at its place, and undefined is returned. */
export function readData<T extends z.ZodType>(
  source: YamlSource,
  schema: T,
  report: Report,
  language?: string,
): z.infer<T> | undefined {
  if (!source.isUsable) return undefined
  const result = schema.safeParse(source.value)
  if (result.success) return result.data
  const { issues } = result.error
  const told = new Set<string>()
  for (const issue of issues) {
    // A value of the wrong form fails the checks of its meaning too: only the first is told.
    const place = issue.path.join('\n')
    if (issue.code !== 'custom' || !told.has(place)) reportIssue(source, schema, issue, [], report, language)
    told.add(place)
  }
  return undefined
}

function reportIssue(
  source: YamlSource,
  schema: z.ZodType,
  issue: SchemaFault,
  prefix: PropertyKey[],
  report: Report,
  language?: string,
): void {
  const path = [...prefix, ...issue.path]
  const name = path.length ? path.map(String).join('.') : 'the file'
  const add = (finding: { at?: PropertyKey[]; key?: boolean; message: string; label?: string; help?: string }): void => {
    const at = finding.at ?? path
    const span = finding.key ? source.keySpan(at) : source.valueSpan(at)
    report({
      level: 'error',
      code: 'data-shape',
      span,
      message: finding.message,
      label: finding.label,
      help: finding.help,
      language,
    })
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        const known = knownKeys(schema, path)
        add({
          at: [...path, key],
          key: true,
          message: `unknown field ${key}`,
          label: 'not a field of this map',
          help: didYouMean(key, known),
        })
      }
      return
    case 'invalid_type':
    case 'invalid_value':
      if (isMissing(source, path)) {
        // It may stand behind the fault of syntax, which is told.
        if (source.isBroken) return
        const field = String(path.at(-1))
        const what = issue.code === 'invalid_type' ? expected(issue.expected) : issue.values.map(String).join(' or ')
        add({ message: `the field ${field} is missing`, label: `needs ${field}`, help: `add ${field}: with ${what}` })
      } else if (issue.code === 'invalid_type')
        add({
          message: `${name} must be ${expected(issue.expected)}`,
          label: `this is ${kindOf(source.value, path)}`,
          help: quoteHelp(issue.expected),
        })
      else
        add({
          message: `${name} has a value that it cannot have`,
          label: 'not one of the known values',
          help: didYouMean(String(valueAt(source.value, path)), issue.values.map(String)),
        })
      return
    case 'invalid_key':
      add({ key: true, message: `${String(path.at(-1))} is no valid id`, help: issue.issues[0]?.message })
      return
    case 'invalid_union': {
      const closest = closestBranch(issue.errors)
      for (const inner of closest) reportIssue(source, schema, inner, path, report, language)
      return
    }
    case 'too_small':
    case 'too_big':
      add({
        message: `${name} is ${issue.code === 'too_small' ? 'too small' : 'too large'}`,
        help: issue.message.replace(/^Too \w+: /, ''),
      })
      return
    default:
      if (issue.message === BLANK) {
        add({ message: `${name} is blank`, label: BLANK, help: 'write its words, or take it out where it may be left out' })
        return
      }
      add({
        message: `${name} is not valid${shown(valueAt(source.value, path))}`,
        label: issue.message,
        help: hint(issue.message),
      })
  }
}

/** Of several shapes that a value may have, the one that its author most likely meant: the one with the fewest, deepest faults. */
function closestBranch(branches: readonly (readonly SchemaFault[])[]): readonly SchemaFault[] {
  const depth = (issues: readonly SchemaFault[]): number =>
    Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'invalid_type' ? 0 : 1)))
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? []
}

function isMissing(source: YamlSource, path: readonly PropertyKey[]): boolean {
  return path.length > 0 && valueAt(source.value, path) === undefined
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), value)
}

/** A value as a message quotes it; of a map or a list it says nothing, which is under the message anyway. */
function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `: ${value}` : ''
}

function kindOf(value: unknown, path: readonly PropertyKey[]): string {
  const at = valueAt(value, path)
  if (at === null) return 'empty'
  if (Array.isArray(at)) return 'a list'
  return { object: 'a map', string: 'a text', number: 'a number', boolean: 'a yes or no' }[typeof at as string] ?? typeof at
}

function expected(type: string): string {
  return (
    { object: 'a map', record: 'a map', array: 'a list', string: 'a text', number: 'a number', int: 'a whole number' }[type] ??
    type
  )
}

function quoteHelp(type: string): string | undefined {
  return type === 'string' ? 'write a text; put it in quotes if it looks like a number or a list' : undefined
}

function hint(message: string): string | undefined {
  return message.includes('calendar') ? 'look at the month’s number of days' : undefined
}

/** The fields that the schema knows at a path, for suggestions. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let candidates: z.ZodType[] = [schema]
  for (const key of path) candidates = candidates.flatMap((candidate) => inner(candidate, key))
  return candidates.flatMap((candidate) => Object.keys(shapeOf(candidate) ?? {}))
}

function inner(schema: z.ZodType, key: PropertyKey): z.ZodType[] {
  return unwrap(schema).flatMap((type) => {
    const { def } = type as unknown as { def: { shape?: Record<string, z.ZodType>; element?: z.ZodType; valueType?: z.ZodType } }
    const next = def.shape?.[String(key)] ?? def.element ?? def.valueType
    return next ? [next] : []
  })
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  for (const type of unwrap(schema)) {
    const { def } = type as unknown as { def: { shape?: Record<string, z.ZodType> } }
    if (def.shape) return def.shape
  }
  return undefined
}

function unwrap(schema: z.ZodType): z.ZodType[] {
  const { def } = schema as unknown as { def: { innerType?: z.ZodType; options?: z.ZodType[] } }
  if (def.innerType) return unwrap(def.innerType)
  if (def.options) return def.options.flatMap(unwrap)
  return [schema]
}
