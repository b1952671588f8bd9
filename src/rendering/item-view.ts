import type { AgendaItem } from '../model/agenda.ts'
import type { Language } from '../model/language.ts'
import { itemMark } from './item-marks.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** The title of an item, as a list or a heading prints it, with what became of the item. */
export function titleOf({ id, status }: AgendaItem, language: Language, renderer: WordingRenderer): Text {
  const title = renderer.named(['items', id, 'title']) ?? renderer.plain('')
  const pattern = status && language['item-statuses']?.[status]
  return pattern === undefined ? title : renderer.fill(pattern, { title })
}

/** The number of an item at its depth, as it is counted and as it is printed. */
export function numberOf(item: AgendaItem, language: Language) {
  const isMarked = language.marks[item.depth]?.style !== 'none'
  return { isMarked, depth: item.depth, ordinal: item.ordinal, mark: itemMark(language, item) }
}
