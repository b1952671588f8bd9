import type { Language } from '../model/language.ts'
import { isKnownPurpose } from '../model/kinds.ts'
import type { Session } from '../model/session.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** A document as a documentation list names it: its title, its symbol and, where that is stated, what the body is to do with it. */
export function documentEntry(id: string, session: Session, language: Language, renderer: WordingRenderer): Text {
  const title = renderer.named(['documents', id]) ?? renderer.plain('')
  const symbol = renderer.symbol(id)
  const purpose = purposeOf(id, session, language, renderer)
  const pattern = language.purposes?.entry
  return purpose && pattern !== undefined
    ? renderer.fill(pattern, { title, symbol, purpose })
    : renderer.fill(language['document-entry'], { title, symbol })
}

/** The words of the language for the purpose of a document, or those of the wording for one of the session's own. */
function purposeOf(id: string, { data }: Session, { purposes }: Language, renderer: WordingRenderer): Text | undefined {
  const purpose = data.documents[id]?.purpose
  if (purpose === undefined) return undefined
  const path = ['documents', id, 'purpose']
  if (!isKnownPurpose(purpose)) return renderer.named(['purposes', purpose, 'name'], 'default', path.join('.'))
  const words = purposes?.words[purpose]
  return words === undefined ? undefined : renderer.derived(words, path, path.join('.'))
}
