import type { AgendaItem } from '../model/agenda.ts'
import type { Language } from '../model/language.ts'
import { reissueMark } from '../model/reissue-mark.ts'
import { type Session, THIS_PAPER } from '../model/session.ts'
import type { PaperPart } from '../model/session-schema.ts'
import type { Wording } from '../model/wording.ts'
import { readerOf } from '../model/session-symbols.ts'
import { correctionViews } from './correction-view.ts'
import { itemMark } from './item-marks.ts'
import { formatDay, formatSpan, sessionOrdinal } from './conventions.ts'
import { mastheadLines } from './masthead-lines.ts'
import { publicAddress } from './public-address.ts'
import type { Text } from './text.ts'
import { timetableView } from './timetable-view.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** The parts that can be issued by themselves, and the combined paper. */
export const PARTS = ['paper', 'agenda', 'annotations', 'timetable'] as const
export type Part = (typeof PARTS)[number]

/** What the templates are given: every text finished, every number and mark worked out, in the order in which it is printed. */
export function paperView(session: Session, language: Language, wording: Wording, renderer: WordingRenderer, part: Part) {
  const { words } = language
  const whole = part === 'paper'
  const heading: Record<Part, Text> = {
    paper: renderer.unit(['title']),
    agenda: renderer.plain(words['provisional-agenda']),
    annotations: renderer.plain(words.annotations),
    timetable: renderer.plain(words['proposed-organization-of-work']),
  }
  const consistsOf = (name: PaperPart): boolean => (whole ? session.data.parts.includes(name) : part === name)
  return {
    alone: !whole,
    has: {
      corrections: consistsOf('corrections'),
      agenda: consistsOf('agenda'),
      annotations: consistsOf('annotations'),
      timetable: consistsOf('timetable'),
    },
    masthead: mastheadView(session, language, wording, renderer),
    titleBlock: {
      lines: [
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
      ],
      title: whole ? heading.paper : withNotesOf(heading.paper, heading[part], renderer),
      // A part by itself is no paper that changes another.
      change: whole ? changeWord(session, language, renderer) : null,
    },
    corrections: { items: correctionViews(wording, language, renderer) },
    agenda: {
      heading: heading.agenda,
      items: session.items.filter((item) => !item.parent).map((item) => agendaEntry(item, language, renderer)),
    },
    annotations: {
      heading: heading.annotations,
      items: session.items.map((item) => annotationView(item, session, language, renderer)),
    },
    timetable: { label: renderer.plain(words.annex), heading: heading.timetable, ...timetableView(session, language, renderer) },
  }
}

interface AgendaEntry {
  id: string
  depth: number
  ordinal: number
  mark: string
  content: Text
  children: AgendaEntry[]
}

function agendaEntry(item: AgendaItem, language: Language, renderer: WordingRenderer): AgendaEntry {
  const { list } = language
  const isLast = item.parent?.children.at(-1)?.id === item.id
  const end = item.children.length > 0 ? list.opens : item.parent && !isLast ? list.parts : list.ends
  return {
    id: item.id,
    ...numberOf(item, language),
    content: renderer.text([...titleOf(item, renderer).pieces, ...renderer.plain(end).pieces]),
    children: item.children.map((child) => agendaEntry(child, language, renderer)),
  }
}

function annotationView(item: AgendaItem, session: Session, language: Language, renderer: WordingRenderer) {
  const { quotation, words } = language
  return {
    id: item.id,
    level: item.parent ? 3 : 2,
    ...numberOf(item, language),
    title: titleOf(item, renderer),
    paragraphs: item.annotation.map(({ id, quoted }) => {
      const text = renderer.unit(['items', item.id, 'annotation', id])
      const { pieces } = text
      return {
        id,
        quoted,
        text: quoted
          ? renderer.text([...renderer.plain(quotation.opens).pieces, ...pieces, ...renderer.plain(quotation.closes).pieces])
          : text,
      }
    }),
    documentation: item.documents.length > 0 ? renderer.plain(words.documentation) : null,
    documents: item.documents.map((id) => documentView(id, session, language, renderer)),
  }
}

function documentView(id: string, session: Session, language: Language, renderer: WordingRenderer) {
  const symbol = renderer.symbol(id)
  return {
    id,
    symbol: symbol.toString(),
    address: publicAddress(session, language, symbol.toString()) ?? null,
    text: renderer.fill(language['document-entry'], {
      title: renderer.named(['documents', id]) ?? renderer.plain(''),
      symbol,
    }),
  }
}

function titleOf(item: AgendaItem, renderer: WordingRenderer): Text {
  return renderer.named(['items', item.id, 'title']) ?? renderer.plain('')
}

function numberOf(item: AgendaItem, language: Language) {
  return { depth: item.parent ? 1 : 0, ordinal: item.ordinal, mark: itemMark(language, item) }
}

function mastheadView(session: Session, language: Language, wording: Wording, renderer: WordingRenderer) {
  return {
    organization: renderer.plain(language.words['united-nations']),
    symbol: paperSymbol(session, language, renderer),
    emblem: language['alternate-texts'].emblem,
    organ: renderer.named(['bodies', session.data.body, 'name']) ?? renderer.plain(''),
    particulars: mastheadLines(session, language, wording, renderer),
  }
}

/** What a paper is called that changes another; of `Add.1/Rev.2` the addendum, since a revision has no word. */
function changeWord(session: Session, { changes }: Language, renderer: WordingRenderer): Text | null {
  const letters = readerOf(session).parseSymbol(session.data.symbol)?.changes ?? []
  const word = letters.flatMap((change) => changes[change.letters] ?? []).at(-1)
  return word === undefined ? null : renderer.plain(word)
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

/** What is said of the whole paper is said of its parts as well. */
function withNotesOf(title: Text, heading: Text, renderer: WordingRenderer): Text {
  return renderer.text([...heading.pieces, ...title.pieces.filter(({ kind }) => kind === 'note')])
}
