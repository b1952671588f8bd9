import type { Change, Inline } from '../../document/tree.ts'
import { twips } from '../style.ts'
import { beginBookmarks, endBookmarks } from './bookmarks.ts'
import { Content } from './content.ts'
import { writeRuns } from './inlines.ts'
import { type NumberingPlace, numberOfParagraph } from './lists.ts'
import { isSamePlace, type NumberingPlaces } from './numbering.ts'
import type { TrackedChanges } from './tracked-changes.ts'
import type { Writing } from './writing.ts'

/** What a paragraph looks like in one text: its style and its place in the native numbering. */
interface Look {
  readonly style: string
  readonly numbering?: NumberingPlace | undefined
  /** Where its lines end, in twips, if not where those of its style do. */
  readonly indentEnd?: number | undefined
}

/** The looks of a paragraph in the two texts of a redline; one and the same in any other paper. */
export interface Looks {
  readonly later: Look
  readonly earlier: Look
}

/** What a paragraph is made of. Word tracks its mark apart from its words, and what becomes of the mark depends on the neighbours. */
export interface ParagraphPlan extends Looks {
  readonly change: Change | undefined
  /** What it holds, in markup. */
  readonly content: string
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
  own?: OwnPlace,
): ParagraphPlan {
  const write = (into: Content): void => writeRuns(content, writing, into)
  return plannedParagraph(typeof style === 'string' ? looksOf(style) : style, ids, write, writing, own)
}

/** The same of what `write` writes. */
export function plannedParagraph(
  { later, earlier }: Looks,
  ids: readonly string[],
  write: (into: Content) => void,
  writing: Writing,
  { numbering, indentEnd: points }: OwnPlace = {},
): ParagraphPlan {
  const { change, numberedStyles } = writing
  const named = change === 'deleted' ? ids.filter((id) => !writing.hasBookmarkElsewhere(id)) : ids
  const into = new Content()
  beginBookmarks(named, into)
  write(into)
  endBookmarks(named, into)
  const indentEnd = points === undefined ? undefined : twips(points)
  const laterLook = { ...numberedStyles.look(later.style, numbering?.later), indentEnd }
  const isOne = earlier.style === later.style && numbering?.earlier === numbering?.later
  const earlierLook = isOne ? laterLook : { ...numberedStyles.look(earlier.style, numbering?.earlier), indentEnd }
  return { change, later: laterLook, earlier: earlierLook, content: into.markup }
}

/** The looks of a paragraph that has one style in the later text and another in the earlier one. */
export function looksOf(later: string, earlier = later): Looks {
  const look = { style: later }
  return { later: look, earlier: earlier === later ? look : { style: earlier } }
}

/** A paragraph as Word tracks it: its mark in one text only, its properties changed. */
export function trackedParagraph({ change, later, earlier, content }: ParagraphPlan, trackedChanges: TrackedChanges): string {
  const mark = change ? `<w:rPr>${trackedChanges.ofWhole(change)}</w:rPr>` : ''
  const former = isSameLook(later, earlier)
    ? ''
    : `<w:pPrChange${trackedChanges.next()}><w:pPr>${propertiesOf(earlier)}</w:pPr></w:pPrChange>`
  return `<w:p><w:pPr>${propertiesOf(later)}${mark}${former}</w:pPr>${content}</w:p>`
}

/** A paragraph of a style that is in no comparison. */
export function plainParagraph(style: string, content = ''): string {
  return `<w:p><w:pPr>${propertiesOf({ style })}</w:pPr>${content}</w:p>`
}

function isSameLook(one: Look, other: Look): boolean {
  if (one === other) return true
  return one.style === other.style && one.indentEnd === other.indentEnd && isSamePlace(one.numbering, other.numbering)
}

/** Properties of a paragraph in the order of the schema (ECMA-376-1, 17.3.1.26). */
function propertiesOf({ style, numbering, indentEnd }: Look): string {
  const number = numbering ? numberOfParagraph(numbering) : ''
  const indent = indentEnd === undefined ? '' : `<w:ind w:right="${indentEnd}"/>`
  return `<w:pStyle w:val="${style}"/>${number}${indent}`
}
