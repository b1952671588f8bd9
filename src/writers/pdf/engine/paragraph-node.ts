import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { StructureElement } from '../structure.ts'
import type { Run } from '../runs.ts'
import type { Hyphenate } from '../lines/hyphenation.ts'
import type { Alignment } from '../lines/place-line.ts'

/** How a paragraph is set and how it holds together with its neighbours, for the layout builder. Lengths in points. */
export interface ParagraphSettings {
  readonly alignment: Alignment
  readonly isSpaced: boolean
  /** Lines of about one length. */
  readonly isBalanced?: boolean
  readonly isRightToLeft?: boolean
  readonly hyphenate?: Hyphenate
  /** From one baseline to the next. */
  readonly leading: number
  /** Column in which the paragraph is read, from 0; in a right-to-left paper columns are laid out in the other order. */
  readonly column?: number
  /** Elements of the logical structure that the text and the mark belong to; page furniture has none. */
  readonly tag?: StructureElement
  readonly markTag?: StructureElement
  /** Never the last thing on a page. */
  readonly staysWithNext?: boolean
  /** The printed mark of an item, set before the first line in the room of this width. */
  readonly mark?: { readonly room: number }
  /** Told, where somebody asks, at which offset of its text each line begins. */
  readonly onLines?: ((starts: readonly number[]) => void) | undefined
}

/** A paragraph for pdfmake: its runs are measured by pdfmake and composed into lines by this writer. */
export interface ParagraphNode {
  readonly text: readonly Run[]
  readonly paragraph: ParagraphSettings
  readonly fontSize: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  /** Left, top, right, bottom. */
  readonly margin: readonly [number, number, number, number]
  readonly pageBreak?: 'before'
  readonly id?: string
  /** An entry of the document outline. */
  readonly outlineEntry?: { readonly id: string; readonly parentId: string | undefined; readonly text: string }
}

export function paragraphOf(node: LayoutNode): ParagraphSettings | undefined {
  return node['paragraph'] as ParagraphSettings | undefined
}
