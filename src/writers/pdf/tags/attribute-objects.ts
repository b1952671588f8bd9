import type { StructureAttributes } from '../structure.ts'
import { textObject } from './text-object.ts'

/** Attribute objects by their owner (ISO 32000-1, 14.8.5). */
export function attributeObjects(attributes: StructureAttributes): object[] {
  const { scope, columnSpan, rowSpan, heads = [], numbering, summary, decoration } = attributes
  const table = {
    ...(scope ? { Scope: scope } : {}),
    ...(columnSpan && columnSpan > 1 ? { ColSpan: columnSpan } : {}),
    ...(rowSpan && rowSpan > 1 ? { RowSpan: rowSpan } : {}),
    ...(heads.length > 0 ? { Headers: heads.map(textObject) } : {}),
    ...(summary === undefined ? {} : { Summary: textObject(summary) }),
  }
  return [
    ...(Object.keys(table).length > 0 ? [{ O: 'Table', ...table }] : []),
    ...(numbering ? [{ O: 'List', ListNumbering: numbering }] : []),
    ...(decoration ? [{ O: 'Layout', TextDecorationType: decoration }] : []),
  ]
}
