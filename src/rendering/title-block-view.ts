import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import { readerOf } from '../model/session-symbols.ts'
import { formatSpan, sessionOrdinal } from './conventions.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** Session, dates and place, title, and what the paper is called that changes another; of a part by itself `heading` is the title. */
export function titleBlockView(session: Session, language: Language, renderer: WordingRenderer, heading?: Text) {
  const title = renderer.unit(['title'])
  return {
    lines: titleLines(session, language, renderer),
    title: heading ? withNotesOf(title, heading, renderer) : title,
    // A part by itself is no paper that changes another.
    change: heading ? null : changeWord(session, language, renderer),
  }
}

function titleLines(session: Session, language: Language, renderer: WordingRenderer): Text[] {
  return [
    renderer.fill(language.session, {
      ordinal: renderer.derived(sessionOrdinal(language, session.data.session), ['session'], 'session'),
    }),
    renderer.fill(language['dates-and-place'], {
      span: renderer.derived(
        formatSpan(language, 'default', session.data.opens, session.data.closes) ?? '',
        ['opens'],
        'opens',
        'closes',
      ),
      place: renderer.named(['places', session.data.place, 'name']) ?? renderer.plain(''),
    }),
  ]
}

/** What a paper is called that changes another; of `Add.1/Rev.2` the addendum, since a revision has no word. */
function changeWord(session: Session, { changes }: Language, renderer: WordingRenderer): Text | null {
  const letters = readerOf(session).parseSymbol(session.data.symbol)?.changes ?? []
  const word = letters.flatMap((change) => changes[change.letters] ?? []).at(-1)
  return word === undefined ? null : renderer.plain(word)
}

/** What is said of the whole paper is said of its parts as well. */
function withNotesOf(title: Text, heading: Text, renderer: WordingRenderer): Text {
  return renderer.text([...heading.pieces, ...title.pieces.filter(({ kind }) => kind === 'note')])
}
