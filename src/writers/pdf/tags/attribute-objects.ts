import type { StructureAttributes } from '../structure.ts'
import { textObject } from './text-object.ts'

/** Those that were made before, of papers with the very same elements. */
const known = new WeakMap<StructureAttributes, readonly object[]>()

/** Attribute objects by their owner (ISO 32000-1, 14.8.5). */
export function attributeObjects(attributes: StructureAttributes): readonly object[] {
  const objects = known.get(attributes) ?? newObjects(attributes)
  known.set(attributes, objects)
  return objects
}

function newObjects(attributes: StructureAttributes): object[] {
  const { scope, columnSpan = 1, rowSpan = 1, heads = [], numbering, summary, decoration } = attributes
  const objects: object[] = []
  if (scope || columnSpan > 1 || rowSpan > 1 || heads.length > 0 || summary !== undefined)
    objects.push({
      O: 'Table',
      ...(scope ? { Scope: scope } : {}),
      ...(columnSpan > 1 ? { ColSpan: columnSpan } : {}),
      ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
      ...(heads.length > 0 ? { Headers: heads.map(textObject) } : {}),
      ...(summary === undefined ? {} : { Summary: textObject(summary) }),
    })
  if (numbering) objects.push({ O: 'List', ListNumbering: numbering })
  if (decoration) objects.push({ O: 'Layout', TextDecorationType: decoration })
  return objects
}
