import { parseDocument } from 'yaml'
import { inQuotes } from './in-quotes.ts'

/*
 * Values as people write them in YAML: maps and lists on one line, or key by key; a text in quotation marks only where it needs them.
 */

/** A value on one line, as it may stand within brackets. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`
  if (typeof value !== 'object' || value === null) return scalarText(value, true)
  const fields = Object.entries(value).map(([key, entry]) => `${key}: ${flowText(entry)}`)
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}'
}

/** A key with its value: maps key by key under it, lists of names on one line. */
export function entryLines(key: string, value: unknown, indent: string): string {
  if (isRecord(value) && Object.keys(value).length > 0)
    return [`${indent}${key}:`, ...Object.entries(value).map(([id, entry]) => entryLines(id, entry, `${indent}  `))].join('\n')
  if (Array.isArray(value) && value.some(isRecord))
    return [`${indent}${key}:`, ...value.map((entry) => elementLines(entry, `${indent}  `))].join('\n')
  return `${indent}${key}: ${typeof value === 'object' ? flowText(value) : scalarText(value, false)}`
}

/** An entry of a list, its keys under one another. */
export function elementLines(value: unknown, indent: string): string {
  if (!isRecord(value) || Object.keys(value).length === 0) return `${indent}- ${flowText(value)}`
  const lines = Object.entries(value).map(([key, entry]) => entryLines(key, entry, `${indent}  `))
  return `${indent}- ${lines.join('\n').slice(indent.length + 2)}`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An hour is read as a number by older YAML: people write it in quotation marks. */
const HOUR = /^\d+:\d+$/

/** A text, number or the like, in quotation marks where it would otherwise be read as something else. */
export function scalarText(value: unknown, isInBrackets: boolean): string {
  if (typeof value !== 'string') return String(value)
  if (HOUR.test(value)) return `'${value}'`
  const read = parseDocument(isInBrackets ? `[${value}]` : `a: ${value}`)
  const list: unknown = read.errors.length > 0 || /[\r\n]/.test(value) ? undefined : Object.values(read.toJS() as object)
  return Array.isArray(list) && list.length === 1 && list[0] === value ? value : inQuotes(value)
}
