import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import { readerOf } from '../model/session-symbols.ts'
import { datesAndPlaceLine } from './dates-and-place-line.ts'
import { sessionLine } from './session-line.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** Session, dates and place, title, and what the paper is called that changes another; of a part by itself `heading` is the title. */
export function titleBlockView(session: Session, language: Language, renderer: WordingRenderer, heading?: Text) {
  const title = renderer.unit(['title'])
  return {
    lines: [sessionLine(session, language, renderer), datesAndPlaceLine(session, language, renderer)],
    title: heading ? withNotesOf(title, heading, renderer) : title,
    // A part by itself is no paper that changes another.
    change: heading ? null : changeWord(session, language, renderer),
  }
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
