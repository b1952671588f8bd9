import type { PlainPiece } from '../rendering/text.ts'
import type { Emphasis } from '../rendering/unit-parts.ts'
import type { Origin } from '../source/origin.ts'

/**
 * What a comparison says of a piece: it stands only in the later text, or only in the earlier one. What says nothing stands in both.
 * All that is within a changed piece is changed in the same way, and does not say so again. The later text is what is left without the
 * deleted pieces, the earlier one what is left without the inserted pieces; a line of a masthead or title of which nothing is left is gone.
 */
export type Change = 'inserted' | 'deleted'

/** A piece of a paper that a comparison may find in one of two texts only. */
export interface Changeable {
  readonly change?: Change
}

export type Inline = SimpleInline | KeepInline

export type SimpleInline = TextInline | SymbolInline | RaisedInline | BreakInline | ReferenceInline | NoteInline

/** A run of text that comes from one place. */
export type TextInline = PlainPiece<'text'> & Changeable

/** A document symbol: kept on a line, written left to right in every script. Of a short form, `Add.1`, `whole` is what it stands for. */
export type SymbolInline = PlainPiece<'symbol'> & Changeable & { readonly whole?: string }

/** A raised ending of a numeral. */
export type RaisedInline = PlainPiece<'raised'> & Changeable

/** Where a line of the masthead is broken by hand; its text is what stands there where it is not: a blank, or nothing between Han. */
export type BreakInline = PlainPiece<'break'> & Changeable

/**
 * A stretch of a text that refers to an agenda item: `Item `, `2`, `(b)`. Stretches in a row that lead to one heading are one reference,
 * and all of them stand in one group that is kept together.
 */
export interface ReferenceInline extends Changeable {
  readonly kind: 'reference'
  readonly text: string
  readonly origin: Origin | undefined
  readonly emphasis?: Emphasis
  /** Id of the item's heading, which is in the paper. */
  readonly to: string
  /** Id of the heading whose number this stretch is, and nothing else; undefined for words and blanks. */
  readonly numberOf: string | undefined
}

/**
 * A reference to a note at the foot of the page, with the note itself. General notes, which masthead and title refer to, are marked by
 * asterisks; the others are numbered through the paper, and their marks are raised. (Editorial Manual, chapter IX)
 */
export interface NoteInline extends Changeable {
  readonly kind: 'note'
  readonly id: string
  readonly isGeneral: boolean
  /** `1`, or `*`: stands on one line with what it follows. */
  readonly mark: string
  /** What parts it from another mark before it, in print like the mark. (Editorial Manual, chapter IX) */
  readonly joint?: string
  /** Empty: the mark is no part of the text that it stands in. */
  readonly text: ''
  /** The words of the note; no note stands in them. */
  readonly content: readonly Inline[]
  readonly origin: Origin | undefined
}

/** Inlines that must stand on one line: a number and its unit, a reference to an item. */
export interface KeepInline {
  readonly kind: 'keep'
  readonly content: readonly SimpleInline[]
}
