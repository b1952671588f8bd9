import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Change } from '../../../document/tree.ts'
import type { StructureElement } from '../structure.ts'
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

/** A run as pdfmake measures it: text in one face. Runs with one `keep` number stand on one line. */
export interface Run {
  readonly text: string
  readonly font: string
  /** pdfmake shall not break it: the lines are composed here. */
  readonly noWrap: true
  /** In points, where the face is set larger or smaller than the text around it. */
  readonly fontSize?: number
  readonly keep?: number
  /** A symbol: left to right and whole, in every script. */
  readonly symbol?: true
  /** Id of the paragraph that the symbol or the reference leads to, or the address outside the file. */
  readonly target?: string
  readonly address?: string
  /** Its language, where it is another than that of the paper. */
  readonly language?: string
  readonly sup?: true
  /** Belongs to the mark of an item and stands before the first line. */
  readonly mark?: true
  readonly change?: Change
  readonly color?: string
  /** The mark of this note; it stands on one line with what is before it. */
  readonly note?: NoteRun
}

/** A note, as the run of its mark carries it: a paragraph of runs itself, so that these types stand in one file. */
export interface NoteRun {
  readonly id: string
  /** The note as it is set at the foot of the page. */
  readonly node: ParagraphNode
  readonly tag: StructureElement
}

/** The settings of a node that is a paragraph; pdfmake keeps them as it found them. */
export function paragraphOf(node: LayoutNode): ParagraphSettings | undefined {
  return node['paragraph'] as ParagraphSettings | undefined
}
