import type { AgendaItem } from '../model/agenda.ts'
import type { Language, Mark } from '../model/language.ts'
import { lastMarked } from '../model/marks.ts'

/** The printed mark of an item or sub-item: `2.`, `(a)`. */
export function itemMark(language: Language, item: AgendaItem): string {
  const mark = language.marks[item.parent ? 1 : 0]
  return mark ? mark.before + ordinalText(mark, item.ordinal) + mark.after : String(item.ordinal)
}

/** The number of an item within a reference, without what stands around it in a list: `2`. */
export function bareNumber(language: Language, item: AgendaItem): string {
  const mark = language.marks[item.parent ? 1 : 0]
  return mark ? ordinalText(mark, item.ordinal) : String(item.ordinal)
}

/** In figures where the language has no letters left, which only a draft can be: it is an error. */
function ordinalText(mark: Mark, ordinal: number): string {
  if (ordinal > lastMarked(mark)) return String(ordinal)
  switch (mark.style) {
    case 'decimal':
      return String(ordinal)
    case 'lower-latin':
      return String.fromCharCode(96 + ordinal)
    case 'arabic-abjad':
      return mark.letters?.[ordinal - 1] ?? String(ordinal)
  }
}
