/** Styles of a family, by the names of its files in fonts/. */
export type FaceStyle = 'regular' | 'bold' | 'italic' | 'bold-italic'

/** What letters of a script do that stand side by side, as fonts/letter-pairs.mjs has worked it out. Measures are units of the face. */
export interface PairsOfScript {
  /** Those that stand for themselves, as [first, last, first, last, …] in their order. */
  readonly letters: readonly number[]
  /** Pairs, one after the other, by how much farther the second stands. */
  readonly kerning: Readonly<Record<string, string>>
  /** Pairs that are not known beforehand. */
  readonly shaped: string
}

/** Pairs of a face, by the names of scripts in OpenType. */
export interface LetterPairs {
  /** That of the file of which they were worked out (head.checkSumAdjustment). */
  readonly checksum: number
  readonly scripts: Readonly<Partial<Record<string, PairsOfScript>>>
}

/** A family of fonts/: the files of its styles, and the characters that all of them have, as [first, last, first, last, …] in their order. */
interface Family {
  readonly files: Partial<Record<FaceStyle, string>>
  readonly characters: readonly number[]
  /** Where they were worked out. */
  readonly pairs?: Partial<Record<FaceStyle, LetterPairs>>
}

/** The families that fonts/faces.json lists, by name. */
export type Families = Readonly<Record<string, Family>>

/** The bytes of a file of a face. Of one with all characters of Han a paper needs a hundredth part. */
export interface FaceBytes {
  /** A copy, which whoever asks for it may change. */
  readonly part: (start: number, end: number) => Uint8Array
  readonly whole: () => Uint8Array
}

/** The faces of fonts/: which there are, and the bytes of a file, which are always the same object. */
export interface FontSource {
  readonly families: Families
  readonly open: (file: string) => FaceBytes
}
