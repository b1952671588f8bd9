import type { Language } from '../model/language.ts'
import { reissueMark } from '../model/reissue-mark.ts'
import { type Session, THIS_PAPER } from '../model/session.ts'
import type { Wording } from '../model/wording.ts'
import { formatDay } from './conventions.ts'
import { mastheadLines } from './masthead-lines.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** The head of the first page. */
export function mastheadView(session: Session, language: Language, wording: Wording, renderer: WordingRenderer) {
  return {
    organization: renderer.plain(language.words['united-nations']),
    symbol: paperSymbol(session, language, renderer),
    emblem: language['alternate-texts'].emblem,
    organ: renderer.named(['bodies', session.data.body, 'name']) ?? renderer.plain(''),
    particulars: mastheadLines(session, language, wording, renderer),
  }
}

/** The symbol of the paper; one asterisk for each reissue leads to the note that tells the day of the last one. */
function paperSymbol(session: Session, language: Language, renderer: WordingRenderer): Text {
  const symbol = renderer.symbol(THIS_PAPER)
  const day = session.data.masthead.reissued?.at(-1)
  if (day === undefined) return symbol
  const date = renderer.plain(formatDay(language, language.dates.default, day))
  const note = {
    kind: 'note',
    text: '',
    origin: undefined,
    id: 'masthead.reissued',
    mark: reissueMark(session.data),
    content: renderer.fill(language.reissued, { date }).pieces,
  } as const
  return renderer.text([...symbol.pieces, note])
}
