import type { Change } from '../../../document/tree.ts'
import type { Origin } from '../../../source/origin.ts'

/** Text in one face, before it is measured. Runs with one `keep` number stand on one line. */
export interface Run {
  readonly text: string
  readonly family: string
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
  /** Where it stands out from the text around it. */
  readonly bold?: true
  readonly italics?: true
  /** Belongs to the mark of an item and stands before the first line. */
  readonly mark?: true
  /** Shown by a redline as standing in one of two texts only. */
  readonly change?: Change
  readonly color?: string
  /** Name of the note whose mark this is; the mark stands on one line with what is before it. */
  readonly note?: string
  /** Where it came from. */
  readonly origin?: Origin
}

/** What lines need to know of a face. */
export interface Face {
  /** From the baseline to the upper edge of its letters, in thousandths of the size. */
  readonly ascender: number
  /** Width of a text, in points; the features tell the shaper its script. */
  widthOfString(text: string, size: number, features?: Features): number
  /** How far its letters reach, where they may reach into another line. */
  reachOf?(text: string, size: number, features?: Features): readonly Reach[]
  /** A box that they do not reach out of, which is found sooner; undefined where nothing is drawn. */
  boundsOf?(text: string, size: number, features?: Features): Bounds | undefined
}

/** How far a text reaches over and under its baseline in a column of half a point that begins at `x`; below nothing under it. */
export interface Reach {
  readonly x: number
  readonly head: number
  readonly foot: number
}

/** A box around letters, from the beginning of their text and from its baseline. */
export interface Bounds {
  readonly left: number
  readonly right: number
  readonly head: number
  readonly foot: number
}

/** Gives a face of a family. */
export type ProvideFace = (family: string, bold: boolean, italics: boolean) => Face

/** Scripts by their names in OpenType: the shaper takes the direction of a text from them. */
export type Features = 'arab' | 'latn'

/** What is drawn otherwise than it is written: a bracket as its mirror image, the hyphen of a divided word, a mark without its empty half. */
export type Alias = 'mirror' | 'soft-hyphen' | 'narrow-mark'

/** A run in its face and at its size, which can be measured. */
export interface MeasuredRun extends Omit<Run, 'family' | 'fontSize'> {
  readonly font: Face
  /** In points. */
  readonly fontSize: number
  readonly fontFeatures?: Features
  readonly alias?: Alias
}

/** A piece of a run on a line: its place from the line's left edge, its width, and the room after each of its characters, in points. */
export interface PlacedRun extends MeasuredRun {
  readonly x: number
  readonly width: number
  readonly characterSpacing: number
  /** Room after its last character, where script meets script, that is part of that character, in points. */
  readonly roomAfter?: number
}
