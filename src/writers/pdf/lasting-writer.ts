import type { DocumentTree } from '../../document/tree.ts'
import type { FontSource } from '../fonts/font-source.ts'
import { PageSetter } from './page-setter.ts'
import { beginDocument, drawDocument } from './write-pdf.ts'

/** How many languages are kept: those of one session and some more. */
const MOST = 8

/**
 * Writes papers as PDF again and again, with the bytes of `writePdf`: what has been measured or composed for the last paper of a language is not measured or
 * composed anew.
 */
export class LastingPdfWriter {
  readonly #setters = new Map<string, { readonly fonts: FontSource; readonly setter: PageSetter }>()

  write = async (tree: DocumentTree, fonts: FontSource): Promise<Uint8Array> => {
    const document = beginDocument(tree, fonts)
    const { pages, structure } = await this.#setterOf(tree, fonts).set(tree, document)
    return drawDocument(document, { tree, pages, structure })
  }

  /** A language whose faces are other ones is set with a setter of its own. */
  #setterOf({ language: { code, tag, direction, faces } }: DocumentTree, fonts: FontSource): PageSetter {
    const key = JSON.stringify([code, tag, direction, faces])
    const known = this.#setters.get(key)
    this.#setters.delete(key)
    const setter = known?.fonts === fonts ? known.setter : new PageSetter({ tag, direction, faces }, fonts)
    this.#setters.set(key, { fonts, setter })
    for (const oldest of [...this.#setters.keys()].slice(0, -MOST)) this.#setters.delete(oldest)
    return setter
  }
}
