import type {
  Annex,
  Block,
  DocumentList,
  Heading,
  Inline,
  ListItem,
  NumberedList,
  Paragraph as TextParagraph,
  TitleBlock,
} from '../../document/tree.ts'
import { markAt } from '../../model/session-marks.ts'
import { hasItalics } from '../fonts/east-asian.ts'
import { changeOfLine, firstLeft, indexesOf } from '../redline-places.ts'
import { hangingIndentOf, headingFaceOf, headingSizeOf, style, textWidth } from '../style.ts'
import { datesStandOut } from '../title-faces.ts'
import { balancedIndent } from './balance.ts'
import { writeMasthead } from './masthead.ts'
import { isOfAgenda } from './numbered-styles.ts'
import type { NumberingPlace } from './lists.ts'
import { type BodyPiece, isTable, trackBody } from './paragraph-marks.ts'
import { looksOf, type ParagraphPlan, styledParagraph } from './paragraph.ts'
import { headingStyle, paragraphStyle } from './style-ids.ts'
import { writeTable } from './table.ts'
import type { TypeSetting } from './text-measure.ts'
import { ownIds, within, withinEntry, type Writing } from './writing.ts'

/** The blocks of a paper as the paragraphs and tables of a Word document, in markup. */
export function writeBlocks(blocks: readonly Block[], writing: Writing): string {
  const closing = style.closingRule.isDrawn ? [styledParagraph(paragraphStyle.closingRule, [], [], writing)] : []
  return trackBody(partTables([...blocks.flatMap((block) => writeBlock(block, within(block, writing))), ...closing]), writing)
}

function writeBlock(block: Block, writing: Writing): BodyPiece[] {
  switch (block.kind) {
    case 'masthead':
      return [{ table: writeMasthead(block, writing) }]
    case 'title-block':
      return writeTitleBlock(block, writing)
    case 'heading':
      return [writeHeading(block, writing)]
    case 'paragraph':
      return [writeParagraph(block, writing)]
    case 'quotation':
      return [styledParagraph(paragraphStyle.quotation, [block.id], block.content, writing)]
    case 'numbered-list':
      return writeNumberedList(block, writing)
    case 'document-list':
      return writeDocumentList(block, writing)
    case 'table':
      return [
        { table: writeTable(block, writing) },
        ...(block.followed ? [styledParagraph(paragraphStyle.tableAfter, [], [], writing)] : []),
      ]
    case 'annex':
      return writeAnnex(block, writing)
  }
}

function writeTitleBlock({ id, lines, dates, title }: TitleBlock, writing: Writing): ParagraphPlan[] {
  const { openingLine, titleLine, openingDatesLine, datesLine } = paragraphStyle
  const [opening, other] = datesStandOut() ? [openingDatesLine, datesLine] : [openingLine, titleLine]
  const styleOf = (index: number): string =>
    index === 0 ? (dates === 0 ? opening : openingLine) : index === dates ? other : titleLine
  const changed = lines.map((line) => ({ line, ...changeOfLine(line) }))
  const places = indexesOf(changed)
  return [
    ...changed.map((changedLine, index) => {
      const { later, earlier } = places[index] ?? { later: index, earlier: index }
      return styledParagraph(
        looksOf(styleOf(later), styleOf(earlier)),
        ownIds(writing, `${id}.${index}`),
        changedLine.line,
        within(changedLine, writing),
      )
    }),
    styledParagraph(paragraphStyle.title, [id], title, writing, {
      indentEnd: headingIndent(title, { size: style.titleBlock.titleSize, bold: true }, 0, writing),
    }),
  ]
}

function writeParagraph({ id, content, number, form, leadsOn }: TextParagraph, writing: Writing): ParagraphPlan {
  const place = number && writing.numbering.place('text', number, writing.change)
  const name = form === 'note' ? paragraphStyle.noteBlock : leadsOn ? paragraphStyle.leadingText : paragraphStyle.text
  return styledParagraph(name, [id], content, writing, { numbering: place })
}

function writeHeading({ id, level, number, content }: Heading, writing: Writing): ParagraphPlan {
  const place = number && writing.numbering.place('headings', number, writing.change)
  if (place && writing.change !== 'deleted') writing.numberedStyles.begin(headingStyle[level], place.later)
  const face = headingFaceOf(level, hasItalics(writing.language))
  const size = headingSizeOf(level, writing.language)
  const hanging = number ? hangingIndentOf(markAt(writing.language, number.family ?? 'items', number.depth)) : 0
  const indentEnd = headingIndent(content, { size, bold: face === 'bold' }, hanging, writing)
  return styledParagraph(headingStyle[level], [id], content, writing, { numbering: place, indentEnd })
}

/** Where the lines of a heading end, so that they are about as long as one another. `hanging` is the room that its number takes. */
function headingIndent(
  content: readonly Inline[],
  setting: TypeSetting,
  hanging: number,
  { measure }: Writing,
): number | undefined {
  const drawnIn = balancedIndent(content, setting, textWidth - 2 * style.columnIndent - hanging, measure)
  return drawnIn === undefined ? undefined : style.columnIndent + drawnIn
}

function writeNumberedList({ id, items }: NumberedList, writing: Writing): ParagraphPlan[] {
  writing.numbering.restart('list')
  const begins = firstLeft(items)
  return items.flatMap((item) => writeListItem(item, item === begins ? [id] : [], within(item, writing)))
}

function writeListItem(item: ListItem, ids: readonly string[], writing: Writing, depth = 0): ParagraphPlan[] {
  const { number } = item
  const name = (number?.depth ?? 0) === 0 ? paragraphStyle.listItem : paragraphStyle.listSubItem
  const place = number ? writing.numbering.place('list', number, writing.change) : writing.numbering.unmarked(depth)
  if (place && isOfAgenda(number) && writing.change !== 'deleted') beginListStyles(place.later, writing)
  return [
    styledParagraph(name, [...ids, item.id], item.content, writing, { numbering: place }),
    ...item.children.flatMap((child) => writeListItem(child, [], within(child, writing), depth + 1)),
  ]
}

/** Items of all depths are counted by their styles from the first one on, so that an editor may give an item the first sub-item. */
function beginListStyles({ reference, instance }: NumberingPlace, { numberedStyles }: Writing): void {
  const styles = [paragraphStyle.listItem, paragraphStyle.listSubItem]
  styles.forEach((style, level) => numberedStyles.begin(style, { reference, instance, level }))
}

function writeDocumentList({ id, entries }: DocumentList, writing: Writing): ParagraphPlan[] {
  const begins = firstLeft(entries)
  return entries.map((entry) =>
    styledParagraph(
      paragraphStyle.documentEntry,
      [...(entry === begins ? [id] : []), entry.id],
      entry.content,
      within(entry, withinEntry(writing, entry)),
    ),
  )
}

function writeAnnex({ id, label, title, blocks }: Annex, writing: Writing): BodyPiece[] {
  return [
    styledParagraph(paragraphStyle.annexLabel, [id, ...ownIds(writing, `${id}.label`)], label, writing),
    styledParagraph(paragraphStyle.annexTitle, ownIds(writing, `${id}.title`), title, writing),
    ...blocks.flatMap((block) => writeBlock(block, within(block, writing))),
  ]
}

/** Word makes one table of two that touch, and ends no document with a table. */
function partTables(children: readonly BodyPiece[]): BodyPiece[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1]
    const parted = isTable(child) && (next === undefined || isTable(next))
    return parted ? [child, tableEnd()] : [child]
  })
}

function tableEnd(): ParagraphPlan {
  return { ...looksOf(paragraphStyle.tableEnd), change: undefined, content: '' }
}
