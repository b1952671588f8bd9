/** Styles of a family, by the names of its files in fonts/. */
export type FaceStyle = 'regular' | 'bold' | 'italic' | 'bold-italic'

/** A family of fonts/: the files of its styles, and the characters that all of them have, as [first, last, first, last, …]. */
interface Family {
  readonly files: Partial<Record<FaceStyle, string>>
  readonly characters: readonly number[]
}

/** The families that fonts/faces.json lists, by name. */
export type Families = Readonly<Record<string, Family>>

/** The faces of fonts/: which there are, and the bytes of a file. */
export interface FontSource {
  readonly families: Families
  readonly read: (file: string) => Uint8Array
}
