import type { DocumentTree, Inline } from '../../document/tree.ts'
import type { FontSource } from '../fonts/font-source.ts'
import { drawPages } from './drawing/draw-pages.ts'
import { facesOf } from './engine/faces-of.ts'
import { type FileSetting, openDocument } from './engine/open-document.ts'
import type { PaperPdfDocument } from './engine/paper-pdf-document.ts'
import { Pen } from './engine/pen.ts'
import { layPaper } from './lay-paper.ts'
import { type Composer, composerOf } from './pages/composer.ts'
import type { Page } from './pages/page.ts'
import type { StructureElement } from './structure.ts'
import { TagWriter } from './tags/tag-writer.ts'

/** Writes a paper as PDF. The same tree and fonts give the same bytes. */
export async function writePdf(tree: DocumentTree, fonts: FontSource): Promise<Uint8Array> {
  const { document, pages, structure } = await layOut(tree, fonts)
  return drawDocument(document, { tree, pages, structure })
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
  const document = openDocument(settingOf(tree, fonts))
  const composer = composerOf((family, bold, italics) => document.provideFont(family, bold, italics))
  return { document, composer, ...(await layPaper(tree, fonts.families, composer)) }
}

/** What the document of a paper says of itself, and what goes with it. */
export function settingOf({ language, metadata, attachments = [] }: DocumentTree, fonts: FontSource): FileSetting {
  return {
    fonts: facesOf(language, fonts),
    language: language.tag,
    direction: language.direction,
    attachments,
    info: { title: metadata.title, author: metadata.author, subject: metadata.symbol, date: metadata.date },
  }
}

/** Draws the pages of a paper into its document, and gives the bytes of that. */
export function drawDocument(
  document: PaperPdfDocument,
  { tree, pages, structure }: Pick<LaidOut, 'pages' | 'structure'> & { readonly tree: DocumentTree },
  pen = new Pen(document),
): Uint8Array {
  const tags = new TagWriter(document, structure, tree.redline !== undefined)
  drawPages(pages, pen, tags)
  return document.bytes()
}
