import type { Language } from '../model/language.ts'
import { isKnownKind } from '../model/kinds.ts'
import type { NamedPart } from './helpers.ts'

/** The forms in which a language has the words for a kind; undefined for one of the session's own, whose forms are those of the wording. */
export function formsOfKind({ kinds }: Language, kind: string): readonly string[] | undefined {
  return isKnownKind(kind) ? Object.keys(kinds?.[kind] ?? {}) : undefined
}

/** What a decision or a document is called: words of the language, or of the wording for a kind of the session's own. */
export function wordsOfKind({ kinds }: Language, kind: string, form: string): { readonly text: string } | NamedPart | undefined {
  if (!isKnownKind(kind)) return { unit: ['kinds', kind, 'name'], form }
  const text = kinds?.[kind]?.[form]
  return text === undefined ? undefined : { text }
}
