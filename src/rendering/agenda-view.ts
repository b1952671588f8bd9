import type { AgendaItem } from '../model/agenda.ts'
import type { Language } from '../model/language.ts'
import { numberOf, titleOf } from './item-view.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

interface AgendaEntry {
  id: string
  depth: number
  ordinal: number
  mark: string
  content: Text
  children: AgendaEntry[]
}

/** A line of the list of items, with the lines under it and the mark at its end. */
export function agendaEntry(item: AgendaItem, language: Language, renderer: WordingRenderer): AgendaEntry {
  const { list } = language
  const isLast = item.parent?.children.at(-1)?.id === item.id
  const end = item.children.length > 0 ? list.opens : item.parent && !isLast ? list.parts : list.ends
  return {
    id: item.id,
    ...numberOf(item, language),
    content: renderer.text([...titleOf(item, renderer).pieces, ...renderer.plain(end).pieces]),
    children: item.children.map((child) => agendaEntry(child, language, renderer)),
  }
}
