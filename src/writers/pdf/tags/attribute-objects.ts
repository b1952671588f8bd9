import { rememberedOfThings } from '../../../source/remembered.ts'
import type { StructureAttributes } from '../structure.ts'
import { textObject } from './text-object.ts'

/** Attribute objects by their owner (ISO 32000-1, 14.8.5), made once for papers with the very same elements. */
export const attributeObjects = rememberedOfThings((attributes: StructureAttributes): readonly object[] => {
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
})
