import { type AgendaItem, lineOf } from '../model/agenda.ts'
import type { Language } from '../model/language.ts'
import { bareNumber, itemMark } from './item-marks.ts'

/** A stretch of a reference to an item: words, or the number of an item, which may change by itself. */
export interface ReferencePart {
  readonly text: string
  /** The item that is meant. */
  readonly to: string
  /** The item whose number this is; undefined for words. */
  readonly numberOf: string | undefined
}

/**
 * A reference to an item in a form of the language, cut where numbers begin and end: `Item `, `2`, ` `, `(b)`. Undefined when the
 * language has no such form, or the items no numbers.
 */
export function itemReference(language: Language, item: AgendaItem, form: string): ReferencePart[] | undefined {
  const pattern = language.reference[form]
  if (pattern === undefined || lineOf(item).some(({ depth }) => language.marks[depth]?.style === 'none')) return undefined
  return pattern
    .split(/(\{\{mark\}\})/)
    .flatMap((part) => (part === '{{mark}}' ? markOf(language, item) : [{ text: part, to: item.id, numberOf: undefined }]))
    .filter(({ text }) => text !== '')
}

/** The number of an item as references write it: `2`, `2 (b)`, `2 (b) (i)`. */
export function referenceMark(language: Language, item: AgendaItem): string {
  return markOf(language, item)
    .map(({ text }) => text)
    .join('')
}

/** The same in its stretches. */
export function markOf(language: Language, item: AgendaItem): ReferencePart[] {
  const to = item.id
  return lineOf(item).flatMap((one, depth) =>
    depth === 0
      ? [{ text: bareNumber(language, one), to, numberOf: one.id }]
      : [
          { text: language['mark-joint'], to, numberOf: undefined },
          { text: itemMark(language, one), to, numberOf: one.id },
        ],
  )
}
