import type { DocumentTree } from '../../document/tree.ts'
import { footDrawings } from '../drawings/codes.ts'
import { faceFinder } from '../fonts/face-finder.ts'
import type { Families } from '../fonts/font-source.ts'
import { contentOf } from './content.ts'
import { firstFoot } from './first-foot.ts'
import type { KeptBoxes } from './kept-boxes.ts'
import { loadHyphenation } from './lines/hyphenation.ts'
import { pageFurniture } from './page-furniture.ts'
import type { Composer } from './pages/composer.ts'
import type { KeptStrips } from './pages/kept-strips.ts'
import { layPages } from './pages/lay-pages.ts'
import type { Page } from './pages/page.ts'
import { textOfPages } from './pages/text-of-pages.ts'
import { proveText } from './prove-text.ts'
import { StructureElement } from './structure.ts'

/**
 * The pages of a paper in the faces of a composer, whoever is to draw them, and the logical structure that what stands on them belongs to; `kept` has what
 * was made for the paper before.
 */
export async function layPaper(
  tree: DocumentTree,
  families: Families,
  composer: Composer,
  kept?: { readonly boxes: KeptBoxes; readonly strips: KeptStrips },
): Promise<{ readonly pages: readonly Page[]; readonly structure: StructureElement }> {
  const { language } = tree
  const findFace = faceFinder(language, families)
  const structure = new StructureElement('Document')
  const drawings = tree.foot && (await footDrawings(tree.foot))
  // In the order in which it is read: the note of a redline, the paper, the foot of its first page.
  const made = pageFurniture(tree, findFace, structure, () => foot)
  const furniture = kept?.boxes.margins(tree, made) ?? made
  const boxes = contentOf(tree, findFace, await loadHyphenation(language.hyphenation), structure, kept?.boxes)
  const foot = firstFoot(tree, drawings, findFace, structure)
  const { direction, redline: words } = language
  const isRedline = tree.redline !== undefined
  const pages = layPages({ boxes, ...furniture, composer, direction, words, isRedline, kept: kept?.strips })
  proveText(textOfPages(pages, structure), tree)
  return { pages, structure }
}
