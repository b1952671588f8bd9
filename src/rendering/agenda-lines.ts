import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import type { TitleLine } from '../model/title-lines.ts'
import { joinedTexts } from './joined-texts.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/**
 * The line that names the items under which a paper is issued, or the two that some languages have: “Item 2 of the provisional agenda*”. A
 * language without a pattern, which only a draft can have, gives the numbers alone.
 */
export function agendaLines(
  { items, of, path }: Extract<TitleLine, { kind: 'item' }>,
  notes: Text,
  session: Session,
  language: Language,
  renderer: WordingRenderer,
): Text[] {
  const found = items.flatMap((id) => session.items.find((item) => item.id === id) ?? [])
  const numbers = found.map((item) => renderer.itemNumber(item, path, 'masthead.lines'))
  const { joint, 'last-joint': last, ...agendas } = language['agenda-lines'] ?? WITHOUT_PATTERN
  const { one, two, several } = agendas[of]
  const patterns = numbers.length === 1 ? one : numbers.length === 2 ? (two ?? several) : several
  const marks = joinedTexts(numbers, { joint, last }, renderer)
  return patterns.map((pattern) => renderer.fill(pattern, { marks, notes }))
}

const NUMBERS = { one: ['{{marks}}{{notes}}'], two: undefined, several: ['{{marks}}{{notes}}'] }
const WITHOUT_PATTERN = { 'provisional-agenda': NUMBERS, agenda: NUMBERS, joint: ', ', 'last-joint': ', ' }
