import type { AgendaItem } from '../model/agenda.ts'
import type { Language } from '../model/language.ts'
import { bareNumber, itemMark } from './item-marks.ts'

/** A stretch of a reference to an item: words, or the number of an item, which may change by itself. */
export interface ReferencePart {
  readonly text: string
  /** The heading of the item that is meant. */
  readonly to: string
  /** The heading whose number this is; undefined for words. */
  readonly numberOf: string | undefined
}

/**
 * A reference to an item in a form of the language, cut where numbers begin and end: `Item `, `2`, ` `, `(b)`. Undefined when the
 * language has no such form.
 */
export function itemReference(language: Language, item: AgendaItem, form: string): ReferencePart[] | undefined {
  const pattern = language.reference[form]
  if (pattern === undefined) return undefined
  const to = headingId(item)
  const words = (text: string): ReferencePart => ({ text, to, numberOf: undefined })
  const own = item.parent ?? item
  const mark: ReferencePart[] = [
    { text: bareNumber(language, own), to, numberOf: headingId(own) },
    ...(item.parent ? [words(language['mark-joint']), { text: itemMark(language, item), to, numberOf: to }] : []),
  ]
  return pattern
    .split(/(\{\{mark\}\})/)
    .flatMap((part) => (part === '{{mark}}' ? mark : [words(part)]))
    .filter(({ text }) => text !== '')
}

/** The id that the templates give to the heading of an item in the annotations. */
function headingId({ id }: AgendaItem): string {
  return `items.${id}`
}
