import type { Language } from '../model/language.ts'
import { bodiesUnderOrgan } from '../model/organs.ts'
import type { Session } from '../model/session.ts'
import { type TitleLine, titleLines } from '../model/title-lines.ts'
import { agendaLines } from './agenda-lines.ts'
import { datesAndPlaceLine } from './dates-and-place-line.ts'
import { sessionLine } from './session-line.ts'
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
    const texts = textsOf(line, session, language, renderer)
    return texts.map((text, index) => ({
      kind: line.kind,
      text: index === texts.length - 1 ? renderer.text([...text.pieces, ...notes.pieces]) : text,
    }))
  })
}

function textsOf(
  line: Exclude<TitleLine, { kind: 'item' }>,
  session: Session,
  language: Language,
  renderer: WordingRenderer,
): Text[] {
  const named = (path: readonly string[]): Text[] => [renderer.named(path, 'default', LINES)].flatMap((text) => text ?? [])
  switch (line.kind) {
    case 'body':
      return bodiesUnderOrgan(session.data).flatMap((body) => renderer.named(['bodies', body, 'name']) ?? [])
    case 'session':
      return [sessionLine(session, language, renderer)].flat()
    case 'dates-and-place':
      return [datesAndPlaceLine(session, language, renderer)].flat()
    case 'body-of':
      return named(['bodies', line.body, 'name'])
    case 'title':
      // A note on the title of an item stands where the item itself does.
      return named(['items', line.item, 'title']).map((text) => renderer.text(text.pieces.filter(({ kind }) => kind !== 'note')))
    case 'text':
      return named(['lines', line.id])
  }
}
