import type { DocumentTree } from '../../document/tree.ts'
import type { Language } from '../../model/language.ts'
import type { FontSource } from '../fonts/font-source.ts'
import { nearestFile } from '../fonts/nearest-file.ts'
import { facesOf } from './engine/faces-of.ts'
import { openDocument } from './engine/open-document.ts'
import type { PaperPdfDocument } from './engine/paper-pdf-document.ts'
import { layPaper } from './lay-paper.ts'
import type { Face, ProvideFace } from './lines/run.ts'
import { KeptBlocks } from './kept-blocks.ts'
import { KeptBoxes } from './kept-boxes.ts'
import { composerOf } from './pages/composer.ts'
import { KeptLines } from './pages/kept-lines.ts'
import { KeptStrips } from './pages/kept-strips.ts'
import type { Page } from './pages/page.ts'
import type { StructureElement } from './structure.ts'

/** How many paragraphs are kept beside those of the last paper: as many as some papers have. */
const MOST = 3000

/** The pages of a paper as its PDF has them, for whoever shows them without one. */
export interface SetPages {
  readonly pages: readonly Page[]
  readonly structure: StructureElement
  /** The file of fonts/ in which a face is. */
  readonly fileOf: (face: Face) => string
}

/**
 * Sets papers of one language again and again: its faces are opened once, and what has been measured or composed before is not measured or
 * composed anew.
 */
export class PageSetter {
  readonly #fonts: FontSource
  readonly #files = new Map<Face, string>()
  readonly #provide: ProvideFace
  readonly #lines: KeptLines
  readonly #kept: { readonly blocks: KeptBlocks; readonly boxes: KeptBoxes; readonly strips: KeptStrips } | undefined

  /** Who only draws the pages has no use for the places in the sources that their pieces came from, and more can be kept. */
  constructor(language: Pick<Language, 'faces' | 'tag' | 'direction'>, fonts: FontSource, hasOrigins = true) {
    this.#fonts = fonts
    this.#lines = new KeptLines(hasOrigins ? 0 : MOST)
    this.#kept = hasOrigins ? undefined : { blocks: new KeptBlocks(), boxes: new KeptBoxes(), strips: new KeptStrips() }
    const document = openDocument({
      fonts: facesOf(language, fonts),
      language: language.tag,
      direction: language.direction,
      attachments: [],
      // Nothing is written of it: it only holds the faces.
      info: { title: '', author: '', subject: '', date: '1970-01-01' },
    })
    this.#provide = (family, bold, italics) => {
      const face = document.provideFont(family, bold, italics)
      this.#files.set(face, nearestFile(fonts.families, family, bold, italics) ?? '')
      return face
    }
  }

  /** Sets a paper; where it is to be drawn into a document, that provides the faces in which it is set. */
  async set(tree: DocumentTree, document?: PaperPdfDocument): Promise<SetPages> {
    const provide: ProvideFace = (family, bold, italics) => {
      const face = this.#provide(family, bold, italics)
      document?.provideFor(face, family, bold, italics)
      return face
    }
    const kept = tree.redline ? undefined : this.#kept
    const composer = composerOf(kept?.strips.begin(provide) ?? provide, this.#lines)
    const { pages, structure } = await layPaper(kept?.blocks.treeOf(tree) ?? tree, this.#fonts.families, composer, kept)
    this.#lines.endPaper()
    return { pages, structure, fileOf: (face) => this.#files.get(face) ?? '' }
  }
}
