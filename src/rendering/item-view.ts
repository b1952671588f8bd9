import type { AgendaItem } from '../model/agenda.ts'
import type { Language } from '../model/language.ts'
import { itemMark } from './item-marks.ts'
import { withSmallLetter } from './pieces.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** The title of an item, as a list or a heading prints it, with what became of the item. */
export function titleOf({ id, status }: AgendaItem, language: Language, renderer: WordingRenderer): Text {
  const title = renderer.named(['items', id, 'title']) ?? renderer.plain('')
  const pattern = status && language['item-statuses']?.[status]
  return pattern === undefined ? title : renderer.fill(pattern, { title })
}

/** The title of an item in the agenda, where a language may want that of a sub-item to begin with a small letter. */
export function titleInList(item: AgendaItem, language: Language, renderer: WordingRenderer): Text {
  const title = titleOf(item, language, renderer)
  if (language.list['sub-items'] !== 'small' || item.depth === 0) return title
  return renderer.text(withSmallLetter(title.pieces, `items.${item.id}`))
}

/** The number of an item at its depth, as it is counted and as it is printed. */
export function numberOf(item: AgendaItem, language: Language) {
  const isMarked = language.marks[item.depth]?.style !== 'none'
  return { isMarked, depth: item.depth, ordinal: item.ordinal, mark: itemMark(language, item) }
}
