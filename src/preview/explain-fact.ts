import { type Impact, impactOf } from '../changes/impact.ts'
import { placeName } from '../changes/place-name.ts'
import type { Session } from '../model/session.ts'
import type { OpenedSession } from '../opening/open-session.ts'
import type { ShownFact, ShownLine } from './messages.ts'
import { piecesOfUnit, type ShownPaper } from './pieces-of-span.ts'
import { shownPlace } from './show-findings.ts'

/** A fact with all that hangs on it, as `papers impact` tells it; what is printed leads to the shown papers. Undefined where the facts cannot be relied on. */
export function explainFact(
  { session, languages }: OpenedSession,
  shown: readonly ShownPaper[],
  fact: string,
): ShownFact | undefined {
  if (!session) return undefined
  const papers = languages.flatMap(({ code, paper, typed }) =>
    paper ? [{ language: code, passages: paper.passages, typed }] : [],
  )
  const sections = sectionsOf(session, impactOf(session, papers, fact), shown)
  return { fact, sections: sections.filter(({ lines }) => lines.length > 0) }
}

function sectionsOf(session: Session, impact: Impact, shown: readonly ShownPaper[]): ShownFact['sections'] {
  const { fact, values, follows, staying, named, appearances, typed } = impact
  return [
    {
      title: 'Stated',
      lines: values.map(({ fact: name, value, span }) => ({
        ...NOTHING,
        text: `${name === fact ? '' : `${name} `}= ${value}`,
        places: [shownPlace(span)],
      })),
    },
    {
      title: 'What follows from it',
      lines: follows.map(({ facts, value, because }) => ({ ...NOTHING, text: `${facts.join(', ')} = ${value} (${because})` })),
    },
    {
      title: 'Fixed days, which stay where they are',
      lines: staying.map(({ fact: name, day, span }) => ({ ...NOTHING, text: `${name} = ${day}`, places: [shownPlace(span)] })),
    },
    { title: 'Named in the facts', lines: named.map((span) => ({ ...NOTHING, text: '', places: [shownPlace(span)] })) },
    {
      title: 'Printed',
      lines: appearances.map(({ passage, languages }) => ({
        text: `${placeName(session, passage)}: ${languages.map(({ language }) => language).join(' ')}`,
        places: [],
        shown: piecesOfUnit(shown, passage.id),
      })),
    },
    {
      title: 'Typed, and left behind when it changes',
      lines: typed.map(({ language, text, span }) => ({ ...NOTHING, text: `${language} ${text}`, places: [shownPlace(span)] })),
    },
  ]
}

const NOTHING: ShownLine = { text: '', places: [], shown: [] }
