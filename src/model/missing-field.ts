import type { z } from 'zod'
import type { YamlPath, YamlSource } from '../source/yaml-source.ts'
import { fieldsAt } from './known-fields.ts'
import { kindWanted, type ShapeFinding } from './shape-finding.ts'

/** A field that a map must have and does not: its name with what belongs there, as it would stand in its place. */
export function missingField(source: YamlSource, schema: z.ZodType, path: YamlPath, type: string): ShapeFinding {
  const field = String(path.at(-1))
  const owner = path.slice(0, -1)
  const kind = isDay(fieldsAt(schema, owner).get(field)) ? 'a date as 2016-10-17' : kindWanted(type)
  const help = `add ${field}: with ${kind}`
  const order = [...fieldsAt(schema, owner).keys()]
  const place = placeIn(source, owner, field, order)
  // A field of the file has no owner that would show where it belongs.
  const before = owner.length === 0 ? earlierIn(source, owner, field, order) : undefined
  return {
    at: before === undefined ? path : [before],
    isKey: true,
    message: `the field ${field} is missing`,
    label: `needs ${field}`,
    help: place === undefined ? help : `${help}, ${place}`,
  }
}

/** Where the field goes, and the line with it: after the last of those before it that are there, or within the braces. */
function placeIn(source: YamlSource, owner: YamlPath, field: string, order: readonly string[]): string | undefined {
  const { file } = source
  const present = source.keysOf(owner)
  const [first] = present
  if (first === undefined) return undefined
  const { start } = source.keySpan([...owner, first])
  const { line, column } = file.placeOf(start)
  const lead = file.lineText(line).slice(0, column - 1)
  const earlier = earlierIn(source, owner, field, order)
  if (/^\s*$/.test(lead)) return `${earlier === undefined ? `before ${first}` : `after ${earlier}`}:\n${lead}${field}: …`
  const name = owner.at(-1)
  const written = /^[^{}]*\{[^{}]*\}/.exec(file.text.slice(source.keySpan(owner).start))?.[0]
  if (typeof name !== 'string' || written?.includes('\n') !== false || !/\{\s*$/.test(lead)) return undefined
  return `so that it reads\n${
    earlier === undefined
      ? written.replace(/\{\s*/, `{ ${field}: …, `)
      : written
          .replace(/\s*\}$/, ` }`)
          .replace(new RegExp(`(\\b${earlier}: (?:\\[[^\\]]*\\]|[^,}]*?))(?=,| \\})`), `$1, ${field}: …`)
  }`
}

function earlierIn(source: YamlSource, owner: YamlPath, field: string, order: readonly string[]): string | undefined {
  const present = source.keysOf(owner)
  return order.slice(0, order.indexOf(field)).findLast((name) => present.includes(name))
}

function isDay(type: z.ZodType | undefined): boolean {
  return type?.safeParse('2016-10-17').success === true && !type.safeParse('x').success
}
