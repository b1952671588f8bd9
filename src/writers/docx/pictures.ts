import type { Relationship } from './package/relationships.ts'

/** The pictures of one part of a file; those of all parts are counted together. */
export class PartPictures {
  readonly #files: Uint8Array[]
  readonly #first: number
  readonly #own: { readonly png: Uint8Array; readonly id: string; readonly target: string }[] = []

  /** `first` is the number of its first relationship to a picture. */
  constructor(files: Uint8Array[], first: number) {
    this.#files = files
    this.#first = first
  }

  /** The id of the relationship to a picture, of which there is one however often it is shown. */
  idOf(png: Uint8Array): string {
    const known = this.#own.find((picture) => picture.png === png)
    if (known) return known.id
    const id = `rId${this.#first + this.#own.length}`
    this.#own.push({ png, id, target: `media/image${this.#files.push(png)}.png` })
    return id
  }

  get relationships(): readonly Relationship[] {
    return this.#own.map(({ id, target }) => ({ id, type: 'image', target }))
  }
}

/** The pictures of a Word file: those of its text, and of the foot of its first page. */
export class Pictures {
  readonly #files: Uint8Array[] = []
  readonly ofText: PartPictures
  readonly ofFirstFoot = new PartPictures(this.#files, 0)

  /** `firstOfText` is the number of the text's first relationship to a picture. */
  constructor(firstOfText: number) {
    this.ofText = new PartPictures(this.#files, firstOfText)
  }

  /** The files by their names. */
  get files(): ReadonlyMap<string, Uint8Array> {
    return new Map(this.#files.map((png, index) => [`word/media/image${index + 1}.png`, png]))
  }
}
