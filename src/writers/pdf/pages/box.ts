import type { Inline } from '../../../document/tree.ts'
import type { Drawing } from '../../../model/drawing.ts'
import type { Hyphenate } from '../lines/hyphenation.ts'
import type { Alignment } from '../lines/place-line.ts'
import type { Run } from '../lines/run.ts'
import type { StructureElement } from '../structure.ts'
import type { PageEnd } from './page-end.ts'

/** What pages are made of: a piece of a paper with all that its place on a page depends on. Lengths in points. */
export type Box = ParagraphBox | RuleBox | PictureBox | ColumnsBox | TableBox

export interface ParagraphBox {
  readonly kind: 'paragraph'
  /** What is set, and the id of the piece that it is. */
  readonly content: readonly Inline[]
  readonly unit: string | undefined
  readonly runs: readonly Run[]
  /** Of its type; a run may be larger or smaller, or have a colour of its own. */
  readonly size: number
  readonly bold: boolean
  readonly italics: boolean
  readonly color: string
  readonly alignment: Alignment
  readonly isSpaced: boolean
  /** How far lines after the first stand in. */
  readonly turnedIndent?: number
  /** Lines of about one length. */
  readonly isBalanced: boolean
  readonly isRightToLeft: boolean
  readonly hyphenate: Hyphenate | undefined
  /** Whether a word of one letter stays with the next. */
  readonly bindsLetters?: boolean
  /** From one baseline to the next. */
  readonly leading: number
  /** Whether a rule may stand under its last line, so that no letter reaches beyond it. */
  readonly isCleared?: boolean
  /** Room around it. */
  readonly before: number
  readonly after: number
  readonly left: number
  readonly right: number
  /** Width of the room for the mark, which is set before the first line. */
  readonly markRoom: number
  /** Elements of the logical structure that the text and the mark belong to; page furniture has none. */
  readonly tag: StructureElement | undefined
  readonly markTag: StructureElement | undefined
  /** Never the last thing on a page. */
  readonly staysWithNext: boolean
  readonly beginsPage: boolean
  /** Name by which links lead here. */
  readonly id: string | undefined
  readonly outlineEntry: OutlineEntry | undefined
  /** The notes whose marks are among its runs, by name. */
  readonly notes: ReadonlyMap<string, NoteBox>
}

export interface OutlineEntry {
  readonly id: string
  readonly parentId: string | undefined
  readonly text: string
}

/** A note as it is set at the foot of a page. */
export interface NoteBox {
  readonly id: string
  readonly box: ParagraphBox
  readonly tag: StructureElement
}

/** A rule over the whole width, or of a length in its middle. */
export interface RuleBox {
  readonly kind: 'rule'
  readonly unit: string | undefined
  readonly thickness: number
  readonly length?: number
  readonly before: number
  readonly after: number
}

export interface PictureBox {
  readonly kind: 'picture'
  readonly unit: string | undefined
  readonly drawing: Drawing
  readonly width: number
  readonly height: number
  readonly before: number
  readonly side: 'left' | 'right'
  /** The figure that it is; without one it is page furniture. */
  readonly tag: StructureElement | undefined
}

/** Boxes side by side, from left to right. */
export interface ColumnsBox {
  readonly kind: 'columns'
  readonly columns: readonly ColumnBox[]
}

export interface ColumnBox {
  readonly width: number
  /** In which place it is read: in a paper from right to left not that in which it stands. */
  readonly reads: number
  readonly boxes: readonly Box[]
}

/** A table with its columns from left to right. */
export interface TableBox {
  readonly kind: 'table'
  readonly unit: string
  /** Widths of its columns without padding, by their shares: they are fitted to the words. */
  readonly widths: readonly number[]
  /** At both sides of a column. */
  readonly padding: number
  /** How many of its first rows are its head, which is printed again on every page. */
  readonly headRows: number
  /** Thickness of the rule over it. */
  readonly rule: number
  /** Room under it, where the text goes on. */
  readonly after?: number
  readonly rows: readonly RowBox[]
}

export interface RowBox {
  readonly cells: readonly CellBox[]
  /** Over and under its cells. */
  readonly above: number
  readonly below: number
  /** Thickness of the rule under it; without one there is none. */
  readonly rule: number
  /** Whether a page may end after it. */
  readonly end: PageEnd
}

export interface CellBox {
  /** Its first column from the left, from 0, and how many it covers. */
  readonly column: number
  readonly span: number
  /** How many rows it covers; those after the first have no cell in its columns. */
  readonly rowSpan: number
  readonly reads: number
  readonly boxes: readonly Box[]
}
