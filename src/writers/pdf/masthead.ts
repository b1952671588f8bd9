import { seriesOf } from '../../document/print.ts'
import { handLines, runsFromLeft } from '../../document/contents.ts'
import type { Masthead } from '../../document/tree.ts'
import { mastheadPicture, type MastheadPicture } from '../drawings/masthead-picture.ts'
import { style, textWidth } from '../style.ts'
import type { Box, ColumnBox, PictureBox, RuleBox } from './pages/box.ts'
import type { SetParagraph } from './set-paragraph.ts'
import type { StructureElement } from './structure.ts'

/** The head of the first page: organization and symbol, a rule, emblem and organ beside what is known of the issue, a heavy rule. */
export function mastheadBoxes(masthead: Masthead, set: SetParagraph, isRightToLeft: boolean, parent: StructureElement): Box[] {
  const look = style.masthead
  const { id, particulars } = masthead
  const picture = mastheadPicture(masthead)
  const series = seriesOf(masthead)
  const pictureWidth = picture?.column ?? 0
  const organWidth = (particulars.length > 0 ? textWidth * look.organShare : textWidth) - pictureWidth
  const row = (...columns: ColumnBox[]): Box => ({ kind: 'columns', columns: isRightToLeft ? columns.reverse() : columns })
  const rule = (thickness: number, before: number, after: number): RuleBox => ({
    kind: 'rule',
    unit: id,
    thickness,
    before,
    after,
  })
  return [
    row(
      {
        width: textWidth / 2,
        reads: 0,
        boxes: [
          set(masthead.organization, {
            unit: `${id}.organization`,
            size: look.organizationSize,
            alignment: 'start',
            isCleared: true,
            tag: parent.add('P'),
          }),
        ],
      },
      {
        width: textWidth / 2,
        reads: 1,
        boxes: [
          set(masthead.symbol, {
            unit: `${id}.symbol`,
            size: look.symbolSize,
            opening: { length: series.length, size: look.seriesSize },
            alignment: 'end',
            targetOf: () => undefined,
            // The larger type of a line sets its baseline.
            before: series === '' ? look.organizationSize - look.symbolSize : 0,
            tag: parent.add('P'),
          }),
        ],
      },
    ),
    rule(look.ruleWidth, look.ruleBefore, look.paddingY),
    row(
      ...(picture ? [{ width: pictureWidth, reads: 0, boxes: [pictureBox(id, picture, isRightToLeft, parent)] }] : []),
      {
        width: organWidth,
        reads: 1,
        boxes: organBoxes(masthead, set, parent.add('P')),
      },
      {
        width: textWidth - organWidth - pictureWidth,
        reads: 2,
        boxes: particulars.map((line, index) =>
          set(line, {
            unit: `${id}.particulars.${index}`,
            size: look.particularsSize,
            alignment: 'start',
            fromLeft: isRightToLeft && runsFromLeft({ direction: 'rtl' }, line),
            tag: parent.add('P'),
          }),
        ),
      },
    ),
    rule(look.heavyRuleWidth, look.paddingY, look.after),
  ]
}

/** The name of the organ, one text in as many lines as it is broken into by hand. */
function organBoxes({ id, organ }: Masthead, set: SetParagraph, tag: StructureElement): Box[] {
  const { organSize: size, organLeading: leading, gap: right } = style.masthead
  const look = { unit: `${id}.organ`, size, leading, right, bold: true, alignment: 'start', isBalanced: true } as const
  return handLines(organ).map((line) => set(line, { ...look, tag }))
}

function pictureBox(unit: string, picture: MastheadPicture, isRightToLeft: boolean, parent: StructureElement): PictureBox {
  const { drawing, width, height, alternate } = picture
  const side = isRightToLeft ? 'right' : 'left'
  return { kind: 'picture', unit, drawing, width, height, before: 0, side, tag: parent.add('Figure', { alternate }) }
}
