import type { PrintedText } from '../../document/printed-texts.ts'

/** By what a text was found: its bookmark; its words, which nobody has changed; or its neighbours, between which it alone is left. */
export type Rung = 'bookmark' | 'words' | 'neighbours'

/** A text of the paper in the file. */
export interface PlacedText {
  readonly text: PrintedText
  /** Position of the paragraph; of a note that of its reference. */
  readonly paragraph: number
  readonly theirs: string
  readonly rung: Rung
}

/** What has become of a text other than an edit of its words, or of a paragraph that is none of the paper's. */
export interface StructureChange {
  readonly kind: 'new' | 'copied' | 'deleted' | 'moved' | 'split' | 'merged' | 'doubtful'
  /** Position of the paragraph; of what is gone that after which it stood. */
  readonly paragraph: number
  /** The text that it is about; of a new paragraph the one before it. */
  readonly text: PrintedText | undefined
  readonly words: string
}
