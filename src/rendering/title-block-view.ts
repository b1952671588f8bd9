import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import { readerOf } from '../model/session-symbols.ts'
import { houseText } from './house-text.ts'
import type { Text } from './text.ts'
import { printedTitleLines } from './title-lines.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** The lines over the title, the title, and what the paper is called that changes another; of a part by itself `heading` is the title. */
export function titleBlockView(session: Session, language: Language, renderer: WordingRenderer, heading?: Text) {
  const lines = printedTitleLines(session, language, renderer)
  const title = renderer.unit(['title'])
  const dates = lines.findIndex(({ kind }) => kind === 'dates-and-place')
  return {
    lines: lines.map(({ text }) => text),
    title: heading ? withNotesOf(title, heading, renderer) : title,
    // A part by itself is no paper that changes another.
    change: heading ? null : changeWord(session, language, renderer),
    /** The lines by which the paper is told from those of other sessions. */
    sessions: lines.flatMap(({ kind, text }) => (kind === 'session' ? [text] : [])),
    /** Which of the lines has dates and place, from 0, where one does. */
    hasDates: dates >= 0,
    dates,
  }
}

/** What a paper is called that changes another; of `Add.1/Rev.2` the addendum, since a revision has no word. */
function changeWord(session: Session, language: Language, renderer: WordingRenderer): Text | null {
  const letters = readerOf(session).parseSymbol(session.data.symbol)?.changes ?? []
  const word = letters.flatMap((change) => wordOfChange(change.letters, session, language) ?? []).at(-1)
  return word === undefined ? null : renderer.plain(word)
}

function wordOfChange(letters: string, { house }: Session, language: Language): string | undefined {
  return houseText(house, ['changes', letters], language) ?? language.changes[letters]
}

/** What is said of the whole paper is said of its parts as well. */
function withNotesOf(title: Text, heading: Text, renderer: WordingRenderer): Text {
  return renderer.text([...heading.pieces, ...title.pieces.filter(({ kind }) => kind === 'note')])
}
