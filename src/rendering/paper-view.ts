import type { Language } from '../model/language.ts'
import type { PaperPart } from '../model/schema/session.ts'
import type { Session } from '../model/session.ts'
import type { Wording } from '../model/wording.ts'
import { blockOwners } from '../model/block-owners.ts'
import { agendaPieces, UNDER_PART } from './agenda-view.ts'
import { annotationViews } from './annotation-view.ts'
import { blockViews, ParagraphCount } from './block-view.ts'
import { correctionViews } from './correction-view.ts'
import { mastheadView } from './masthead-view.ts'
import type { Text } from './text.ts'
import { timetableView } from './timetable-view.ts'
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
    timetable: renderer.plain(words['proposed-organization-of-work']),
  }
  const count = new ParagraphCount(session.data.numbering.paragraphs)
  const introduction = blockOwners(session).slice(0, 1)
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
    titleBlock: titleBlockView(session, language, renderer, part === 'paper' ? undefined : headings[part]),
    corrections: { items: correctionViews(wording, language, renderer) },
    agenda: {
      heading: headings.agenda,
      pieces: agendaPieces(session.agenda, language, renderer),
    },
    annotations: {
      heading: headings.annotations,
      introductory: {
        blocks: introduction.flatMap((owner) => blockViews(owner, { language, renderer, count, rank: UNDER_PART })),
      },
      pieces: annotationViews(session.agenda, session, language, renderer, count),
    },
    timetable: { label: renderer.plain(words.annex), heading: headings.timetable, ...timetableView(session, language, renderer) },
  }
}
