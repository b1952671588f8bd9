/** A bookmark of the file, from the place in the text of the paragraph in which it begins to that in which it ends. */
export interface FileBookmark {
  readonly name: string
  readonly at: number
  /** How many paragraphs further it ends, and where there. */
  readonly ends: { readonly paragraphs: number; readonly at: number }
}

/** A note that is referred to, by the number that it has in the file, and where in the text. */
export interface NoteReference {
  readonly id: string
  readonly at: number
}

/** A paragraph of a Word file as it reads with some tracked changes accepted. */
export interface FileParagraph {
  /** Tabs and ends of lines are in it as such, marks of notes as NOTE_MARK. */
  readonly text: string
  readonly bookmarks: readonly FileBookmark[]
  readonly notes: readonly NoteReference[]
  /** Whether it stands in a cell of a table. */
  readonly isInTable: boolean
  /** The authors of the tracked changes in it. */
  readonly authors: readonly string[]
}

/** What somebody has remarked on a stretch of the text. */
export interface CommentedStretch {
  /** The number of the comment in the file. */
  readonly id: string
  /** The position of the paragraph in which it begins, and the words. */
  readonly paragraph: number
  readonly words: string
}

export interface FileText {
  readonly paragraphs: readonly FileParagraph[]
  readonly comments: readonly CommentedStretch[]
  /** The authors of all tracked changes. */
  readonly authors: readonly string[]
  /** How many pieces were passed over that hold no text of a paper: pictures, text boxes, formulas. */
  readonly passedOver: number
}
