import type { z } from 'zod'
import { didYouMean, nearest } from '../source/nearest.ts'
import type { YamlPath, YamlSource } from '../source/yaml-source.ts'
import { fieldsAt, mayHave } from './known-fields.ts'
import { withoutOddSigns } from './right-form.ts'
import type { ShapeFinding } from './shape-finding.ts'

/**
 * A key that its map does not know: mistyped, run together with its value, or of another map and indented as if it were of this one. Undefined
 * where the key before it is told for that. `wanted` are the fields that are missing.
 */
export function unknownField(
  source: YamlSource,
  schema: z.ZodType,
  path: YamlPath,
  key: string,
  wanted: readonly string[],
): ShapeFinding | undefined {
  const at = [...path, key]
  const known = [...fieldsAt(schema, path).keys()]
  const found = (message: string, label: string, help: string): ShapeFinding => ({ at, isKey: true, message, label, help })
  const joined = runTogether(source, at, key, known)
  if (joined) return found(joined.message, 'YAML reads all of this as a name', `write ${joined.written}`)

  const present = source.keysOf(path)
  const absent = known.filter((name) => !present.includes(name))
  const meant = nearest(withoutOddSigns(key).toLowerCase(), [...wanted, ...absent])
  const message = `unknown field ${key}`
  if (meant !== undefined) return found(message, 'not a field of this map', `did you mean ${meant}?`)

  const before = present[present.indexOf(key) - 1]
  const column = columnOf(source, at)
  if (before !== undefined && column !== undefined) {
    const value = source.valueAt([...path, before])
    if (value === null && !known.includes(key)) {
      const owner = ownerBefore(source, path, present, key, known)
      if (owner !== before) return undefined
      return found(
        `${key} is no field of its own, and ${before} is empty`,
        `not indented under ${before}`,
        `indent it by ${column + 2} blanks, so that it belongs to ${before}`,
      )
    }
    if (isMap(value) && fieldsAt(schema, [...path, before]).has(key))
      return found(message, `a field of ${before}`, `indent it by ${column + 2} blanks, so that it belongs to ${before}`)
    if (ownerBefore(source, path, present, key, known) !== undefined) return undefined
  }
  const owner = ancestorWith(source, schema, path, key)
  const edge = owner && columnOf(source, [...owner, source.keysOf(owner)[0] ?? ''])
  if (owner && edge !== undefined && column !== undefined)
    return found(
      message,
      `a field of ${owner.length === 0 ? 'the file' : owner.map(String).join('.')}`,
      `indent it by ${edge} blanks: it does not belong to ${String(path.at(-1))}`,
    )
  return found(message, 'not a field of this map', didYouMean(key, known))
}

/** A key that holds its value, since what parts the two is no colon with a blank. */
function runTogether(
  source: YamlSource,
  at: YamlPath,
  key: string,
  known: readonly string[],
): { message: string; written: string } | undefined {
  const [, field = '', sign = '', value = ''] = /^([\p{L}\p{N}_-]+)\s*([:：=]|\s)\s*(.*)$/su.exec(key) ?? []
  if (!known.includes(field) || (source.valueAt(at) !== null && sign !== '：')) return undefined
  const message = {
    ':': 'a blank is missing after the colon',
    '：': '： is a full-width colon: YAML wants : and a blank',
    '=': '= stands in place of a colon',
  }[sign]
  return { message: message ?? `a colon is missing after ${field}`, written: `${field}: ${value}` }
}

/** The empty field after which unknown ones stand that were most likely meant to be in it: that before the first of them. */
function ownerBefore(
  source: YamlSource,
  path: YamlPath,
  present: readonly string[],
  key: string,
  known: readonly string[],
): string | undefined {
  const before = present.slice(0, present.indexOf(key)).toReversed()
  const owner = before.find((name) => known.includes(name))
  return owner !== undefined && source.valueAt([...path, owner]) === null ? owner : undefined
}

/** The nearest map around another that has a field, and lacks it. */
function ancestorWith(source: YamlSource, schema: z.ZodType, path: YamlPath, key: string): YamlPath | undefined {
  for (let length = path.length - 1; length >= 0; length--) {
    const owner = path.slice(0, length)
    if (fieldsAt(schema, owner).has(key) && !source.keysOf(owner).includes(key) && mayHave(schema, owner, key)) return owner
  }
  return undefined
}

/** The column, from 0, of a key that begins its line; undefined within braces. */
function columnOf(source: YamlSource, at: YamlPath): number | undefined {
  const { file, start } = source.keySpan(at)
  const { line, column } = file.placeOf(start)
  return /^\s*(- )*$/.test(file.lineText(line).slice(0, column - 1)) ? column - 1 : undefined
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
