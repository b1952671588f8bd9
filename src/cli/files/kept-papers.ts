import type { DocumentTree } from '../../document/tree.ts'
import { print } from '../../opening/prints.ts'
import type { Format } from '../../writers/formats.ts'
import type { Keeper } from './keeper.ts'
import { PrintsOfFaces } from './prints-of-faces.ts'
import type { FaceFolder } from './read-fonts.ts'
import { printOfTree } from './print-of-tree.ts'

/** A finished tree, as far as it must be known to find the files that were made of it. */
export interface KeptDocument {
  readonly tree: string
  /** What a Word file says of where it came from, and no other does; left out where no Word file was asked for. */
  readonly returns?: string | undefined
  readonly families: readonly string[]
}

/** Papers that were made before: which tree came of a language version, and which file of a tree. */
export class KeptPapers {
  readonly #keeper: Keeper
  readonly #faces: PrintsOfFaces

  constructor(keeper: Keeper, fonts: FaceFolder) {
    this.#keeper = keeper
    this.#faces = new PrintsOfFaces(fonts, keeper)
  }

  /** The tree that came of something, by the print of all that it came of, as far as it must be known for some formats. */
  documentOf(version: string, formats: readonly Format[]): KeptDocument | undefined {
    const bytes = this.#keeper.read(`tree-${version}`)
    const known = bytes && (JSON.parse(Buffer.from(bytes).toString()) as KeptDocument)
    return known?.returns === undefined && formats.includes('docx') ? undefined : known
  }

  /** Keeps which tree came of something; of what cannot be named only the tree is told. */
  keepDocument(version: string | undefined, tree: DocumentTree, formats: readonly Format[]): KeptDocument {
    const families = tree.language.faces.map(({ family }) => family)
    const returns = formats.includes('docx') ? print(tree.returns) : undefined
    const document = { tree: printOfTree(tree), returns, families }
    if (version !== undefined) this.#keeper.write(`tree-${version}`, Buffer.from(JSON.stringify(document)))
    return document
  }

  /** The file of a tree in a format. */
  fileOf(document: KeptDocument, format: Format): Uint8Array | undefined {
    return this.#keeper.read(this.#nameOf(document, format))
  }

  /** Keeps the file of a tree, unless faces were replaced while it was made. */
  keepFile(document: KeptDocument, format: Format, bytes: Uint8Array): void {
    if (this.#faces.isAsItWas()) this.#keeper.write(this.#nameOf(document, format), bytes)
  }

  #nameOf({ tree, returns = '', families }: KeptDocument, format: Format): string {
    // A page names the families and holds no face.
    const faces = format === 'html' ? [] : this.#faces.of(families)
    return `${format}-${print(this.#keeper.of, tree, faces, format === 'docx' ? returns : '')}`
  }
}
