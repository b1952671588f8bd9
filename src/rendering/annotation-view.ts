import { type AgendaEntry, type AgendaItem, isAnnotated } from '../model/agenda.ts'
import { type SectionView, sectionView, UNDER_PART } from './agenda-view.ts'
import type { Language } from '../model/language.ts'
import { hasDocumentsAnnex } from '../model/parts.ts'
import type { Session } from '../model/session.ts'
import { type BlockOwner, ownersOfItem } from '../model/block-owners.ts'
import { type BlockSetting, blockViews, type ParagraphCount } from './block-view.ts'
import { documentEntry } from './document-entry.ts'
import { numberOf, titleOf } from './item-view.ts'
import { publicAddress } from './public-address.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** The headings of sections, and the items that are annotated with what stands under them: no heading stands over nothing. */
export function annotationViews(
  entries: readonly AgendaEntry[],
  session: Session,
  language: Language,
  renderer: WordingRenderer,
  count: ParagraphCount,
  sections = 0,
): AnnotationPiece[] {
  return entries.flatMap((entry): AnnotationPiece[] => {
    if (entry.kind === 'section') {
      const within = annotationViews(entry.entries, session, language, renderer, count, sections + 1)
      if (within.length === 0) return []
      const make = (): SectionView => sectionView(entry, 'annotations', language, renderer)
      return [{ section: renderer.again(`section ${entry.id}`, make), item: null }, ...within]
    }
    const ofItem = (item: AgendaItem): AnnotationPiece[] =>
      isAnnotated(item, !hasDocumentsAnnex(session.data))
        ? [
            {
              section: null,
              item: count.over(`annotation ${item.id}`, renderer, () =>
                annotationView(item, sections, session, { language, renderer, count }),
              ),
            },
            ...item.children.flatMap(ofItem),
          ]
        : []
    return ofItem(entry)
  })
}

/** The level of the head of a documentation list, and its least rank. */
const DOCUMENTATION = 4

type AnnotationPiece = { section: SectionView; item: null } | { section: null; item: ReturnType<typeof annotationView> }

/** An item, those that stand over its annotation with it, its annotation and its documentation list. */
function annotationView(item: AgendaItem, sections: number, session: Session, making: Omit<BlockSetting, 'rank'>) {
  const { language, renderer } = making
  const { words } = language
  const rank = UNDER_PART + sections + item.depth
  const headings = [item, ...session.items.filter(({ annotatedWith }) => annotatedWith === item.id)].map((each) => ({
    id: each.id,
    level: rank === UNDER_PART ? UNDER_PART : UNDER_PART + 1,
    rank,
    ...numberOf(each, language),
    title: titleOf(each, language, renderer),
  }))
  const [annotation = NONE] = ownersOfItem(item)
  return {
    id: item.id,
    headings,
    documentationRank: Math.max(DOCUMENTATION, rank + 1),
    blocks: blockViews(annotation, { ...making, rank: rank + 1 }),
    documentation: item.documents.length > 0 && !hasDocumentsAnnex(session.data) ? renderer.plain(words.documentation) : null,
    groups: item.documentGroups.map(({ id, documents }, at) => ({
      id: `items.${item.id}.document-list${at === 0 ? '' : `.${at + 1}`}`,
      item: item.id,
      over: id === undefined ? null : groupView(item.id, id, renderer),
      documents: documents.map((document) => documentView(document, session, language, renderer)),
    })),
  }
}

export function documentView(id: string, session: Session, language: Language, renderer: WordingRenderer) {
  const symbol = renderer.symbol(id)
  return {
    id,
    symbol: symbol.toString(),
    address: publicAddress(session, language, symbol.toString()) ?? null,
    text: documentEntry(id, session, language, renderer),
  }
}

/** The words over a group of papers. */
export function groupView(item: string, id: string, renderer: WordingRenderer) {
  return { id: `items.${item}.groups.${id}`, text: renderer.unit(['items', item, 'groups', id]) }
}

const NONE: BlockOwner = { path: [], data: [], blocks: [], part: 'annotations' }
