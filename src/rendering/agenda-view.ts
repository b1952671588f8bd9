import { type AgendaEntry, type AgendaItem, type AgendaSection, lineOf } from '../model/agenda.ts'
import type { Language } from '../model/language.ts'
import { markAt } from '../model/session-marks.ts'
import { numberOf, titleInList } from './item-view.ts'
import { printedMark } from './item-marks.ts'
import { withoutSecondStop } from './single-stops.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** A line of the list of items, with the lines under it. */
interface AgendaLine {
  id: string
  isMarked: boolean
  depth: number
  ordinal: number
  mark: string
  content: Text
  children: AgendaLine[]
}

/** A section by its title, or items that stand together in a list. */
type AgendaPiece = { section: SectionView; list: null } | { section: null; list: { id: string; items: AgendaLine[] } }

/** The parts of a paper in which sections have their headings. */
type SectionPart = 'agenda' | 'annotations'

/** A section as a heading; one without a mark has no number. */
export interface SectionView {
  part: SectionPart
  id: string
  rank: number
  isMarked: boolean
  depth: number
  ordinal: number
  mark: string
  title: Text
}

/** The rank of a heading directly under that of its part. */
export const UNDER_PART = 2

/** The agenda in order: lists of items, and the sections that part them. */
export function agendaPieces(agenda: readonly AgendaEntry[], language: Language, renderer: WordingRenderer): AgendaPiece[] {
  const piecesOf = (entries: readonly AgendaEntry[], listId: string): AgendaPiece[] => {
    const pieces: (AgendaItem[] | AgendaSection)[] = []
    for (const entry of entries) {
      const last = pieces.at(-1)
      if (entry.kind === 'section') pieces.push(entry)
      else if (Array.isArray(last)) last.push(entry)
      else pieces.push([entry])
    }
    const lists = pieces.filter((piece) => Array.isArray(piece))
    return pieces.flatMap((piece): AgendaPiece[] => {
      if (!Array.isArray(piece))
        return [
          { section: sectionView(piece, 'agenda', language, renderer), list: null },
          ...piecesOf(piece.entries, `agenda-items.${piece.id}`),
        ]
      const at = lists.indexOf(piece)
      const items = piece.map((item) => agendaLine(item, language, renderer))
      return [{ section: null, list: { id: at === 0 ? listId : `${listId}.${at}`, items } }]
    })
  }
  return piecesOf(agenda, 'agenda-items')
}

export function sectionView(
  { id, depth, ordinal }: AgendaSection,
  part: SectionPart,
  language: Language,
  renderer: WordingRenderer,
): SectionView {
  const mark = markAt(language, 'sections', depth)
  return {
    part,
    id,
    rank: UNDER_PART + depth,
    isMarked: mark !== undefined && mark.style !== 'none',
    depth,
    ordinal,
    mark: mark ? printedMark(mark, ordinal) : '',
    title: renderer.named(['sections', id, 'title']) ?? renderer.plain(''),
  }
}

function agendaLine(item: AgendaItem, language: Language, renderer: WordingRenderer): AgendaLine {
  const title = titleInList(item, language, renderer).pieces
  return {
    id: item.id,
    ...numberOf(item, language),
    content: renderer.text([...title, ...withoutSecondStop(title, renderer.plain(endOf(item, language)).pieces)]),
    children: item.children.map((child) => agendaLine(child, language, renderer)),
  }
}

/** The mark at the end of a line: what is under an item goes on to the last line of all that is under it. */
function endOf(item: AgendaItem, { list }: Language): string {
  if (item.children.length > 0) return list.opens
  if (item.depth === 0) return list.alone ?? list.ends
  return lineOf(item).every(({ id, parent }) => !parent || parent.children.at(-1)?.id === id) ? list.ends : list.parts
}
