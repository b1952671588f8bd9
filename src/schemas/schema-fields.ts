import { z } from 'zod'

type Schema = z.core.$ZodType

/** A field of a file of data: where it stands, whether the schema demands it wherever that stands, and what may stand in it. */
export interface SchemaField {
  readonly path: string
  readonly isDemanded: boolean
  /** One, or several where what stands there may be of several kinds. */
  readonly schemas: readonly Schema[]
  /** What it is a field of, as often as `schemas`. */
  readonly owners: readonly Schema[]
}

/** What stands at several places and is told once, with its name in place of its path. */
export type Shapes = ReadonlyMap<Schema, string>

/** Whether it has fields that others may stand in place of. */
const isObject = (schema: Schema): boolean => schema._zod.def.type === 'object'

/** Every field that a schema has, in its order: `<id>` stands for any name, `[]` for an entry of a list. */
export function schemaFields(root: Schema, shapes: Shapes): SchemaField[] {
  const fields = new Map<string, SchemaField>()
  const entered = new Set<Schema>()
  const add = (path: string, owner: Schema, schema: Schema, isChoice: boolean): void => {
    const before = fields.get(path)
    fields.set(path, {
      path,
      isDemanded: before?.isDemanded !== false && !isChoice && !z.safeParse(schema, undefined).success,
      schemas: [...(before?.schemas ?? []), schema],
      owners: [...(before?.owners ?? []), owner],
    })
  }
  const enter = (schema: Schema, place: string, isChoice = false): void => {
    const { def } = (schema as z.core.$ZodTypes)._zod
    if (shapes.has(schema) || def.type === 'object') {
      if (entered.has(schema)) return
      entered.add(schema)
    }
    const path = shapes.get(schema) ?? place
    const under = (name: string): string => (path === '' ? name : `${path}.${name}`)
    if (def.type === 'default' || def.type === 'optional') enter(def.innerType, path)
    if (def.type === 'array') enter(def.element, `${path}[]`)
    if (def.type === 'record') enter(def.valueType, under('<id>'))
    if (def.type === 'union') for (const option of def.options) enter(option, path, def.options.filter(isObject).length > 1)
    if (def.type === 'object')
      for (const [name, field] of Object.entries(def.shape)) {
        add(under(name), schema, field, isChoice)
        enter(field, under(name))
      }
  }
  enter(root, '')
  return [...fields.values()]
}
