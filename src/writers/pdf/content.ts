import { acceptChanges } from '../../changes/settle-changes.ts'
import { linksOf } from '../../document/links.ts'
import { spreadChanges } from '../../document/spread-changes.ts'
import type { Block, DocumentTree, TitleBlock } from '../../document/tree.ts'
import type { FaceFinder } from '../fonts/face-finder.ts'
import { style } from '../style.ts'
import { annexHeadNodes, headingNode, headingTypes } from './headings.ts'
import type { Hyphenate } from './lines/hyphenation.ts'
import { documentListNodes, numberedListNodes } from './lists.ts'
import { mastheadNodes } from './masthead.ts'
import { outlineTracker } from './outline.ts'
import { type LineListener, type Node, paragraphSetter, type SetParagraph } from './set-paragraph.ts'
import type { StructureElement } from './structure.ts'
import { tableNode } from './table.ts'

/** A paper as pdfmake nodes in reading order, which point to the logical structure. */
export function contentOf(
  tree: DocumentTree,
  findFace: FaceFinder,
  hyphenate: Hyphenate | undefined,
  structure: StructureElement,
  onLines?: LineListener,
): Node[] {
  const { language } = tree
  const blocks = tree.redline ? spreadChanges(tree.blocks) : tree.blocks
  const { entryOf } = linksOf(acceptChanges(tree).blocks)
  const set = paragraphSetter(language, findFace, hyphenate, (symbol) => ({ target: entryOf(symbol) }), onLines)
  const isRightToLeft = language.direction === 'rtl'
  const outline = outlineTracker()
  const headingType = headingTypes()
  const indents = { left: style.columnIndent, right: style.columnIndent }
  const { after } = style.body

  const nodesOf = (block: Block): Node[] => {
    switch (block.kind) {
      case 'masthead':
        return mastheadNodes(block, set, isRightToLeft, structure)
      case 'title-block':
        return titleNodes(block, set, structure)
      case 'heading':
        return [headingNode(block, set, outline, structure.add(headingType(block.level)))]
      case 'paragraph':
        return [set(block.content, { after, ...indents, tag: structure.add('P') })]
      case 'quotation': {
        const indent = style.columnIndent + style.quotation.indent
        return [set(block.content, { after, left: indent, right: indent, tag: structure.add('BlockQuote').add('P') })]
      }
      case 'numbered-list':
        return numberedListNodes(block, language.marks, set, structure)
      case 'document-list':
        return documentListNodes(block, set, structure)
      case 'table':
        return [tableNode(block, set, isRightToLeft, structure)]
      case 'annex':
        return [...annexHeadNodes(block, set, outline, structure.add(headingType(1))), ...block.blocks.flatMap(nodesOf)]
    }
  }
  return blocks.flatMap(nodesOf)
}

function titleNodes(block: TitleBlock, set: SetParagraph, structure: StructureElement): Node[] {
  const { lineSize, titleSize, lineAfter, before, after } = style.titleBlock
  const look = { bold: true, alignment: 'start', staysWithNext: true } as const
  return [
    ...block.lines.map((line) => set(line, { ...look, size: lineSize, after: lineAfter, tag: structure.add('P') })),
    set(block.title, {
      ...look,
      size: titleSize,
      isBalanced: true,
      before,
      after,
      left: style.columnIndent,
      right: style.columnIndent,
      tag: structure.add('P'),
    }),
  ]
}
