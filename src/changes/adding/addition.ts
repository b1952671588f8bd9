import type { OpenedSession } from '../../opening/open-session.ts'
import type { Session } from '../../model/session.ts'
import { editedFacts } from '../edited-facts.ts'
import { factsWithNew } from './add-fact.ts'
import { wordingWithNew } from './add-words.ts'
import type { NewFact } from './new-fact.ts'

/** The files of a session, by their paths, as they are with a new fact. Throws Refusal and UnintendedEdit. */
export function addition(session: Session, { languages }: Pick<OpenedSession, 'languages'>, fact: NewFact): Map<string, string> {
  const facts = factsWithNew(session, fact)
  const now = editedFacts(session, facts)
  const words = languages.flatMap((language): [string, string][] => {
    const text = wordingWithNew(now, language, fact)
    return text === undefined || !language.words ? [] : [[language.words.source.file.path, text]]
  })
  return new Map([[session.source.file.path, facts], ...words])
}
