import type { DocumentTree, Inline } from '../../document/tree.ts'
import { footDrawings } from '../drawings/codes.ts'
import { faceFinder } from '../fonts/face-finder.ts'
import type { FaceStyle, FontSource } from '../fonts/font-source.ts'
import { contentOf } from './content.ts'
import { renderDefinition } from './engine/render-definition.ts'
import { firstFoot } from './first-foot.ts'
import { loadHyphenation } from './lines/hyphenation.ts'
import { pageFurniture } from './page-furniture.ts'
import type { LineListener, Node } from './set-paragraph.ts'
import { StructureElement } from './structure.ts'

/** Writes a paper as PDF. The same tree and fonts give the same bytes. */
export function writePdf(tree: DocumentTree, fonts: FontSource): Promise<Uint8Array> {
  return setPdf(tree, fonts)
}

/** Sets a paper only to learn at which offset of its text each line of a content begins, as the PDF prints it. */
export async function linesOfPdf(tree: DocumentTree, fonts: FontSource): Promise<Map<readonly Inline[], readonly number[]>> {
  const lines = new Map<readonly Inline[], readonly number[]>()
  await setPdf(tree, fonts, (content, starts) => void lines.set(content, starts))
  return lines
}

async function setPdf(tree: DocumentTree, fonts: FontSource, onLines?: LineListener): Promise<Uint8Array> {
  const findFace = faceFinder(tree.language, fonts.families)
  const { title, author, symbol, date } = tree.metadata
  const structure = new StructureElement('Document')
  const drawings = tree.foot && (await footDrawings(tree.foot))
  // In the order in which it is read: the note of a redline, the paper, the foot of its first page.
  const furniture = pageFurniture(tree, findFace, structure, () => foot)
  const content = contentOf(tree, findFace, await loadHyphenation(tree.language.hyphenation), structure, onLines)
  const foot: Node | undefined = firstFoot(tree, drawings, findFace, structure)
  return renderDefinition({
    ...furniture,
    content,
    structure,
    redline: tree.redline && { ...tree.language.redline, direction: tree.language.direction },
    fonts: Object.fromEntries(tree.language.faces.map(({ family }) => [family, stylesOf(family, fonts)])),
    language: tree.language.tag,
    attachments: tree.attachments ?? [],
    info: { title, author, subject: symbol, date },
  })
}

/** Files of a family under pdfmake's names of styles, read when first used; a style that it lacks is set in the nearest one. */
function stylesOf(family: string, { families, read }: FontSource): Record<string, Uint8Array> {
  const files = families[family]?.files ?? {}
  const nearest = (...wanted: FaceStyle[]): Uint8Array => {
    const file = wanted.map((style) => files[style]).find((name) => name !== undefined)
    if (file === undefined) throw new Error(`fonts/ has no face of the family ${family}`)
    return read(file)
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
