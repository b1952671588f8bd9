import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Change, Inline, Masthead } from '../../document/tree.ts'
import { pointsOf, style, textWidth, twips } from '../style.ts'
import { contentWithout, runsFromLeft, textOf } from '../../document/contents.ts'
import { mastheadPicture, type MastheadPicture } from '../drawings/masthead-picture.ts'
import { balancedIndent } from './balance.ts'
import { bookmarked } from './bookmarks.ts'
import { drawingRun } from './drawing.ts'
import { seriesRuns } from './inlines.ts'
import { trackCell } from './paragraph-marks.ts'
import { looksOf, StyledParagraph, styledParagraph, type Looks } from './paragraph.ts'
import { changeOfLine } from '../redline-places.ts'
import { paragraphStyle, tableStyle } from './style-ids.ts'
import { ownIds, within, withoutLinks, type Writing } from './writing.ts'

/**
 * The head of the first page: a table of two rows whose rules stand in its style. Where the symbol is too long for the column of the particulars, it
 * reaches into that of the organ.
 */
export function writeMasthead(masthead: Masthead, writing: Writing): Table {
  const { organShare, symbolLength, longSymbolShare } = style.masthead
  const width = twips(textWidth)
  const emblemWidth = twips(mastheadPicture(masthead)?.column ?? 0)
  const organWidth = Math.round(width * organShare) - emblemWidth
  const particularsWidth = width - organWidth - emblemWidth
  // A redline has both symbols in one line, and the columns of either text.
  const length = Math.max(
    ...(['inserted', 'deleted'] as const).map((change) => textOf(contentWithout(change, masthead.symbol)).length),
  )
  const reach = length > symbolLength ? Math.round(width * longSymbolShare) - particularsWidth : 0
  const organWidths = reach > 0 ? [organWidth - reach, reach] : [organWidth]
  const organization = styledParagraph(
    paragraphStyle.organization,
    [masthead.id, ...ownIds(writing, `${masthead.id}.organization`)],
    masthead.organization,
    writing,
  )
  const symbol = new StyledParagraph({
    change: writing.change,
    ...looksOf(paragraphStyle.mastheadSymbol),
    children: bookmarked(ownIds(writing, `${masthead.id}.symbol`), seriesRuns(masthead, withoutLinks(writing))),
  })
  return new Table({
    style: tableStyle.masthead,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...(masthead.emblem ? [emblemWidth] : []), ...organWidths, particularsWidth],
    layout: TableLayoutType.FIXED,
    ...(writing.rightToLeft ? { visuallyRightToLeft: true } : {}),
    rows: [
      row(
        [
          { content: [organization], span: masthead.emblem ? 2 : 1 },
          { content: [symbol], span: organWidths.length },
        ],
        writing,
      ),
      ...organRows(masthead, { columns: organWidths.length, width: organWidth }, writing),
    ],
  })
}

/**
 * The organ beside the particulars, or over the whole width where there are none. Where one of the two texts of a redline has none, the
 * row of each stands for itself: Word has no sound way to track how many cells a row has.
 */
function organRows(masthead: Masthead, room: OrganRoom, writing: Writing): TableRow[] {
  const change = writing.change ?? changeOfAll(masthead.particulars)
  if (change === writing.change) return [organRow(masthead, room, writing)]
  const { id, emblem: picture } = masthead
  const earlier = {
    id,
    emblem: picture,
    organ: contentWithout('inserted', masthead.organ),
    particulars: change === 'inserted' ? [] : masthead.particulars,
  }
  const later = {
    id,
    emblem: picture,
    organ: contentWithout('deleted', masthead.organ),
    particulars: change === 'deleted' ? [] : masthead.particulars,
  }
  return [
    organRow(earlier, room, within({ change: 'deleted' }, writing)),
    organRow(later, room, within({ change: 'inserted' }, writing)),
  ]
}

function changeOfAll(lines: readonly (readonly Inline[])[]): Change | undefined {
  const changes = lines.map((line) => changeOfLine(line).change)
  return changes.every((change) => change === changes[0]) ? changes[0] : undefined
}

type OrganAndParticulars = Pick<Masthead, 'id' | 'emblem' | 'organ' | 'particulars'>

/** The columns that the organ takes, and their width in twips where there are particulars. */
interface OrganRoom {
  readonly columns: number
  readonly width: number
}

function organRow(
  { id, emblem: picture, organ, particulars }: OrganAndParticulars,
  { columns, width }: OrganRoom,
  writing: Writing,
): TableRow {
  const lines = particulars.map((line, index) =>
    styledParagraph(
      particularsLooks(line, writing),
      ownIds(writing, `${id}.particulars.${index}`),
      line,
      within(changeOfLine(line), writing),
    ),
  )
  const { organSize: size, gap } = style.masthead
  const room = lines.length > 0 ? pointsOf(width) : textWidth - (mastheadPicture({ emblem: picture })?.column ?? 0)
  const drawnIn = balancedIndent(organ, { size, bold: true }, room - gap, writing.measure)
  const indentEnd = drawnIn === undefined ? undefined : gap + drawnIn
  const left = styledParagraph(paragraphStyle.organ, ownIds(writing, `${id}.organ`), organ, writing, { indentEnd })
  const cells =
    lines.length > 0 ? [{ content: [left], span: columns }, { content: lines }] : [{ content: [left], span: columns + 1 }]
  const drawn = mastheadPicture({ emblem: picture })
  return row([...(drawn ? [{ content: [pictureParagraph(drawn, writing)] }] : []), ...cells], writing)
}

/** A line that stays in English in an Arabic paper is set from the left: from the right its day would stand behind its year. */
function particularsLooks(line: readonly Inline[], { language }: Writing): Looks {
  const lookIn = (text: readonly Inline[]): string =>
    runsFromLeft(language, text) ? paragraphStyle.particularsFromLeft : paragraphStyle.particulars
  if (changeOfLine(line).change) return looksOf(lookIn(line))
  return looksOf(lookIn(contentWithout('deleted', line)), lookIn(contentWithout('inserted', line)))
}

interface Cell {
  readonly content: readonly StyledParagraph[]
  /** Columns that it covers. */
  readonly span?: number
}

function row(cells: readonly Cell[], writing: Writing): TableRow {
  const children = cells.map(({ content, span = 1 }) => ({
    children: trackCell(content, looksOf(paragraphStyle.particulars), writing),
    ...(span > 1 ? { columnSpan: span } : {}),
  }))
  return new TableRow({
    cantSplit: true,
    ...(writing.change ? writing.trackedChanges.insertionOrDeletion(writing.change) : {}),
    children: children.map((cell) => new TableCell(cell)),
  })
}

function pictureParagraph({ drawing, alternate, width, height }: MastheadPicture, { change }: Writing): StyledParagraph {
  return new StyledParagraph({
    change,
    ...looksOf(paragraphStyle.emblem),
    children: [drawingRun(drawing, { number: 1, name: 'Emblem', alternate, width, height })],
  })
}
