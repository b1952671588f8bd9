import { capitalized } from '../model/capitalized.ts'
import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import { placesOf } from '../model/session-places.ts'
import { formatMonths, formatSpan } from './conventions.ts'
import { joinedPlaces } from './joined-places.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** The line of the title block that says where and when: “Vienna, 17-21 October 2016”, “Vienna and online, May 2027”. */
export function datesAndPlaceLine(session: Session, language: Language, renderer: WordingRenderer): Text {
  return renderer.fill(language['dates-and-place'], {
    span: renderer.derived(spanText(session, language), ['opens'], 'opens', 'closes'),
    place: placesText(session, language, renderer),
  })
}

function spanText({ days }: Session, language: Language): string {
  const { opens, closes, months } = days
  if (opens !== undefined && closes !== undefined) return formatSpan(language, 'default', opens, closes) ?? ''
  return (months ? formatMonths(language, months) : language.gathering?.['to-be-decided']) ?? ''
}

/** The names of its places, as a line begins. */
export function placesText({ data }: Session, language: Language, renderer: WordingRenderer): Text {
  const at = Array.isArray(data.place) ? ['place', 0] : ['place']
  const parts = joinedPlaces(placesOf(data), language).map((part, index) => {
    if ('place' in part) return renderer.named(['places', part.place, 'name']) ?? renderer.plain('')
    return part.isJoint
      ? renderer.plain(part.text)
      : renderer.derived(index === 0 ? capitalized(part.text) : part.text, at, 'place')
  })
  return renderer.text(parts.flatMap(({ pieces }) => pieces))
}
