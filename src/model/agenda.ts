import type { SessionData } from './schema/session.ts'

/** A paragraph of an annotation: its id in the item, and whether it is quoted from another text. */
interface AnnotationParagraph {
  readonly id: string
  readonly quoted: boolean
}

/** An item or sub-item of the provisional agenda. */
export interface AgendaItem {
  readonly id: string
  /** Position among its siblings, from 1; with the parent's it makes the number that is printed. */
  readonly ordinal: number
  readonly parent: AgendaItem | undefined
  readonly children: readonly AgendaItem[]
  readonly annotation: readonly AnnotationParagraph[]
  /** Ids of the papers on its documentation list, in the order of the list. */
  readonly documents: readonly string[]
  /** Path of the item in session.yaml. */
  readonly path: readonly (string | number)[]
}

/** The agenda with parents and ordinals, flattened: every item, each followed by its sub-items. */
export function agendaItems(agenda: SessionData['agenda']): AgendaItem[] {
  return agenda.flatMap((data, index) => {
    const children: AgendaItem[] = []
    const item: AgendaItem = {
      id: data.id,
      ordinal: index + 1,
      parent: undefined,
      children,
      annotation: data.annotation.map(annotationParagraph),
      documents: data.documents,
      path: ['agenda', index],
    }
    data.items.forEach((child, childIndex) => {
      children.push({
        id: child.id,
        ordinal: childIndex + 1,
        parent: item,
        children: [],
        annotation: child.annotation.map(annotationParagraph),
        documents: child.documents,
        path: ['agenda', index, 'items', childIndex],
      })
    })
    return [item, ...children]
  })
}

function annotationParagraph(data: string | { quote: string }): AnnotationParagraph {
  return typeof data === 'string' ? { id: data, quoted: false } : { id: data.quote, quoted: true }
}
