import type { Language } from '../model/language.ts'
import { DOCUMENTS_ANNEX, isAnnex, partName } from '../model/parts.ts'
import type { PartData } from '../model/schema/session.ts'
import type { Session } from '../model/session.ts'
import type { Wording } from '../model/wording.ts'
import { agendaPieces } from './agenda-view.ts'
import { correctionViews } from './correction-view.ts'
import { documentsTableView } from './documents-table-view.ts'
import { mastheadView } from './masthead-view.ts'
import { annexLabel, blockParts } from './parts-view.ts'
import type { Text } from './text.ts'
import { timetableHeading, timetableView } from './timetable-view.ts'
import { titleBlockView } from './title-block-view.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** The parts that can be issued by themselves, and the combined paper. */
export const PARTS = ['paper', 'agenda', 'annotations', 'timetable'] as const
export type Part = (typeof PARTS)[number]

/** What the templates are given: every text finished, every number and mark worked out, in the order in which it is printed. */
export function paperView(session: Session, language: Language, wording: Wording, renderer: WordingRenderer, part: Part) {
  const { words } = language
  const whole = part === 'paper'
  const headings: Record<Exclude<Part, 'paper'>, Text> = {
    agenda: renderer.plain(words['provisional-agenda']),
    annotations: renderer.plain(words.annotations),
    timetable: timetableHeading(session, language, renderer),
  }
  const parts: readonly PartData[] = part === 'paper' ? session.data.parts : [part]
  const inBody = parts.filter((each) => !isAnnex(each, session)).length
  const { annotations, texts } = blockParts(session, language, renderer)
  const documents = documentsTableView(session, language, renderer)
  const labelOf = (name: string): Text => annexLabel(name, session, language, renderer)
  return {
    alone: !whole,
    parts: parts.map((each) => {
      const name = partName(each)
      const isDocuments = name === `annex ${DOCUMENTS_ANNEX}`
      return {
        corrections: name === 'corrections',
        agenda: name === 'agenda',
        annotations: name === 'annotations',
        timetable: name === 'timetable',
        documents: isDocuments && documents ? { label: labelOf(name), ...documents } : null,
        // A text that is all of the paper but annexes stands under its title.
        text: isDocuments ? null : withAlone(texts.get(name), inBody === 1),
      }
    }),
    masthead: mastheadView(session, language, wording, renderer),
    titleBlock: titleBlockView(session, language, renderer, part === 'paper' ? undefined : headings[part]),
    corrections: { items: correctionViews(wording, language, renderer) },
    agenda: {
      heading: headings.agenda,
      pieces: agendaPieces(session.agenda, language, renderer),
    },
    annotations: { heading: headings.annotations, ...annotations },
    timetable: { label: labelOf('timetable'), heading: headings.timetable, ...timetableView(session, language, renderer) },
  }
}

function withAlone<T extends object>(text: T | null | undefined, alone: boolean): (T & { alone: boolean }) | null {
  return text ? { ...text, alone } : null
}
