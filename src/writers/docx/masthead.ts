import type { Change, Inline, Masthead } from '../../document/tree.ts'
import { pointsOf, style, textWidth, twips } from '../style.ts'
import { contentWithout, runsFromLeft, textOf } from '../../document/contents.ts'
import { mastheadPicture, type MastheadPicture } from '../drawings/masthead-picture.ts'
import { balancedIndent } from './balance.ts'
import { drawingRun } from './drawing.ts'
import { writeSeries } from './inlines.ts'
import { trackCell } from './paragraph-marks.ts'
import { looksOf, type ParagraphPlan, plannedParagraph, styledParagraph, type Looks } from './paragraph.ts'
import { changeOfLine } from '../redline-places.ts'
import { sum } from '../column-widths.ts'
import { paragraphStyle, tableStyle } from './style-ids.ts'
import { cellMarkup, rowMarkup, tableMarkup } from './table-markup.ts'
import { ownIds, within, withoutLinks, type Writing } from './writing.ts'

/**
 * The head of the first page: a table of two rows whose rules stand in its style. Where the symbol is too long for the column of the particulars, it
 * reaches into that of the organ.
 */
export function writeMasthead(masthead: Masthead, writing: Writing): string {
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
  const organColumns = reach > 0 ? [organWidth - reach, reach] : [organWidth]
  const pictureColumns = masthead.emblem ? [emblemWidth] : []
  const organization = styledParagraph(
    paragraphStyle.organization,
    [masthead.id, ...ownIds(writing, `${masthead.id}.organization`)],
    masthead.organization,
    writing,
  )
  const symbol = plannedParagraph(
    looksOf(paragraphStyle.mastheadSymbol),
    ownIds(writing, `${masthead.id}.symbol`),
    (into) => writeSeries(masthead, withoutLinks(writing), into),
    writing,
  )
  const [organStart = 0, ...organRest] = organColumns
  const head = row(
    [
      { content: [organization], columns: [...pictureColumns, organStart] },
      { content: [symbol], columns: [...organRest, particularsWidth] },
    ],
    writing,
  )
  const columns = { picture: pictureColumns, organ: organColumns, particulars: particularsWidth }
  return tableMarkup({
    style: tableStyle.masthead,
    columns: [...pictureColumns, ...organColumns, particularsWidth],
    rightToLeft: writing.rightToLeft,
    rows: [head, ...organRows(masthead, columns, writing)],
  })
}

/** Widths of the columns in twips: one or none for the picture, one or two for the organ. */
interface Columns {
  readonly picture: readonly number[]
  readonly organ: readonly number[]
  readonly particulars: number
}

/**
 * The organ beside the particulars, or over the whole width where there are none. Where one of the two texts of a redline has none, the
 * row of each stands for itself: Word has no sound way to track how many cells a row has.
 */
function organRows(masthead: Masthead, columns: Columns, writing: Writing): string[] {
  const change = writing.change ?? changeOfAll(masthead.particulars)
  if (change === writing.change) return [organRow(masthead, columns, writing)]
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
    organRow(earlier, columns, within({ change: 'deleted' }, writing)),
    organRow(later, columns, within({ change: 'inserted' }, writing)),
  ]
}

function changeOfAll(lines: readonly (readonly Inline[])[]): Change | undefined {
  const changes = lines.map((line) => changeOfLine(line).change)
  return changes.every((change) => change === changes[0]) ? changes[0] : undefined
}

type OrganAndParticulars = Pick<Masthead, 'id' | 'emblem' | 'organ' | 'particulars'>

function organRow(
  { id, emblem: picture, organ, particulars }: OrganAndParticulars,
  { picture: pictureColumns, organ: organColumns, particulars: particularsWidth }: Columns,
  writing: Writing,
): string {
  const lines = particulars.map((line, index) =>
    styledParagraph(
      particularsLooks(line, writing),
      ownIds(writing, `${id}.particulars.${index}`),
      line,
      within(changeOfLine(line), writing),
    ),
  )
  const { organSize: size, gap } = style.masthead
  const drawn = mastheadPicture({ emblem: picture })
  const room = lines.length > 0 ? pointsOf(sum(organColumns)) : textWidth - (drawn?.column ?? 0)
  const drawnIn = balancedIndent(organ, { size, bold: true }, room - gap, writing.measure)
  const indentEnd = drawnIn === undefined ? undefined : gap + drawnIn
  const left = styledParagraph(paragraphStyle.organ, ownIds(writing, `${id}.organ`), organ, writing, { indentEnd })
  const cells =
    lines.length > 0
      ? [
          { content: [left], columns: organColumns },
          { content: lines, columns: [particularsWidth] },
        ]
      : [{ content: [left], columns: [...organColumns, particularsWidth] }]
  const pictureCell = drawn ? [{ content: [pictureParagraph(drawn, writing)], columns: pictureColumns }] : []
  return row([...pictureCell, ...cells], writing)
}

/** A line that stays in English in an Arabic paper is set from the left: from the right its day would stand behind its year. */
function particularsLooks(line: readonly Inline[], { language }: Writing): Looks {
  const lookIn = (text: readonly Inline[]): string =>
    runsFromLeft(language, text) ? paragraphStyle.particularsFromLeft : paragraphStyle.particulars
  if (changeOfLine(line).change) return looksOf(lookIn(line))
  return looksOf(lookIn(contentWithout('deleted', line)), lookIn(contentWithout('inserted', line)))
}

interface Cell {
  readonly content: readonly ParagraphPlan[]
  /** Widths of the columns that it covers. */
  readonly columns: readonly number[]
}

function row(cells: readonly Cell[], writing: Writing): string {
  const written = cells.map(({ content, columns }) =>
    cellMarkup(columns, trackCell(content, looksOf(paragraphStyle.particulars), writing)),
  )
  return rowMarkup(written, writing.change ? writing.trackedChanges.ofWhole(writing.change) : '')
}

function pictureParagraph({ drawing, alternate, width, height }: MastheadPicture, { change, pictures }: Writing): ParagraphPlan {
  const picture = { number: 1, name: 'Emblem', alternate, width, height }
  return { change, ...looksOf(paragraphStyle.emblem), content: drawingRun(drawing, picture, pictures.ofText) }
}
