import type { DocumentTree, Inline } from '../../document/tree.ts'
import { footDrawings } from '../drawings/codes.ts'
import { faceFinder } from '../fonts/face-finder.ts'
import type { FaceStyle, FontSource } from '../fonts/font-source.ts'
import { contentOf } from './content.ts'
import { drawPages } from './drawing/draw-pages.ts'
import { bytesOf, openDocument } from './engine/open-document.ts'
import type { PaperPdfDocument } from './engine/paper-pdf-document.ts'
import { Pen } from './engine/pen.ts'
import { preparedFace, type PreparedFace } from './engine/prepared-face.ts'
import { firstFoot } from './first-foot.ts'
import { loadHyphenation } from './lines/hyphenation.ts'
import { pageFurniture } from './page-furniture.ts'
import { type Composer, composerOf } from './pages/composer.ts'
import { layPages } from './pages/lay-pages.ts'
import type { Page } from './pages/page.ts'
import { textOfPages } from './pages/text-of-pages.ts'
import { proveText } from './prove-text.ts'
import { StructureElement } from './structure.ts'
import { TagWriter } from './tags/tag-writer.ts'

/** Writes a paper as PDF. The same tree and fonts give the same bytes. */
export async function writePdf(tree: DocumentTree, fonts: FontSource): Promise<Uint8Array> {
  const { document, pages, structure } = await layOut(tree, fonts)
  const tags = new TagWriter(document, structure, tree.redline !== undefined)
  return bytesOf(document, () => drawPages(pages, new Pen(document), tags))
}

/** Sets a paper only to learn at which offset of its text each line of a content begins, as the PDF prints it. */
export async function linesOfPdf(tree: DocumentTree, fonts: FontSource): Promise<Map<readonly Inline[], readonly number[]>> {
  const { composer } = await layOut(tree, fonts)
  return new Map([...composer.set].map(([{ content }, lines]) => [content, lines.map(({ start }) => start)]))
}

/** A paper on its pages, with the document that is to be drawn into. */
export interface LaidOut {
  readonly document: PaperPdfDocument
  readonly pages: readonly Page[]
  readonly structure: StructureElement
  readonly composer: Composer
}

/** Sets a paper and lays it out on pages, before anything is drawn. */
export async function layOut(tree: DocumentTree, fonts: FontSource): Promise<LaidOut> {
  const { language, metadata } = tree
  const findFace = faceFinder(language, fonts.families)
  const structure = new StructureElement('Document')
  const drawings = tree.foot && (await footDrawings(tree.foot))
  // In the order in which it is read: the note of a redline, the paper, the foot of its first page.
  const furniture = pageFurniture(tree, findFace, structure, () => foot)
  const boxes = contentOf(tree, findFace, await loadHyphenation(language.hyphenation), structure)
  const foot = firstFoot(tree, drawings, findFace, structure)
  const document = openDocument({
    fonts: Object.fromEntries(language.faces.map(({ family }) => [family, stylesOf(family, fonts)])),
    language: language.tag,
    direction: language.direction,
    attachments: tree.attachments ?? [],
    info: { title: metadata.title, author: metadata.author, subject: metadata.symbol, date: metadata.date },
  })
  const composer = composerOf((family, bold, italics) => document.provideFont(family, bold, italics))
  const { direction, redline: words } = language
  const pages = layPages({ boxes, ...furniture, composer, direction, words, isRedline: tree.redline !== undefined })
  proveText(textOfPages(pages, structure), tree)
  return { document, pages, structure, composer }
}

/** Faces of a family under pdfmake's names of styles, read when first used; a style that it lacks is set in the nearest one. */
function stylesOf(family: string, { families, read }: FontSource): Record<string, Uint8Array | PreparedFace> {
  const { files = {}, pairs } = families[family] ?? {}
  const nearest = (...wanted: FaceStyle[]): Uint8Array | PreparedFace => {
    for (const style of wanted) {
      const file = files[style]
      if (file === undefined) continue
      const bytes = read(file)
      return preparedFace(bytes, pairs?.[style]) ?? bytes
    }
    throw new Error(`fonts/ has no face of the family ${family}`)
  }
  return {
    get normal() {
      return nearest('regular')
    },
    get bold() {
      return nearest('bold', 'regular')
    },
    get italics() {
      return nearest('italic', 'regular')
    },
    get bolditalics() {
      return nearest('bold-italic', 'bold', 'regular')
    },
  }
}
