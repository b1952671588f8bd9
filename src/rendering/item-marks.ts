import type { AgendaItem } from '../model/agenda.ts'
import type { Language } from '../model/language.ts'
import type { Mark } from '../model/mark-schema.ts'
import { ordinalText } from '../model/marks.ts'

/** The printed mark of an item at its depth: `2.`, `(a)`, `(i)`. */
export function itemMark(language: Language, item: AgendaItem): string {
  const mark = language.marks[item.depth]
  return mark ? printedMark(mark, item.ordinal) : String(item.ordinal)
}

/** A mark as it is printed; nothing where there is none. */
export function printedMark(mark: Mark, ordinal: number): string {
  return mark.before + ordinalText(mark, ordinal) + mark.after
}

/** The number of an item within a reference, without what stands around it in a list: `2`. */
export function bareNumber(language: Language, item: AgendaItem): string {
  const mark = language.marks[item.depth]
  return mark ? ordinalText(mark, item.ordinal) : String(item.ordinal)
}
