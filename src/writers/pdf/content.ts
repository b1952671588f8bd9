import { acceptChanges } from '../../changes/settle-changes.ts'
import { linksOf } from '../../document/links.ts'
import { spreadChanges } from '../../document/spread-changes.ts'
import type { Block, DocumentTree, Paragraph, TitleBlock } from '../../document/tree.ts'
import type { FaceFinder } from '../fonts/face-finder.ts'
import { style } from '../style.ts'
import { titleFaces } from '../title-faces.ts'
import { closed } from './closing-rule.ts'
import { annexHeadBoxes, headingBox, type HeadingPlace, headingPlaces } from './headings.ts'
import type { Hyphenate } from './lines/hyphenation.ts'
import { documentListBoxes, numberedListBoxes } from './lists.ts'
import type { KeptBoxes } from './kept-boxes.ts'
import { markLook } from './mark-look.ts'
import { mastheadBoxes } from './masthead.ts'
import type { Box, ParagraphBox } from './pages/box.ts'
import { paragraphSetter, type SetParagraph } from './set-paragraph.ts'
import type { StructureElement } from './structure.ts'
import { tableBox } from './table.ts'

/** A paper as boxes in reading order, which point to the logical structure; `kept` has those of the paper before. */
export function contentOf(
  tree: DocumentTree,
  findFace: FaceFinder,
  hyphenate: Hyphenate | undefined,
  structure: StructureElement,
  kept?: KeptBoxes,
): Box[] {
  const { language } = tree
  const blocks = tree.redline ? spreadChanges(tree.blocks) : tree.blocks
  const { entryOf, entries } = linksOf(acceptChanges(tree).blocks)
  kept?.begin(language, entries)
  const set = paragraphSetter(language, findFace, hyphenate, (symbol) => ({ target: entryOf(symbol) }))
  const isRightToLeft = language.direction === 'rtl'
  const placeOf = headingPlaces(blocks.some(({ kind }) => kind === 'title-block'))
  const indents = { left: style.columnIndent, right: style.columnIndent }
  const { after } = style.body

  const paragraphBox = ({ id, content, number, change, form, leadsOn }: Paragraph): ParagraphBox => {
    const { indent, size } = style.noteBlock
    const left = style.columnIndent + indent
    const look = form === 'note' ? { size, left, right: left } : { ...indents, ...markLook(number, change, language) }
    return set(content, { unit: id, after, ...look, ...(leadsOn ? { staysWithNext: true } : {}), tag: structure.add('P') })
  }

  const boxesOf = (block: Block): readonly Box[] => {
    const place = placeOf(block)
    const make = (): Box[] => newBoxesOf(block, place)
    const own = kept?.boxesOf(block, place, structure, make) ?? make()
    return block.kind === 'annex' ? [...own, ...block.blocks.flatMap(boxesOf)] : own
  }

  /** The boxes of a block; of an annex those of its head. */
  const newBoxesOf = (block: Block, { type, entry }: HeadingPlace): Box[] => {
    switch (block.kind) {
      case 'masthead':
        return mastheadBoxes(block, set, isRightToLeft, structure)
      case 'title-block':
        return titleBoxes(block, set, structure)
      case 'heading':
        return [headingBox(block, language, set, entry, structure.add(type))]
      case 'paragraph':
        return [paragraphBox(block)]
      case 'quotation': {
        const indent = style.columnIndent + style.quotation.indent
        return [
          set(block.content, { unit: block.id, after, left: indent, right: indent, tag: structure.add('BlockQuote').add('P') }),
        ]
      }
      case 'numbered-list':
        return numberedListBoxes(block, language, set, structure)
      case 'document-list':
        return documentListBoxes(block, language, set, structure)
      case 'table':
        return [tableBox(block, set, isRightToLeft, structure)]
      case 'annex':
        return annexHeadBoxes(block, set, entry, structure.add(type))
    }
  }
  return closed(blocks.flatMap(boxesOf))
}

function titleBoxes(block: TitleBlock, set: SetParagraph, structure: StructureElement): ParagraphBox[] {
  const { lineSize, titleSize, lineAfter, before, after } = style.titleBlock
  const faces = titleFaces(block)
  const look = { alignment: 'start', staysWithNext: true } as const
  return [
    ...block.lines.map((line, index) =>
      set(line, {
        ...look,
        bold: faces[index] === 'bold',
        italics: faces[index] === 'italic',
        unit: `${block.id}.${index}`,
        size: lineSize,
        after: lineAfter,
        tag: structure.add('P'),
      }),
    ),
    set(block.title, {
      ...look,
      bold: true,
      unit: block.id,
      size: titleSize,
      isBalanced: true,
      before,
      after,
      left: style.columnIndent,
      right: style.columnIndent,
      tag: structure.add('H1'),
    }),
  ]
}
