import { partsOf, textOf } from '../document/contents.ts'
import type { Change, DocumentTree, Inline, ItemNumber } from '../document/tree.ts'
import { textsOf, type TreeText } from '../document/walk.ts'
import { changedNotes } from './changed-notes.ts'

/** A piece of the text with an id of its own that a redline changes. */
export interface ChangedPassage {
  readonly id: string
  readonly kind: 'changed' | Change
  /** Where it stands: the headings over it, and in a table its day and hours, from the outermost; in the words of the paper. */
  readonly under: readonly string[]
  /** Which paragraph of its annotation it is, from 1: in the later text, or in the earlier one if it stands only there. */
  readonly paragraph: number | undefined
  /** The printed numbers, where the passage has another one now. */
  readonly number: { readonly was: string; readonly is: string } | undefined
  /** Both texts, with their changes. */
  readonly content: readonly Inline[]
}

/** What a redline changes, in reading order: each text, and then each note that it refers to. */
export function changedPassages(tree: DocumentTree): ChangedPassage[] {
  const count = paragraphCount()
  return [...textsOf(tree.blocks)].flatMap((text) => {
    const { id, content, change, number, under } = text
    const kind = change ?? kindOf(content, number)
    const formerly = number?.formerly
    const both = change ? marked(content, change) : content
    const place = { under: under.map(titleOf), paragraph: text.role === 'annotation' ? count(text) : undefined }
    const passage = { id, ...place, number: number && formerly && { was: formerly.mark, is: number.mark }, content: both }
    return [...(kind === undefined ? [] : [{ ...passage, kind }]), ...changedNotes(both).map((note) => ({ ...note, ...place }))]
  })
}

/** Counts the paragraphs under a heading, in the later text, or in the earlier one if they stand only there. */
function paragraphCount(): (text: TreeText) => number {
  const counts = new Map<TreeText | undefined, { deleted: number; inserted: number }>()
  return ({ id, change, number, within, under }) => {
    const isParagraph = within.includes(id)
    const heading = under.findLast(({ role }) => role === 'heading')
    const count = counts.get(heading) ?? { deleted: 0, inserted: 0 }
    counts.set(heading, count)
    if (isParagraph && number?.family === 'paragraphs') {
      count.deleted = count.inserted = number.ordinal
      return number.ordinal
    }
    // What stands in a list or a table is found under the paragraph before it.
    if (isParagraph && change !== 'inserted') count.deleted++
    if (isParagraph && change !== 'deleted') count.inserted++
    return Math.max(1, count[change ?? 'inserted'])
  }
}

/** A line of a masthead or title that stands in one text only is inserted or deleted whole. Notes are passages of their own. */
function kindOf(content: readonly Inline[], number: ItemNumber | undefined): ChangedPassage['kind'] | undefined {
  const changes = new Set(partsOf(content).flatMap(({ kind, change }) => (kind === 'note' ? [] : [change])))
  const [only] = changes
  if (changes.size === 1 && only !== undefined) return only
  return changes.size > 1 || number?.formerly ? 'changed' : undefined
}

function marked(content: readonly Inline[], change: Change): Inline[] {
  return partsOf(content).map((part) => ({ ...part, change }))
}

/** The later text of a heading, or the earlier one of a heading that is gone, after its number. */
function titleOf({ content, number, change }: TreeText): string {
  const gone = change === 'deleted' ? 'inserted' : 'deleted'
  const text = textOf(partsOf(content).filter((part) => part.change !== gone))
  return number ? `${number.mark} ${text}` : text
}
