import { isKnownPurpose } from '../../model/kinds.ts'
import type { Language } from '../../model/language.ts'
import type { Session } from '../../model/session.ts'
import type { Finding } from './check.ts'
import { placeInLanguage } from './place-in-language.ts'

/** Purposes of documents for which the language has no words; those of the session's own are in its wordings. */
export function* gapsOfPurposes({ data, source }: Session, language: Language): Iterable<Finding> {
  const { purposes } = language
  const told = new Set<string>()
  for (const [id, { purpose }] of Object.entries(data.documents)) {
    if (purpose === undefined || told.has(purpose)) continue
    // Those of the session's own want the line in which they stand.
    if (purposes && (!isKnownPurpose(purpose) || purposes.words[purpose] !== undefined)) continue
    told.add(purpose)
    yield {
      level: 'error',
      message: `${language['english-name']} has no words for a document that is for ${purpose}`,
      span: source.valueSpan(['documents', id, 'purpose']),
      label: 'would be left out',
      also: placeInLanguage(language, ['document-entry']),
      help: purposes
        ? `add ${purpose}: to purposes.words in the file of the language`
        : 'write purposes: { entry: …, words: { … } } in the file of the language, as the others have it',
    }
  }
}
