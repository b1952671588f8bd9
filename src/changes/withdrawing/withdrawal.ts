import type { FactPath, Session } from '../../model/session.ts'
import type { OpenedSession } from '../../opening/open-session.ts'
import type { YamlPath } from '../../source/yaml-source.ts'
import { editedFacts } from '../edited-facts.ts'
import { Refusal } from '../refusal.ts'
import { factsWithout } from './facts-without.ts'
import { type Sentence, sentencesNaming } from './sentences.ts'
import { type Tie, tiesTo } from './ties.ts'
import { below, factMeant, hasGone, notesOf, type Withdrawn } from './withdrawn.ts'
import { wordsWithout } from './words-without.ts'

/** What comes of taking a fact out. */
export interface Withdrawal {
  /** That which was meant first, then the items under it and the notes that go with it. */
  readonly withdrawn: readonly Withdrawn[]
  readonly ties: readonly Tie[]
  /** The files of the session, by their paths, as they are without it. */
  readonly texts: ReadonlyMap<string, string>
  readonly sentences: readonly Sentence[]
}

/**
 * Takes a fact out of a session, named as people name it, with what is only its own. `hasItems` says that the items under it go too. Throws Refusal and
 * UnintendedEdit.
 */
export function withdrawal(session: Session, opened: OpenedSession, name: string, hasItems: boolean): Withdrawal {
  const { languages } = opened
  const fact = factMeant(
    session,
    name,
    languages.flatMap(({ language }) => language ?? []),
  )
  const under = below(session, fact)
  if (under.length > 0 && !hasItems)
    throw new Refusal(
      `${fact.id} has ${under.length === 1 ? 'an item' : `${under.length} items`} under it: ${under.map(({ id }) => id).join(', ')}`,
      'write --with-items to withdraw all of them, or put them elsewhere first',
    )
  const items = [fact, ...under]
  const withdrawn = [...items, ...notesOf(session, languages, items, tiesTo(session, items))]
  const ties = tiesTo(session, withdrawn)
  refuseShared(session, [...withdrawn, ...ties])
  const facts = factsWithout(session, withdrawn, ties)
  const now = editedFacts(session, facts)
  const texts = new Map([[session.source.file.path, facts]])
  const gone = new Map<string, readonly YamlPath[]>()
  for (const { code, words } of languages) {
    if (!words) throw new Refusal(`the words in ${code} cannot be read`, 'papers check shows why')
    const left = wordsWithout(words.source, session, now)
    texts.set(words.source.file.path, left.text)
    gone.set(code, left.gone)
  }
  const sentences = sentencesNaming(opened, withdrawn, (language, unit) => hasGone(language, unit, gone.get(language.code) ?? []))
  return { withdrawn, ties, texts, sentences }
}

/** What all sessions of a body share is not one session's to take out. */
function refuseShared({ source }: Session, parts: readonly { readonly path: FactPath }[]): void {
  const shared = parts.find(({ path }) => source.own.valueAt(path) === undefined)
  if (!shared) return
  const { file, start } = source.keySpan(shared.path)
  const { line, column } = file.placeOf(start)
  throw new Refusal(
    `${shared.path.map(String).join('.')} stands in a file that other sessions share (${file.path}:${line}:${column})`,
    'take it out there by hand, if no session needs it any more',
  )
}

/** A sentence in its file as it is now: its unit says the same, and may have moved. */
export function placeNow({ language, unit: id, form, start, end }: Sentence, { languages }: Pick<OpenedSession, 'languages'>) {
  const unit = languages.find(({ code }) => code === language)?.units.find((each) => each.id === id && each.form === form)
  return unit?.span.file.span(unit.span.start + start, unit.span.start + end)
}
