import type { DocumentTree } from '../../document/tree.ts'
import type { FontSource } from '../fonts/font-source.ts'
import { KeptPages } from './drawing/kept-pages.ts'
import { LastingDocument } from './engine/lasting-document.ts'
import { openDocumentAs } from './engine/open-document.ts'
import { KeptFaces } from './engine/kept-faces.ts'
import { KeptStreams } from './engine/kept-streams.ts'
import { type DrawingTraces, LastingPen } from './engine/lasting-pen.ts'
import { PageSetter } from './page-setter.ts'
import { drawDocument, settingOf } from './write-pdf.ts'

/** How many languages are kept: those of one session and some more. */
const MOST = 8

/** What is kept of the last paper of a language. */
interface Kept {
  readonly fonts: FontSource
  readonly setter: PageSetter
  readonly streams: KeptStreams
  readonly faces: KeptFaces
  readonly drawn: KeptPages<DrawingTraces>
}

/**
 * Writes papers as PDF again and again, with the bytes of `writePdf`: what has been measured, composed or compressed for the last paper of a language is
 * not measured, composed or compressed anew.
 */
export class LastingPdfWriter {
  readonly #kept = new Map<string, Kept>()

  write = async (tree: DocumentTree, fonts: FontSource): Promise<Uint8Array> => {
    const document = openDocumentAs(LastingDocument, settingOf(tree, fonts))
    const { setter, streams, faces, drawn } = this.#keptOf(tree, fonts)
    document.keep({ faces, streams })
    const { pages, structure } = await setter.set(tree, document)
    const bytes = drawDocument(document, { tree, pages, structure }, new LastingPen(document, drawn))
    streams.endDocument()
    return bytes
  }

  /** A language whose faces are other ones is set with a setter of its own. */
  #keptOf({ language: { code, tag, direction, faces } }: DocumentTree, fonts: FontSource): Kept {
    const key = JSON.stringify([code, tag, direction, faces])
    const known = this.#kept.get(key)
    this.#kept.delete(key)
    const kept =
      known?.fonts === fonts
        ? known
        : {
            fonts,
            setter: new PageSetter({ tag, direction, faces }, fonts, false),
            streams: new KeptStreams(),
            faces: new KeptFaces(),
            drawn: new KeptPages<DrawingTraces>(),
          }
    this.#kept.set(key, kept)
    for (const oldest of [...this.#kept.keys()].slice(0, -MOST)) this.#kept.delete(oldest)
    return kept
  }
}
