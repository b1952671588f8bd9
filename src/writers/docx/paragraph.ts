import { Paragraph, type ParagraphChild } from 'docx'
import type { Change, Inline } from '../../document/tree.ts'
import { twips } from '../style.ts'
import { bookmarked } from './bookmarks.ts'
import { runs } from './inlines.ts'
import { isSamePlace, type NumberingPlace, type NumberingPlaces } from './numbering.ts'
import type { TrackedChanges } from './tracked-changes.ts'
import type { Writing } from './writing.ts'

/** What a paragraph looks like in one text: its style and its place in the native numbering. */
interface Look {
  readonly style: string
  readonly numbering?: NumberingPlace
  /** Where its lines end, in twips, if not where those of its style do. */
  readonly indent?: { readonly right: number }
}

/** The looks of a paragraph in the two texts of a redline; one and the same in any other paper. */
export interface Looks {
  readonly later: Look
  readonly earlier: Look
}

/** What a paragraph is made of. Word tracks its mark apart from its words, and what becomes of the mark depends on the neighbours. */
export interface ParagraphPlan extends Looks {
  readonly change: Change | undefined
  readonly children: readonly ParagraphChild[]
}

/** A paragraph that can be asked for its plan, so that it can be written anew with its mark tracked. */
export class StyledParagraph extends Paragraph {
  readonly plan: ParagraphPlan

  constructor(plan: ParagraphPlan) {
    super({ ...plan.later, children: plan.children })
    this.plan = plan
  }
}

/** What a paragraph has besides its style. */
interface OwnPlace {
  readonly numbering?: NumberingPlaces | undefined
  /** Where its lines end, in points, if not where those of its style do. */
  readonly indentEnd?: number | undefined
}

/** A paragraph of a style, within a bookmark for each of these ids. */
export function styledParagraph(
  style: string | Looks,
  ids: readonly string[],
  content: readonly Inline[],
  writing: Writing,
  { numbering, indentEnd }: OwnPlace = {},
): StyledParagraph {
  const { change } = writing
  const named = change === 'deleted' ? ids.filter((id) => !writing.hasBookmarkElsewhere(id)) : ids
  const { later, earlier } = typeof style === 'string' ? looksOf(style) : style
  const { numberedStyles } = writing
  const indent = indentEnd === undefined ? {} : { indent: { right: twips(indentEnd) } }
  return new StyledParagraph({
    change,
    later: { ...numberedStyles.look(later.style, numbering?.later), ...indent },
    earlier: { ...numberedStyles.look(earlier.style, numbering?.earlier), ...indent },
    children: bookmarked(named, runs(content, writing)),
  })
}

/** The looks of a paragraph that has one style in the later text and another in the earlier one. */
export function looksOf(later: string, earlier = later): Looks {
  return { later: { style: later }, earlier: { style: earlier } }
}

/** A paragraph as Word tracks it: its mark in one text only, its properties changed. */
export function trackedParagraph({ change, later, earlier, children }: ParagraphPlan, trackedChanges: TrackedChanges): Paragraph {
  return new Paragraph({
    ...later,
    children,
    ...(change ? { run: trackedChanges.insertionOrDeletion(change) } : {}),
    ...(isSameLook(later, earlier) ? {} : { revision: { ...trackedChanges.next(), ...earlier } }),
  })
}

export function isSameLook(one: Look, other: Look): boolean {
  return one.style === other.style && one.indent?.right === other.indent?.right && isSamePlace(one.numbering, other.numbering)
}
