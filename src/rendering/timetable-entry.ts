import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import type { TimetableEntry } from '../model/timetable.ts'
import { withCapital } from './pieces.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** What an entry of the timetable prints, with the word for what goes on. */
export function entryText(session: Session, language: Language, renderer: WordingRenderer): (entry: TimetableEntry) => Text {
  const { words, timetable: conventions } = language
  const itemText = (id: string): Text => {
    const item = session.items.find((entry) => entry.id === id)
    const title = renderer.named(['items', id, 'short']) ?? renderer.named(['items', id, 'title']) ?? renderer.plain('')
    if (!item) return title
    const reference = renderer.reference(item)
    // An item without a mark is known by its title.
    return reference.pieces.length === 0 ? title : renderer.fill(conventions.entry, { reference, title })
  }
  const textOf = ({ kind, id, text }: TimetableEntry): Text => {
    if (kind === 'item') return itemText(id)
    if (kind === 'text') return wordsOf(id, renderer)
    if (text !== undefined) return wordsOf(text, renderer, `meetings.${id}`)
    return bodyName(session.meetings.get(id)?.body ?? '', renderer, `meetings.${id}`)
  }
  return (entry) => {
    const text = textOf(entry)
    if (!entry.continued) return text
    return renderer.fill(conventions.continued, { entry: text, continued: renderer.plain(words.continued) })
  }
}

/** Words of the timetable, by their id; other facts that they stand for. */
export function wordsOf(id: string, renderer: WordingRenderer, ...facts: readonly string[]): Text {
  return renderer.named(['timetable', id], 'default', ...facts) ?? renderer.plain('')
}

/** The name of a body where it stands by itself. */
export function bodyName(id: string, renderer: WordingRenderer, ...facts: readonly string[]): Text {
  const name = renderer.named(['bodies', id, 'name'], 'default', ...facts)
  return name ? renderer.text(withCapital(name.pieces)) : renderer.plain('')
}
