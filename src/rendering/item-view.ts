import type { AgendaItem } from '../model/agenda.ts'
import type { Language } from '../model/language.ts'
import { itemMark } from './item-marks.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** The title of an item, as a list or a heading prints it. */
export function titleOf(item: AgendaItem, renderer: WordingRenderer): Text {
  return renderer.named(['items', item.id, 'title']) ?? renderer.plain('')
}

/** The number of an item at its depth, as it is counted and as it is printed. */
export function numberOf(item: AgendaItem, language: Language) {
  return { depth: item.parent ? 1 : 0, ordinal: item.ordinal, mark: itemMark(language, item) }
}
