import { parse } from 'yaml'
import { z } from 'zod'
import type { ToldField } from './field-rows.ts'
import { schemaFields, type Shapes } from './schema-fields.ts'

/** A JSON Schema, or a piece of one. */
export interface JsonSchema {
  [keyword: string]: unknown
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema | boolean
  propertyNames?: JsonSchema
  /** Which of the objects with fields it is, while the schema is made. */
  'x-owner'?: number
}

/** What an editor is told beyond what the schema says. */
export interface Told {
  /** What stands at several places and is told once. */
  readonly shapes: Shapes
  /** What the page on the data says of the fields. */
  readonly rows: readonly ToldField[]
  /** Ids that a field may have; others are not refused, since the data go on while a schema stays. */
  readonly idsThatFit?: (path: string) => readonly string[] | undefined
}

/**
 * The JSON Schema (draft 2020-12) of a file of data, with what its fields hold, an example of each and the ids that fit.
 * What only the model can judge, such as a day that there is not, is left to `papers check`.
 */
export function jsonSchema(schema: z.ZodType, { shapes, rows, idsThatFit }: Told): JsonSchema {
  const fields = schemaFields(schema, shapes)
  const owners = [...new Set(fields.flatMap((field) => field.owners))]
  const pathOf = new Map(
    fields.flatMap(({ path, owners: of }) => of.map((owner) => [`${owners.indexOf(owner)} ${lastOf(path)}`, path])),
  )
  const told = new Map(rows.map((row) => [row.path, row]))
  const made = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    reused: 'ref',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: piece }) => {
      const owner = owners.indexOf(zodSchema)
      if (owner >= 0) (piece as JsonSchema)['x-owner'] = owner
    },
  }) as JsonSchema
  eachPiece(made, (piece) => {
    // A key that is any text is said so in vain, and an editor would refuse the numbers among them.
    if (Object.keys(piece.propertyNames ?? {}).join() === 'type') delete piece.propertyNames
    const owner = piece['x-owner']
    if (owner === undefined) return
    delete piece['x-owner']
    for (const [name, field] of Object.entries(piece.properties ?? {})) {
      const path = pathOf.get(`${owner} ${name}`) ?? name
      const ids = idsThatFit?.(path)
      const row = told.get(path) ?? told.get(`body.${path}`)
      const offered = ids && ids.length > 0 ? withIds(made, field, ids) : field
      piece.properties = {
        ...piece.properties,
        [name]: { ...offered, ...saidOf(row, offered['description'] ?? around(path, told)) },
      }
    }
  })
  return made
}

/** What is said of a field: what the page tells, or else the schema, or what is told of that which it stands in. */
function saidOf(row: ToldField | undefined, otherwise: unknown): JsonSchema {
  const description = row?.holds ?? otherwise
  return {
    ...(description === undefined ? {} : { description }),
    ...(row?.example === undefined ? {} : { examples: [parse(row.example)] }),
  }
}

function around(path: string, told: ReadonlyMap<string, ToldField>): string | undefined {
  const above = path.slice(0, Math.max(0, path.lastIndexOf('.')))
  return above === '' ? undefined : (told.get(above)?.holds ?? around(above, told))
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

/** Calls a function with every piece of a schema, the outermost first; what it puts in the place of a piece is gone into. */
function eachPiece(piece: unknown, visit: (piece: JsonSchema) => void): void {
  if (Array.isArray(piece)) for (const one of piece as unknown[]) eachPiece(one, visit)
  else if (typeof piece === 'object' && piece !== null) {
    visit(piece as JsonSchema)
    for (const [keyword, value] of Object.entries(piece))
      if (keyword !== 'examples' && keyword !== 'default') eachPiece(value, visit)
  }
}

/** The piece with ids to choose from wherever it takes a text of some form; what has fields of its own is told there. */
function withIds(whole: JsonSchema, piece: JsonSchema, ids: readonly string[]): JsonSchema {
  const { type, $ref, description, default: usual, ...form } = piece
  const said = { ...(description === undefined ? {} : { description }), ...(usual === undefined ? {} : { default: usual }) }
  const isText = (one: JsonSchema): boolean => one['type'] === 'string' && one['enum'] === undefined && one['const'] === undefined
  if (typeof $ref === 'string') {
    const meant = definitionOf(whole, $ref)
    if (isText(meant)) return { ...said, anyOf: [{ enum: [...ids] }, { $ref }] }
    return meant.properties ? piece : { ...withIds(whole, meant, ids), ...said }
  }
  if (isText(piece)) return { ...said, anyOf: [{ enum: [...ids] }, { type, ...form }] }
  if (piece.properties) return piece
  return Object.fromEntries(
    Object.entries(piece).map(([keyword, value]): [string, unknown] => {
      if (keyword === 'items') return [keyword, withIds(whole, value as JsonSchema, ids)]
      if (keyword === 'anyOf') return [keyword, (value as JsonSchema[]).map((one) => withIds(whole, one, ids))]
      return [keyword, value]
    }),
  )
}

/** The piece of a schema that a reference such as `#/$defs/id` means. */
export function definitionOf(whole: JsonSchema, $ref: string): JsonSchema {
  const definitions = whole['$defs'] as Record<string, JsonSchema> | undefined
  const meant = definitions?.[$ref.slice('#/$defs/'.length)]
  if (!meant) throw new Error(`no piece of the schema is ${$ref}`)
  return meant
}
