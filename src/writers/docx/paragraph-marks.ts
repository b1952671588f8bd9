import type { Change } from '../../document/tree.ts'
import { looksOf, trackedParagraph, type Looks, type ParagraphPlan } from './paragraph.ts'
import { paragraphStyle } from './style-ids.ts'
import type { Writing } from './writing.ts'

/** A table as it is written. */
export interface WrittenTable {
  readonly table: string
}

/** What the body of a document has one after the other. */
export type BodyPiece = ParagraphPlan | WrittenTable

export function isTable(piece: BodyPiece): piece is WrittenTable {
  return 'table' in piece
}

/**
 * The body with the marks of its paragraphs tracked. In a redline the mark of a paragraph that stands in one text only is inserted or
 * deleted with it, so that the next paragraph keeps its own properties. The last paragraph of the body cannot lose its mark, nor can
 * all paragraphs between two tables: Word would make one table of them.
 */
export function trackBody(pieces: readonly BodyPiece[], writing: Writing): string {
  let result = ''
  let run: ParagraphPlan[] = []
  let isAfterTable = false
  const endRun = (isLast: boolean): void => {
    const isHeld = isLast || (isAfterTable && (areAll('deleted', run) || areAll('inserted', run)))
    result += isHeld ? heldParagraphs(run, looksOf(paragraphStyle.tableEnd), writing) : freeParagraphs(run, writing)
    run = []
  }
  for (const piece of pieces) {
    if (isTable(piece)) {
      endRun(false)
      result += piece.table
      isAfterTable = true
    } else run.push(piece)
  }
  endRun(true)
  return result
}

/**
 * The paragraphs of a cell with their marks tracked: the last one has no mark to lose, and a cell without a text has an empty one. In a
 * row that was itself inserted or deleted all of them go with it.
 */
export function trackCell(paragraphs: readonly ParagraphPlan[], empty: Looks, writing: Writing): string {
  return writing.change ? freeParagraphs(paragraphs, writing) : heldParagraphs(paragraphs, empty, writing)
}

function areAll(change: Change, plans: readonly ParagraphPlan[]): boolean {
  return plans.every((plan) => plan.change === change)
}

function freeParagraphs(paragraphs: readonly ParagraphPlan[], { trackedChanges }: Writing): string {
  let result = ''
  for (const plan of paragraphs) result += trackedParagraph(plan, trackedChanges)
  return result
}

/**
 * Paragraphs of which the last keeps its mark. In each of the two texts this mark ends the last paragraph that stands there, with the
 * look of that paragraph; so the mark before is the one that was inserted or deleted, as when an editor types at the end of a text.
 * A paragraph whose only mark is the last one goes on into the next.
 */
function heldParagraphs(paragraphs: readonly ParagraphPlan[], empty: Looks, writing: Writing): string {
  const { trackedChanges } = writing
  if (!writing.isRedline) return freeParagraphs(paragraphs, writing)
  const lastLater = paragraphs.findLastIndex(({ change }) => change !== 'deleted')
  const lastEarlier = paragraphs.findLastIndex(({ change }) => change !== 'inserted')
  let result = ''
  let carried = ''
  paragraphs.forEach((plan, index) => {
    const { change } = plan
    const content = carried + plan.content
    if (index === paragraphs.length - 1) {
      const { later } = paragraphs[lastLater] ?? empty
      const { earlier } = paragraphs[lastEarlier] ?? empty
      result += trackedParagraph({ change: undefined, later, earlier, content }, trackedChanges)
      return
    }
    const isInLater = change !== 'deleted' && index !== lastLater
    const isInEarlier = change !== 'inserted' && index !== lastEarlier
    carried = isInLater || isInEarlier ? '' : content
    if (isInLater && isInEarlier) result += trackedParagraph({ ...plan, content }, trackedChanges)
    else if (isInLater)
      result += trackedParagraph({ change: 'inserted', later: plan.later, earlier: plan.later, content }, trackedChanges)
    else if (isInEarlier)
      result += trackedParagraph({ change: 'deleted', later: plan.earlier, earlier: plan.earlier, content }, trackedChanges)
  })
  return result
}
