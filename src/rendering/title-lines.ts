import type { Language } from '../model/language.ts'
import { bodiesUnderOrgan } from '../model/organs.ts'
import type { Session } from '../model/session.ts'
import { type TitleLine, titleLines } from '../model/title-lines.ts'
import { agendaLines } from './agenda-lines.ts'
import { datesAndPlaceLine } from './dates-and-place-line.ts'
import { sessionLines } from './session-line.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** A line over the title, and whether it is the one that says which session it is. */
export interface PrintedTitleLine {
  readonly kind: TitleLine['kind']
  readonly text: Text
}

/** The fact that says which lines there are. */
const LINES = 'masthead.lines'

/** The lines over the title, in order. The marks of notes stand at the end of a line, or where the pattern of the language has them. */
export function printedTitleLines(session: Session, language: Language, renderer: WordingRenderer): PrintedTitleLine[] {
  return titleLines(session.data).flatMap((line): PrintedTitleLine[] => {
    const notes = renderer.notes(line.notes, line.path)
    if (line.kind === 'item')
      return agendaLines(line, notes, session, language, renderer).map((text) => ({ kind: line.kind, text }))
    const printed = linesOf(line, session, language, renderer)
    return printed.map(({ kind, text }, index) => ({
      kind,
      text: index === printed.length - 1 ? renderer.text([...text.pieces, ...notes.pieces]) : text,
    }))
  })
}

function linesOf(
  line: Exclude<TitleLine, { kind: 'item' }>,
  session: Session,
  language: Language,
  renderer: WordingRenderer,
): PrintedTitleLine[] {
  const { kind } = line
  const texts = (found: readonly (Text | undefined)[]): PrintedTitleLine[] =>
    found.flatMap((text) => (text ? [{ kind, text }] : []))
  const named = (path: readonly string[]): Text | undefined => renderer.named(path, 'default', LINES)
  switch (kind) {
    case 'body':
      return texts(bodiesUnderOrgan(session.data).map((body) => renderer.named(['bodies', body, 'name'])))
    case 'session':
      // Of several that meet together each stands over its own.
      return sessionLines(session, language, renderer).flatMap(({ body, text }): PrintedTitleLine[] => [
        ...(body ? [{ kind: 'body' as const, text: body }] : []),
        { kind, text },
      ])
    case 'dates-and-place':
      return texts([datesAndPlaceLine(session, language, renderer)])
    case 'body-of':
      return texts([named(['bodies', line.body, 'name'])])
    case 'title':
      // A note on the title of an item stands where the item itself does.
      return texts(
        [named(['items', line.item, 'title'])?.pieces].map(
          (pieces) => pieces && renderer.text(pieces.filter(({ kind: of }) => of !== 'note')),
        ),
      )
    case 'text':
      return texts([named(['lines', line.id])])
  }
}
