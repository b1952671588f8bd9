import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import { sessionOrdinal } from './conventions.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** The line of the title block that says which session it is: “Eighth session”. */
export function sessionLine({ data }: Session, language: Language, renderer: WordingRenderer): Text {
  return renderer.fill(language.session, {
    ordinal: renderer.derived(sessionOrdinal(language, data.session), ['session'], 'session'),
  })
}
