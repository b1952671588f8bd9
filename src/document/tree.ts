import type { Drawing } from '../model/drawing.ts'
import type { Attachment } from './attachment.ts'
import type { Language } from '../model/language.ts'
import type { MarkFamily } from '../model/marks.ts'
import type { Subject } from '../model/subject.ts'
import type { Foot } from './foot.ts'
import type { ReturnTable } from './return-table.ts'
import type { Changeable, Inline } from './tree-inlines.ts'

export type {
  Change,
  Inline,
  SimpleInline,
  TextInline,
  SymbolInline,
  RaisedInline,
  BreakInline,
  ReferenceInline,
  NoteInline,
  KeepInline,
} from './tree-inlines.ts'

/**
 * The document tree: the contract between the templates and the writers. It says what each piece of a paper is and never how
 * it looks: no measures in it, no faces, nothing of PDF or Word, and nothing of agendas that a writer would have to know.
 */
export interface DocumentTree {
  /** The conventions of the language version: direction, faces, marks of lists, fixed words of page furniture. */
  readonly language: Language
  readonly metadata: Metadata
  /** The word that marks every page of a draft; undefined in a paper that may be issued. */
  readonly draftMark: string | undefined
  /** What the feet of pages say of the printing; absent where the job number of this language version is not known. */
  readonly foot?: Foot
  /** Present in a redline, whose pieces say by `change` in which of its two texts they stand. */
  readonly redline?: Redline
  readonly blocks: readonly Block[]
  /** What a file that people edit says of the paper, so that their edits find their way back; absent where it is not known. */
  readonly returns?: ReturnTable
  /** Files that go with the paper where that is chosen; only PDF can hold them. */
  readonly attachments?: readonly Attachment[]
}

/** Who made the changes that a redline shows, and when: given, never asked of the clock. */
export interface Redline {
  readonly author: string
  /** YYYY-MM-DD */
  readonly date: string
  /** Nobody said on which day: the date is that of the paper. */
  readonly isUndated?: boolean
}

interface Metadata {
  readonly symbol: string
  /** Where the public reads this paper in this language, where the session says so. */
  readonly address?: string
  /** Title of the paper with its session, for the window's title bar. */
  readonly title: string
  /** The organ that issues the paper. */
  readonly author: string
  /** Day of the session's opening as YYYY-MM-DD: the only date that every paper knows, so that a build never asks the clock. */
  readonly date: string
}

export type Block = Masthead | TitleBlock | Heading | Paragraph | Quotation | NumberedList | DocumentList | Table | Annex

/** Blocks by their kinds: who has something for each kind is told by the compiler when another one comes. */
export type BlocksByKind = { readonly [B in Block as B['kind']]: B }

/** The head of the first page: organization and symbol on one line, the organ below, with what is known of the issue. */
export interface Masthead extends Changeable, Subject {
  readonly kind: 'masthead'
  readonly id: string
  readonly organization: readonly Inline[]
  readonly symbol: readonly Inline[]
  /** The emblem of the United Nations or the logo of another house, with its alternate text; there may be neither. */
  readonly emblem?: { readonly alternate: string; readonly logo?: Drawing }
  readonly organ: readonly Inline[]
  /** Distribution, date, languages: one line each, only those that are known. */
  readonly particulars: readonly (readonly Inline[])[]
}

/** What stands over the title of the paper, a line each, and the title. */
export interface TitleBlock extends Changeable, Subject {
  readonly kind: 'title-block'
  readonly id: string
  readonly lines: readonly (readonly Inline[])[]
  /** Which of the lines has dates and place, from 0. */
  readonly dates?: number
  readonly title: readonly Inline[]
}

/** How a heading looks. 1: a part of the paper; 2: an agenda item or a section; 3: what is under that; 4: the head of a documentation list. */
export type HeadingLevel = 1 | 2 | 3 | 4

export interface Heading extends Changeable, Subject {
  readonly kind: 'heading'
  readonly id: string
  readonly level: HeadingLevel
  /** How deep it stands under others, where that is not its level: a heading is over all that follow up to the next of no greater rank. */
  readonly rank?: number
  /** The printed number of a numbered heading; Word numbers natively, by the same ordinals. */
  readonly number: ItemNumber | undefined
  readonly content: readonly Inline[]
}

/** Number of an item at its depth: printed as `mark`, counted as `ordinal`. */
export interface ItemNumber {
  /** What is counted, where it is no item of the agenda. */
  readonly family?: MarkFamily
  /** 0 for an item, 1 for a sub-item, and so on. */
  readonly depth: number
  readonly ordinal: number
  readonly mark: string
  /** The number at the same depth in the earlier text, where a comparison found another. */
  readonly formerly?: Pick<ItemNumber, 'ordinal' | 'mark'>
}

export interface Paragraph extends Changeable, Subject {
  readonly kind: 'paragraph'
  readonly id: string
  readonly number?: ItemNumber
  /** A note within the text: in smaller type, and further in. */
  readonly form?: 'note'
  /** The list after it goes on with its sentence: the two are not parted. */
  readonly leadsOn?: true
  readonly content: readonly Inline[]
}

interface Quotation extends Changeable, Subject {
  readonly kind: 'quotation'
  readonly id: string
  readonly content: readonly Inline[]
}

export interface NumberedList extends Changeable {
  readonly kind: 'numbered-list'
  readonly id: string
  readonly items: readonly ListItem[]
}

export interface ListItem extends Changeable, Subject {
  readonly id: string
  readonly number: ItemNumber | undefined
  readonly content: readonly Inline[]
  readonly children: readonly ListItem[]
}

/** The documentation of an item: one cited paper a line. */
export interface DocumentList extends Changeable {
  readonly kind: 'document-list'
  readonly id: string
  readonly entries: readonly DocumentEntry[]
}

export interface DocumentEntry extends Changeable, Subject {
  readonly id: string
  /** The symbol of the paper that the entry is about; its title may name others. */
  readonly symbol?: string
  /** Where the public reads that paper in this language: the entry's own symbol leads there. */
  readonly address?: string
  /** The same in the earlier text, where a comparison found another. */
  readonly formerly?: { readonly symbol?: string; readonly address?: string }
  readonly content: readonly Inline[]
}

export interface Table extends Changeable {
  readonly kind: 'table'
  readonly id: string
  /** What the table shows, for readers who do not see it. */
  readonly description: string
  /** Share of each column in the width; the shares need not sum to anything. */
  readonly columns: readonly number[]
  readonly followed?: true
  /** What stands in its columns, but for the first, are entries one under another: a line of one that is turned over is no new entry. */
  readonly hasEntries?: true
  /** Repeated at the top of every page. */
  readonly head: readonly TableRow[]
  readonly body: readonly TableRow[]
}

/**
 * A row is parted by a page end only where no page can hold it. A band spans all columns and stays with the row below it. A continuation goes on with the row
 * above: its empty cells continue the cells over them, no rule parts the two, and they stay together. In any row a cell may go on with the
 * one above it.
 */
export interface TableRow extends Changeable {
  readonly kind: 'row' | 'band' | 'continuation'
  readonly id: string
  readonly cells: readonly TableCell[]
}

export interface TableCell {
  /** Number of columns that the cell covers. */
  readonly span: number
  /** The cell above it goes on here: it has nothing of its own, and the two are one to the eye. */
  readonly goesOn?: true
  readonly paragraphs: readonly Paragraph[]
}

/** An annex begins on a new page; its label stands over its title. */
export interface Annex extends Changeable, Subject {
  readonly kind: 'annex'
  readonly id: string
  readonly label: readonly Inline[]
  readonly title: readonly Inline[]
  readonly blocks: readonly Block[]
}
