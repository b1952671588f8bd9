import type { Language } from '../model/language.ts'
import { DOCUMENTS_ANNEX, isAnnex, nameAlone, partName } from '../model/parts.ts'
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

/** All of a paper, in place of one of its parts. */
export const WHOLE = 'paper'

/**
 * What the templates are given: every text finished, every number and mark worked out, in the order in which it is printed; of the whole paper, or of the
 * part that is asked for. What was made of the same units before is the very same.
 */
export function paperView(session: Session, language: Language, wording: Wording, renderer: WordingRenderer, asked: string) {
  const { words } = language
  const whole = asked === WHOLE
  const headings = {
    agenda: () => renderer.plain(words['provisional-agenda']),
    annotations: () => renderer.plain(words.annotations),
    timetable: () => timetableHeading(session, language, renderer),
  }
  const parts: readonly PartData[] = whole ? session.data.parts : session.data.parts.filter((part) => nameAlone(part) === asked)
  const inBody = parts.filter((each) => !isAnnex(each, session)).length
  const { annotations, texts } = blockParts(session, language, renderer)
  const labelOf = (name: string): Text => annexLabel(name, session, language, renderer)
  const documents = renderer.again('documents', () => {
    const table = documentsTableView(session, language, renderer)
    return table && { label: labelOf(DOCUMENTS), ...table }
  })
  const headingOf = (part: PartData): Text | undefined => {
    if (typeof part === 'string') return part === 'corrections' ? undefined : headings[part]()
    return (partName(part) === DOCUMENTS ? documents : texts.get(partName(part)))?.heading
  }
  const withAlone = <T extends object>(part: T, name: string, alone: boolean): T & { alone: boolean } =>
    renderer.again(`${name} ${alone ? 'alone' : 'among others'}`, () => ({ ...part, alone }), part)
  return {
    alone: !whole,
    parts: parts.map((each) => {
      const name = partName(each)
      const text = name === DOCUMENTS ? null : texts.get(name)
      return {
        corrections: name === 'corrections',
        agenda: name === 'agenda',
        annotations: name === 'annotations',
        timetable: name === 'timetable',
        documents: name === DOCUMENTS && documents ? withAlone(documents, name, !whole) : null,
        // A text that is all of the paper but annexes stands under its title.
        text: text ? withAlone(text, name, !whole || inBody === 1) : null,
      }
    }),
    masthead: renderer.again('masthead', () => mastheadView(session, language, wording, renderer), wording.data.status),
    titleBlock: whole
      ? renderer.again('title block', () => titleBlockView(session, language, renderer))
      : titleBlockView(session, language, renderer, parts.flatMap((part) => headingOf(part) ?? [])[0]),
    corrections: { items: correctionViews(wording, language, renderer) },
    agenda: renderer.again('agenda', () => ({
      heading: headings.agenda(),
      pieces: agendaPieces(session.agenda, language, renderer),
    })),
    annotations: { heading: headings.annotations(), ...annotations },
    timetable: renderer.again('timetable', () => ({
      label: labelOf('timetable'),
      heading: headings.timetable(),
      ...timetableView(session, language, renderer),
    })),
  }
}

/** The name of the part that is the table of all documents. */
const DOCUMENTS = partName({ annex: DOCUMENTS_ANNEX })
