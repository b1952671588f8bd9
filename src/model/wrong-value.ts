import type { z } from 'zod'
import { inQuotes } from '../source/in-quotes.ts'
import { didYouMean } from '../source/nearest.ts'
import type { YamlPath, YamlSource } from '../source/yaml-source.ts'
import { fieldsAt, mayHave } from './known-fields.ts'
import { BLANK } from './printed.ts'
import { daysOfMonth, FORMS, rightForm, withoutOddSigns } from './right-form.ts'
import { kindWanted, type ShapeFinding } from './shape-finding.ts'

/** A value of the wrong kind, form or size, with the right one where its author can be understood. */
export function wrongValue(source: YamlSource, schema: z.ZodType, fault: z.core.$ZodIssue): ShapeFinding {
  const { path } = fault
  const name = path.length > 0 ? path.map(String).join('.') : 'the file'
  const value = source.valueAt(path)
  const found = (finding: Omit<ShapeFinding, 'at'>): ShapeFinding => ({ at: path, ...finding })
  switch (fault.code) {
    case 'invalid_type':
      return found({
        message: `${name} must be ${kindWanted(fault.expected)}`,
        label: `this is ${kindOf(value)}`,
        help: asKind(source, schema, path, fault.expected),
      })
    case 'invalid_value': {
      const known = fault.values.map(String)
      return found({
        message: `${name} has a value that it cannot have`,
        label: 'not one of the known values',
        help: known.length === 1 ? `did you mean ${known[0]}?` : meantOf(String(value), known),
      })
    }
    case 'invalid_key': {
      const key = String(path.at(-1))
      const rule = fault.issues[0]?.message ?? ''
      const [, bare, value] = /^([a-z][a-z0-9-]*)\s+([[{].*)$/s.exec(key) ?? []
      if (bare !== undefined)
        return found({ isKey: true, message: `a colon is missing after ${bare}`, help: `write ${bare}: ${value ?? ''}` })
      const [colon] = /[:：﹕]/u.exec(key) ?? []
      const right = colon === undefined ? rightForm(rule, key) : key.replace(/\s*[:：﹕]\s*/u, ': ')
      const named =
        colon === ':' ? 'a blank is missing after the colon' : `${colon ?? ''} is a full-width colon: YAML wants : and a blank`
      return found({
        isKey: true,
        message: colon === undefined ? `${key} is no valid id` : named,
        help: right === undefined ? rule : `${rule}: write ${right}`,
      })
    }
    case 'too_small':
    case 'too_big': {
      const joined = fault.code === 'too_small' ? joinedEntry(value) : undefined
      if (joined !== undefined)
        return {
          at: [...path, joined],
          message: `an entry of ${name} holds two`,
          label: 'two words without a comma',
          help: `write ${String(source.valueAt([...path, joined]))
            .split(/\s+/)
            .join(', ')}`,
        }
      return found({
        message: `${name} is ${fault.code === 'too_small' ? 'too small' : 'too large'}`,
        help: fault.message.replace(/^Too \w+: /, ''),
      })
    }
    default:
      if (fault.message === BLANK)
        return found({
          message: `${name} is blank`,
          label: BLANK,
          help: 'write its words, or take it out where it may be left out',
        })
      return found({
        message: `${name} is not valid${shown(value)}`,
        label: fault.message,
        help: inRightForm(source, path, fault.message, String(value)),
      })
  }
}

/** A value as a message quotes it; of a map or a list it says nothing, which is under the message anyway. */
function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `: ${value}` : ''
}

/** In a list of single words that is too short, the one entry of two, between which a comma is missing. */
function joinedEntry(value: unknown): number | undefined {
  if (!Array.isArray(value)) return undefined
  const several = [...value.keys()].filter((at) => typeof value[at] === 'string' && /\S\s+\S/.test(value[at]))
  return several.length === 1 ? several[0] : undefined
}

/** One of a few words: in other letters, or only its beginning, or mistyped. */
export function meantOf(value: string, known: readonly string[]): string {
  const typed = withoutOddSigns(value).toLowerCase()
  const beginning = known.filter((name) => name.startsWith(typed) || typed.startsWith(name))
  return typed !== '' && beginning.length === 1 ? `did you mean ${beginning[0]}?` : didYouMean(typed, known)
}

function inRightForm(source: YamlSource, path: YamlPath, form: string, value: string): string | undefined {
  if (form === FORMS.id && typeof path.at(-1) === 'number') {
    const parts = value.split(/[\s,;，、；]+/u).map((part) => rightForm(form, part))
    const ids = idsOf(source)
    if (parts.length > 1 && parts.every((part) => part !== undefined && ids.has(part)))
      return `a comma and a blank part two entries: write ${parts.join(', ')}`
  }
  const right = rightForm(form, value)
  if (right !== undefined) return `write ${/^\d\d:/.test(right) ? `'${right}'` : right}`
  if (form === FORMS.noSuchDay) return daysOfMonth(value)
  return form === FORMS.day ? 'write the year first, then month and day, as 2016-10-17' : undefined
}

/** Every key and every short text of the file: what may be an id there. */
function idsOf(source: YamlSource): Set<string> {
  return new Set(source.scalars().flatMap(({ path, node }) => [...path.map(String), String(node.value)]))
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  return { object: 'a map', string: 'a text', number: 'a number', boolean: 'a yes or no' }[typeof value as string] ?? typeof value
}

/** The value as one of the kind that is wanted. */
function asKind(source: YamlSource, schema: z.ZodType, path: YamlPath, type: string): string | undefined {
  const { file, start } = source.valueSpan(path)
  const value = source.valueAt(path)
  const typed = file.text.slice(start, source.valueSpan(path).end)
  const text = typeof value === 'string' ? value : ''
  switch (type) {
    case 'number':
    case 'int': {
      const [number, another] = withoutOddSigns(text).match(/\d+/g) ?? []
      if (number !== undefined && another === undefined) return `write ${number}`
      return value === null ? 'write the number after the colon' : 'write it in digits, as 8'
    }
    case 'array': {
      const entries = Object.entries(value ?? {})
      if (entries.length > 0 && text === '' && entries.every(([, entry]) => entry === null))
        return `write [${entries.map(([key]) => key).join(', ')}]`
      if (text === '') return value === null ? 'write [], or its entries in the lines below, each after - and a blank' : undefined
      const words = withoutOddSigns(text).split(/\s*[,;，、]\s*|\s+-\s*|^-\s*/u)
      return `write [${words.filter(Boolean).join(', ')}]`
    }
    case 'string':
      return asText(source, path, value, typed)
    case 'object':
    case 'record':
      return asMap(schema, path, value, typed)
    default:
      return undefined
  }
}

function asText(source: YamlSource, path: YamlPath, value: unknown, typed: string): string {
  const { file, start } = source.keySpan(path)
  const line = file.lineText(file.placeOf(start).line)
  const [, comment] = /:\s+(#.*)$/.exec(line) ?? []
  if (value === null && comment !== undefined) return `a text that begins with # must stand in quotes: "${comment}"`
  if (value === null) return 'write its words after the colon'
  const day = typeof value === 'number' ? rightForm(FORMS.day, typed) : undefined
  if (day !== undefined) return `write ${day}, or a text in quotes if it looks like a number`
  const [, expression] = /^\{\s*([a-z]+ [^{}]*?)\s*\}$/.exec(typed) ?? []
  if (expression !== undefined) return `an expression has two braces on each side: write ${inQuotes(`{{${expression}}}`)}`
  return `write a text; put it in quotes if it looks like a number or a list: write ${inQuotes(typed)}`
}

/** A value in place of a map most likely belongs to the first of its fields that can have it. */
function asMap(schema: z.ZodType, path: YamlPath, value: unknown, typed: string): string | undefined {
  if (value === null) return 'write what belongs to it in the lines below, indented, or {} where nothing does'
  if (Array.isArray(value) && /^\[[^\n]*:\s[^\n]*\]$/.test(typed)) return `write {${typed.slice(1, -1)}}`
  const [, key = '', sign = '', rest = ''] =
    typeof value === 'string' ? (/^([\w-]+)\s*([:：=]|\s)\s*(.*)$/su.exec(typed) ?? []) : []
  if (key !== '' && /^[a-z]/.test(key) && mayHave(schema, path, key)) {
    const signs: Readonly<Record<string, string>> = {
      '：': 'a full-width colon is none for YAML',
      ':': 'a blank is missing after the colon',
    }
    return `${signs[sign] ?? 'after a key stand : and a blank'}: write ${key}: ${rest}`
  }
  const [field] = [...fieldsAt(schema, path)].find(([, type]) => type.safeParse(value).success && value !== undefined) ?? []
  return field === undefined ? undefined : `write { ${field}: ${typed} }`
}
