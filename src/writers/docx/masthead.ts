import { Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx'
import type { Inline, Masthead } from '../../document/tree.ts'
import { style, twips } from '../style.ts'
import { hasRightToLeft } from './directions.ts'
import { textOf } from '../../document/text-of.ts'
import { styledParagraph } from './paragraph.ts'
import { paragraphStyle, tableStyle } from './style-ids.ts'
import { textWidth } from './table.ts'
import { withoutLinks, type Writing } from './writing.ts'

/** The head of the first page: a table of two rows whose rules stand in its style. */
export function writeMasthead(masthead: Masthead, writing: Writing): Table {
  const width = twips(textWidth)
  const organWidth = Math.round(width * style.masthead.organShare)
  const organization = styledParagraph(paragraphStyle.organization, [masthead.id], masthead.organization, writing)
  const symbol = styledParagraph(paragraphStyle.mastheadSymbol, [], masthead.symbol, withoutLinks(writing))
  const organ = styledParagraph(paragraphStyle.organ, [], masthead.organ, writing)
  const particulars = masthead.particulars.map((line) => styledParagraph(particularsStyle(line, writing), [], line, writing))
  return new Table({
    style: tableStyle.masthead,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [organWidth, width - organWidth],
    layout: TableLayoutType.FIXED,
    ...(writing.rightToLeft ? { visuallyRightToLeft: true } : {}),
    rows: [row([[organization], [symbol]]), row(particulars.length > 0 ? [[organ], particulars] : [[organ]])],
  })
}

/** A line that stays in English in an Arabic paper would have its day behind its year. */
function particularsStyle(line: readonly Inline[], { rightToLeft }: Writing): string {
  return rightToLeft && !hasRightToLeft(textOf(line)) ? paragraphStyle.particularsFromLeft : paragraphStyle.particulars
}

function row(cells: readonly (readonly Paragraph[])[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map((children) => new TableCell({ children, ...(cells.length === 1 ? { columnSpan: 2 } : {}) })),
  })
}
