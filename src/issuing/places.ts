import { textsOf, type TreeText } from '../document/walk.ts'
import { notesAmong, textOf } from '../document/contents.ts'
import type { DocumentTree, Inline } from '../document/tree.ts'
import type { CorrectionData } from '../model/wording.ts'

/** Where a reader of the printed paper finds a passage, as far as it does not depend on lines. */
export type PrintedPlace = Pick<CorrectionData, 'part' | 'item' | 'piece' | 'paragraph' | 'under'>

/** A passage of a paper: its id, its place and its content. */
export interface PlacedPassage {
  readonly id: string
  readonly place: PrintedPlace
  readonly content: readonly Inline[]
}

/** The number of an item as references write it, by the item's id. */
export type MarkOf = (item: string) => string | undefined

/**
 * The passages that a corrigendum can correct, in reading order, with their places. The masthead is none: what it says is of the issue and
 * not of the text.
 */
export function placedPassages({ blocks }: DocumentTree, markOf: MarkOf): PlacedPassage[] {
  const paragraphs = new Map<string | undefined, number>()
  const counted = (owner: string | undefined, isNext: boolean, number?: number): number => {
    const count = number ?? Math.max(1, (paragraphs.get(owner) ?? 0) + (isNext ? 1 : 0))
    paragraphs.set(owner, count)
    return count
  }
  return [...textsOf(blocks)].flatMap((text) => {
    const place = printedPlace(text, markOf, counted)
    if (!place) return []
    const { id, content } = text
    // A reader finds a note by its mark: it has the place of the text that refers to it, and is not counted in lines.
    return [{ id, place, content }, ...notesAmong(content).map((note) => ({ id: note.id, place, content: [...note.content] }))]
  })
}

function printedPlace(
  { id: own, role, part, item: id, paragraph, number, content, within, day, under }: TreeText,
  markOf: MarkOf,
  counted: (owner: string | undefined, isNext: boolean, number?: number) => number,
): PrintedPlace | undefined {
  const item = id === undefined ? undefined : markOf(id)
  switch (role) {
    case 'masthead':
      return undefined
    case 'title':
      return { part: 'title' }
    case 'agenda':
      return { part: 'agenda', item }
    case 'heading':
      // A heading under an item that has no number is that of its documentation.
      if (paragraph !== undefined) return { ...placeOf(item, under), under: [textOf(content)] }
      if (item === undefined) return part === undefined ? { ...placeOf(item, under), under: [textOf(content)] } : { part }
      return { item, piece: number ? 'title' : 'documentation' }
    case 'annotation': {
      // What stands in a list or a table is found under the paragraph before it.
      const isParagraph = within.includes(own)
      const numbered = isParagraph && number?.family === 'paragraphs' ? number.ordinal : undefined
      return { ...placeOf(item, under), paragraph: counted(id ?? under.at(-1)?.id, isParagraph, numbered) }
    }
    case 'document-list':
      return { item, piece: 'documentation' }
    case 'timetable':
      return { part: 'timetable', under: day === undefined ? [] : textsInTable(under) }
  }
}

/** The item; where there is none the part, or the title of the text that it is in. */
function placeOf(item: string | undefined, under: readonly TreeText[]): PrintedPlace {
  const part = under.flatMap((heading) => heading.part ?? [])[0]
  if (item !== undefined) return { item }
  const [outermost] = under
  if (part !== undefined) return { part, item }
  return outermost ? { item, under: [textOf(outermost.content)] } : { item }
}

function textsInTable(under: readonly TreeText[]): string[] {
  return under.flatMap(({ role, content }) => (role === 'timetable' ? [textOf(content)] : []))
}
