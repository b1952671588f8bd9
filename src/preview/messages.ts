import type { Level } from '../source/diagnostic.ts'

// What the server of the preview and its page in the browser say to each other, as JSON.

/** A place in a file as editors count it, from 1. */
export interface ShownPlace {
  /** From the folder in which the command was given. */
  readonly path: string
  readonly line: number
  readonly column: number
}

/** A page that is to be drawn anew. */
export interface DrawnPage {
  /** From 1. */
  readonly number: number
  /** The content of its SVG. */
  readonly markup: string
  /** Where its units begin, in points from its upper edge, in the order in which they stand. */
  readonly units: readonly (readonly [unit: string, top: number])[]
}

/** What has changed of the paper in one language. */
export interface PagesMessage {
  readonly kind: 'pages'
  /** Counts the states of the files that were seen. */
  readonly generation: number
  readonly language: string
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** How many pages there are now, and their size in points. */
  readonly count: number
  readonly width: number
  readonly height: number
  readonly pages: readonly DrawnPage[]
  /** The classes of the faces in which it is set. */
  readonly faces: readonly string[]
}

/** A piece of a page: the number of the page, and that of the piece on it, from 0. */
export interface PiecePlace {
  readonly language: string
  readonly page: number
  readonly piece: number
}

/** A finding as the page lists it. */
export interface ShownFinding {
  readonly level: Level
  readonly code: string
  readonly message: string
  readonly help: string | undefined
  readonly place: ShownPlace
  readonly language: string | undefined
  /** The line, and the stretch of it that is meant. */
  readonly line: string
  readonly from: number
  readonly to: number
  /** Where it shows on the pages. */
  readonly shown: readonly PiecePlace[]
}

/** What was found in the state of the files. */
export interface FindingsMessage {
  readonly kind: 'findings'
  readonly generation: number
  readonly findings: readonly ShownFinding[]
  /** The shown languages that have no paper as they stand: what is shown of them is the last that there was. */
  readonly held: readonly string[]
  /** What keeps the files from being read at all. */
  readonly trouble: string | undefined
}

export type ServerMessage = PagesMessage | FindingsMessage

/** A line of a list of what hangs on a fact. */
export interface ShownLine {
  readonly text: string
  readonly places: readonly ShownPlace[]
  /** Where it shows on the pages. */
  readonly shown: readonly PiecePlace[]
}

/** A fact that a word prints, with all that hangs on it. */
export interface ShownFact {
  readonly fact: string
  readonly sections: readonly { readonly title: string; readonly lines: readonly ShownLine[] }[]
}

/** The answer to a click on a word. */
export interface WordAnswer {
  /** Where it comes from; undefined for what no file has, such as the number of a page. */
  readonly place: ShownPlace | undefined
  /** The name of the unit, and how editors call its place in the paper. */
  readonly unit: string | undefined
  readonly called: string | undefined
  /** The line of the file, and the stretch of it that the word is. */
  readonly line: string
  readonly from: number
  readonly to: number
  /** The names of the facts that it prints. */
  readonly facts: readonly string[]
}
