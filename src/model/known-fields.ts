import type { z } from 'zod'

/** The fields that the schema knows in the map at a path, in its order; none where any id may be a key. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): ReadonlyMap<string, z.ZodType> {
  return new Map(typesAt(schema, path).flatMap((type) => Object.entries(definitionOf(type).shape ?? {})))
}

/** Whether a map at a path may have a key: one of its fields, or any id. */
export function mayHave(schema: z.ZodType, path: readonly PropertyKey[], key: string): boolean {
  return typesAt(schema, path).some((type) => {
    const { shape, valueType } = definitionOf(type)
    return shape ? Object.hasOwn(shape, key) : valueType !== undefined
  })
}

function typesAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  let types = unwrap(schema)
  for (const key of path)
    types = types.flatMap((type) => {
      const { shape, element, valueType } = definitionOf(type)
      const next = shape?.[String(key)] ?? element ?? valueType
      return next ? unwrap(next) : []
    })
  return types
}

interface Definition {
  readonly shape?: Record<string, z.ZodType>
  readonly element?: z.ZodType
  readonly valueType?: z.ZodType
  readonly innerType?: z.ZodType
  readonly options?: z.ZodType[]
}

function definitionOf(type: z.ZodType): Definition {
  return (type as unknown as { def: Definition }).def
}

/** What a type may be, without what it is when it is left out. */
function unwrap(type: z.ZodType): z.ZodType[] {
  const { innerType, options } = definitionOf(type)
  if (innerType) return unwrap(innerType)
  return options ? options.flatMap(unwrap) : [type]
}
