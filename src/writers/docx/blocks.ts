import { Paragraph, Table } from 'docx'
import type { Annex, Block, DocumentList, Heading, ListItem, NumberedList, TitleBlock } from '../../document/tree.ts'
import { writeMasthead } from './masthead.ts'
import { styledParagraph } from './paragraph.ts'
import { headingStyle, paragraphStyle } from './style-ids.ts'
import { writeTable } from './table.ts'
import { withoutLinks, type Writing } from './writing.ts'

/** The blocks of a paper as the paragraphs and tables of a Word document. */
export function writeBlocks(blocks: readonly Block[], writing: Writing): (Paragraph | Table)[] {
  return partTables(blocks.flatMap((block) => writeBlock(block, writing)))
}

function writeBlock(block: Block, writing: Writing): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'masthead':
      return [writeMasthead(block, writing)]
    case 'title-block':
      return writeTitleBlock(block, writing)
    case 'heading':
      return [writeHeading(block, writing)]
    case 'paragraph':
      return [styledParagraph(paragraphStyle.text, [block.id], block.content, writing)]
    case 'quotation':
      return [styledParagraph(paragraphStyle.quotation, [block.id], block.content, writing)]
    case 'numbered-list':
      return writeNumberedList(block, writing)
    case 'document-list':
      return writeDocumentList(block, withoutLinks(writing))
    case 'table':
      return [writeTable(block, writing)]
    case 'annex':
      return writeAnnex(block, writing)
  }
}

function writeTitleBlock({ id, lines, title }: TitleBlock, writing: Writing): Paragraph[] {
  return [
    ...lines.map((line, index) =>
      styledParagraph(index === 0 ? paragraphStyle.openingLine : paragraphStyle.titleLine, [], line, writing),
    ),
    styledParagraph(paragraphStyle.title, [id], title, writing),
  ]
}

function writeHeading({ id, level, number, content }: Heading, writing: Writing): Paragraph {
  const place = number && writing.numbering.place('headings', number)
  return styledParagraph(headingStyle[level], [id], content, writing, place)
}

function writeNumberedList({ id, items }: NumberedList, writing: Writing): Paragraph[] {
  writing.numbering.restart('list')
  return items.flatMap((item, index) => writeListItem(item, index === 0 ? [id] : [], writing))
}

function writeListItem(item: ListItem, ids: readonly string[], writing: Writing): Paragraph[] {
  const style = item.number.depth === 0 ? paragraphStyle.listItem : paragraphStyle.listSubItem
  const place = writing.numbering.place('list', item.number)
  return [
    styledParagraph(style, [...ids, item.id], item.content, writing, place),
    ...item.children.flatMap((child) => writeListItem(child, [], writing)),
  ]
}

function writeDocumentList({ id, entries }: DocumentList, writing: Writing): Paragraph[] {
  return entries.map((entry, index) =>
    styledParagraph(paragraphStyle.documentEntry, [...(index === 0 ? [id] : []), entry.id], entry.content, writing),
  )
}

function writeAnnex({ id, label, title, blocks }: Annex, writing: Writing): (Paragraph | Table)[] {
  return [
    styledParagraph(paragraphStyle.annexLabel, [id], label, writing),
    styledParagraph(paragraphStyle.annexTitle, [], title, writing),
    ...blocks.flatMap((block) => writeBlock(block, writing)),
  ]
}

/** Word makes one table of two that touch, and ends no document with a table. */
function partTables(children: readonly (Paragraph | Table)[]): (Paragraph | Table)[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1]
    const parted = child instanceof Table && (next === undefined || next instanceof Table)
    return parted ? [child, new Paragraph({ style: paragraphStyle.tableEnd })] : [child]
  })
}
