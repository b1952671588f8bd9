import type { House } from '../model/houses/house.ts'
import type { Language } from '../model/language.ts'
import { meetingBodies, organsOf } from '../model/organs.ts'
import { reissueMark } from '../model/reissue-mark.ts'
import { type Session, THIS_PAPER } from '../model/session.ts'
import type { Wording } from '../model/wording.ts'
import { formatDay } from './conventions.ts'
import { houseName, houseText } from './house-text.ts'
import { mastheadLines } from './masthead-lines.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** The head of the first page. */
export function mastheadView(session: Session, language: Language, wording: Wording, renderer: WordingRenderer) {
  return {
    organization: houseName(session.house, language, renderer),
    symbol: paperSymbol(session, language, renderer),
    emblem: emblemText(session.house, language),
    organ: organName(session, renderer),
    /** The bodies whose paper it is, whichever stands large. */
    issuers: meetingBodies(session.data).flatMap((body) => renderer.named(['bodies', body, 'name']) ?? []),
    particulars: mastheadLines(session, language, wording, renderer),
  }
}

/** The organ as its name is broken by hand; several each in lines of its own. */
function organName({ data }: Session, renderer: WordingRenderer): Text {
  const names = organsOf(data).flatMap((organ) => renderer.broken(['bodies', organ, 'name']) ?? [])
  const joint = { kind: 'break', text: ' ', origin: undefined } as const
  return renderer.text(names.flatMap(({ pieces }, index) => (index === 0 ? pieces : [joint, ...pieces])))
}

/** What the emblem, or the logo in its place, says to who does not see it; null where neither stands. */
function emblemText(house: House | undefined, language: Language): string | null {
  if (house?.data.emblem === 'none') return null
  return house?.logo ? (houseText(house, ['emblem'], language) ?? '') : language['alternate-texts'].emblem
}

/** The symbol of the paper; one asterisk for each reissue leads to the note that tells the day of the last one. */
function paperSymbol(session: Session, language: Language, renderer: WordingRenderer): Text {
  const symbol = renderer.symbol(THIS_PAPER)
  const day = session.data.masthead.reissued?.at(-1)
  if (day === undefined) return symbol
  const date = renderer.plain(formatDay(language, 'default', day))
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
