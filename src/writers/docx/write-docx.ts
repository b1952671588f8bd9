import { Document } from 'docx'
import type { DocumentTree } from '../../document/tree.ts'
import { footDrawings } from '../drawings/codes.ts'
import type { FontSource } from '../fonts/font-source.ts'
import { style, twips } from '../style.ts'
import { writeBlocks } from './blocks.ts'
import { pageFurniture } from './page-furniture.ts'
import { partChanges } from './parts.ts'
import { pack, partsOf } from './reproducible.ts'
import { returnParts } from './return-parts.ts'
import { numbersOfStyles } from './style-numbers.ts'
import { beginWriting } from './writing.ts'

/**
 * The paper as a Word document. The same tree gives the same bytes, whatever the day, the time zone and what was built before;
 * all that can be styled is styled, so that an editor can go on from it.
 */
export async function writeDocx(tree: DocumentTree, fonts: FontSource): Promise<Uint8Array> {
  const writing = beginWriting(tree, fonts)
  const children = writeBlocks(tree.blocks, writing)
  const { page } = style
  const drawings = tree.foot && (await footDrawings(tree.foot))
  const document = new Document({
    title: tree.metadata.title,
    subject: tree.metadata.symbol,
    creator: tree.metadata.author,
    lastModifiedBy: tree.metadata.author,
    evenAndOddHeaderAndFooters: true,
    numbering: { config: writing.numbering.definitions },
    footnotes: writing.notes.footnotes,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.marginTop),
              bottom: twips(page.marginBottom),
              left: twips(page.marginLeft),
              right: twips(page.marginRight),
              header: twips(page.headerTop),
              footer: twips(page.footerBottom),
            },
          },
        },
        ...pageFurniture(tree, drawings, writing),
        children,
      },
    ],
  })
  const numbers = numbersOfStyles(document, writing)
  const returns = returnParts(tree.redline ? undefined : tree.returns)
  return pack({ ...partsOf(document), ...returns }, partChanges(tree, writing, numbers))
}
