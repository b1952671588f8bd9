import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import { formatSpan } from './conventions.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** The line of the title block that says where and when: “Vienna, 17-21 October 2016”. */
export function datesAndPlaceLine({ data }: Session, language: Language, renderer: WordingRenderer): Text {
  return renderer.fill(language['dates-and-place'], {
    span: renderer.derived(formatSpan(language, 'default', data.opens, data.closes) ?? '', ['opens'], 'opens', 'closes'),
    place: renderer.named(['places', data.place, 'name']) ?? renderer.plain(''),
  })
}
