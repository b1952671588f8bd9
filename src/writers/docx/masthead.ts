import { Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx'
import type { Change, Inline, Masthead } from '../../document/tree.ts'
import { style, twips } from '../style.ts'
import { hasRightToLeft } from './directions.ts'
import { textOf } from '../../document/text-of.ts'
import { trackCell } from './paragraph-marks.ts'
import { looksOf, styledParagraph, type Looks, type StyledParagraph } from './paragraph.ts'
import { changeOfLine, lineWithout } from './redline-places.ts'
import { paragraphStyle, tableStyle } from './style-ids.ts'
import { textWidth } from './table.ts'
import { within, withoutLinks, type Writing } from './writing.ts'

/** The head of the first page: a table of two rows whose rules stand in its style. */
export function writeMasthead(masthead: Masthead, writing: Writing): Table {
  const width = twips(textWidth)
  const organWidth = Math.round(width * style.masthead.organShare)
  const organization = styledParagraph(paragraphStyle.organization, [masthead.id], masthead.organization, writing)
  const symbol = styledParagraph(paragraphStyle.mastheadSymbol, [], masthead.symbol, withoutLinks(writing))
  return new Table({
    style: tableStyle.masthead,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [organWidth, width - organWidth],
    layout: TableLayoutType.FIXED,
    ...(writing.rightToLeft ? { visuallyRightToLeft: true } : {}),
    rows: [row([[organization], [symbol]], writing), ...organRows(masthead, writing)],
  })
}

/**
 * The organ beside the particulars, or over the whole width where there are none. Where one of the two texts of a redline has none, the
 * row of each stands for itself: Word has no sound way to track how many cells a row has.
 */
function organRows(masthead: Masthead, writing: Writing): TableRow[] {
  const change = writing.change ?? changeOfAll(masthead.particulars)
  if (change === writing.change) return [organRow(masthead, writing)]
  const earlier = {
    organ: lineWithout('inserted', masthead.organ),
    particulars: change === 'inserted' ? [] : masthead.particulars,
  }
  const later = { organ: lineWithout('deleted', masthead.organ), particulars: change === 'deleted' ? [] : masthead.particulars }
  return [organRow(earlier, within({ change: 'deleted' }, writing)), organRow(later, within({ change: 'inserted' }, writing))]
}

function changeOfAll(lines: readonly (readonly Inline[])[]): Change | undefined {
  const changes = lines.map((line) => changeOfLine(line).change)
  return changes.every((change) => change === changes[0]) ? changes[0] : undefined
}

function organRow({ organ, particulars }: Pick<Masthead, 'organ' | 'particulars'>, writing: Writing): TableRow {
  const lines = particulars.map((line) =>
    styledParagraph(particularsLooks(line, writing), [], line, within(changeOfLine(line), writing)),
  )
  const left = styledParagraph(paragraphStyle.organ, [], organ, writing)
  return row(lines.length > 0 ? [[left], lines] : [[left]], writing)
}

/** A line that stays in English in an Arabic paper would have its day behind its year. */
function particularsLooks(line: readonly Inline[], { rightToLeft }: Writing): Looks {
  const lookIn = (text: readonly Inline[]): string =>
    rightToLeft && !hasRightToLeft(textOf(text)) ? paragraphStyle.particularsFromLeft : paragraphStyle.particulars
  if (changeOfLine(line).change) return looksOf(lookIn(line))
  return looksOf(lookIn(lineWithout('deleted', line)), lookIn(lineWithout('inserted', line)))
}

function row(cells: readonly (readonly StyledParagraph[])[], writing: Writing): TableRow {
  const children = cells.map((paragraphs): readonly Paragraph[] =>
    trackCell(paragraphs, looksOf(paragraphStyle.particulars), writing),
  )
  return new TableRow({
    cantSplit: true,
    ...(writing.change ? writing.trackedChanges.insertionOrDeletion(writing.change) : {}),
    children: children.map(
      (paragraphs) => new TableCell({ children: paragraphs, ...(cells.length === 1 ? { columnSpan: 2 } : {}) }),
    ),
  })
}
