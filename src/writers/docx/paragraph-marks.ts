import { Table, type Paragraph, type ParagraphChild } from 'docx'
import type { Change } from '../../document/tree.ts'
import { isSameLook, looksOf, StyledParagraph, trackedParagraph, type Looks, type ParagraphPlan } from './paragraph.ts'
import { paragraphStyle } from './style-ids.ts'
import type { Writing } from './writing.ts'

/**
 * The body of a redline with the marks of its paragraphs tracked. The mark of a paragraph that stands in one text only is inserted or
 * deleted with it, so that the next paragraph keeps its own properties. The last paragraph of the body cannot lose its mark, nor can
 * all paragraphs between two tables: Word would make one table of them.
 */
export function trackBody(children: readonly (Paragraph | Table)[], writing: Writing): (Paragraph | Table)[] {
  const result: (Paragraph | Table)[] = []
  let run: StyledParagraph[] = []
  let isAfterTable = false
  const endRun = (isLast: boolean): void => {
    const plans = run.map(({ plan }) => plan)
    const parts = isLast || (isAfterTable && (areAll('deleted', plans) || areAll('inserted', plans)))
    result.push(...(parts ? heldParagraphs(run, looksOf(paragraphStyle.tableEnd), writing) : freeParagraphs(run, writing)))
    run = []
  }
  for (const child of children) {
    if (child instanceof StyledParagraph) run.push(child)
    else {
      endRun(false)
      result.push(child)
      isAfterTable = child instanceof Table
    }
  }
  endRun(true)
  return result
}

/**
 * The paragraphs of a cell with their marks tracked: the last one has no mark to lose, and a cell without a text has an empty one. In a
 * row that was itself inserted or deleted all of them go with it.
 */
export function trackCell(paragraphs: readonly StyledParagraph[], empty: Looks, writing: Writing): Paragraph[] {
  return writing.change ? freeParagraphs(paragraphs, writing) : heldParagraphs(paragraphs, empty, writing)
}

function areAll(change: Change, plans: readonly ParagraphPlan[]): boolean {
  return plans.every((plan) => plan.change === change)
}

function freeParagraphs(paragraphs: readonly StyledParagraph[], writing: Writing): Paragraph[] {
  return paragraphs.map((paragraph) => tracked(paragraph, paragraph.plan, writing))
}

/**
 * Paragraphs of which the last keeps its mark. In each of the two texts this mark ends the last paragraph that stands there, with the
 * look of that paragraph; so the mark before is the one that was inserted or deleted, as when an editor types at the end of a text.
 * A paragraph whose only mark is the last one goes on into the next.
 */
function heldParagraphs(paragraphs: readonly StyledParagraph[], empty: Looks, writing: Writing): Paragraph[] {
  const lastLater = paragraphs.findLastIndex(({ plan }) => plan.change !== 'deleted')
  const lastEarlier = paragraphs.findLastIndex(({ plan }) => plan.change !== 'inserted')
  let carried: readonly ParagraphChild[] = []
  return paragraphs.flatMap((paragraph, index) => {
    const { plan } = paragraph
    const children = [...carried, ...plan.children]
    if (index === paragraphs.length - 1) {
      const { later } = paragraphs[lastLater]?.plan ?? empty
      const { earlier } = paragraphs[lastEarlier]?.plan ?? empty
      return [tracked(paragraph, { change: undefined, later, earlier, children }, writing)]
    }
    const isInLater = plan.change !== 'deleted' && index !== lastLater
    const isInEarlier = plan.change !== 'inserted' && index !== lastEarlier
    carried = isInLater || isInEarlier ? [] : children
    if (isInLater && isInEarlier) return [tracked(paragraph, { ...plan, children }, writing)]
    if (isInLater) return [tracked(paragraph, { change: 'inserted', later: plan.later, earlier: plan.later, children }, writing)]
    if (isInEarlier)
      return [tracked(paragraph, { change: 'deleted', later: plan.earlier, earlier: plan.earlier, children }, writing)]
    return []
  })
}

/** The paragraph as it was written, where there is nothing to track. */
function tracked(written: StyledParagraph, plan: ParagraphPlan, { trackedChanges }: Writing): Paragraph {
  const isSettled = plan.change === undefined && isSameLook(plan.later, plan.earlier)
  if (isSettled && isSameLook(plan.later, written.plan.later) && plan.children.length === written.plan.children.length)
    return written
  return trackedParagraph(plan, trackedChanges)
}
