import { seriesOf } from '../../document/print.ts'
import { runsFromLeft } from '../../document/contents.ts'
import type { Masthead } from '../../document/tree.ts'
import { emblem } from '../drawings/emblem.ts'
import { style, textWidth } from '../style.ts'
import type { Box, ColumnBox, PictureBox, RuleBox } from './pages/box.ts'
import type { SetParagraph } from './set-paragraph.ts'
import type { StructureElement } from './structure.ts'

/** The head of the first page: organization and symbol, a rule, emblem and organ beside what is known of the issue, a heavy rule. */
export function mastheadBoxes(masthead: Masthead, set: SetParagraph, isRightToLeft: boolean, parent: StructureElement): Box[] {
  const look = style.masthead
  const { id, emblem: picture, particulars } = masthead
  const series = seriesOf(masthead)
  const pictureWidth = picture ? look.emblemColumn : 0
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
      ...(picture ? [{ width: pictureWidth, reads: 0, boxes: [emblemBox(id, picture.alternate, isRightToLeft, parent)] }] : []),
      {
        width: organWidth,
        reads: 1,
        boxes: [
          set(masthead.organ, {
            unit: `${id}.organ`,
            size: look.organSize,
            bold: true,
            alignment: 'start',
            leading: look.organLeading,
            isBalanced: true,
            right: look.gap,
            tag: parent.add('P'),
          }),
        ],
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

function emblemBox(unit: string, alternate: string, isRightToLeft: boolean, parent: StructureElement): PictureBox {
  const width = style.masthead.emblemWidth
  return {
    kind: 'picture',
    unit,
    drawing: emblem,
    width,
    height: (width * emblem.height) / emblem.width,
    before: 0,
    side: isRightToLeft ? 'right' : 'left',
    tag: parent.add('Figure', { alternate }),
  }
}
