import { seriesOf } from '../../document/print.ts'
import { runsFromLeft } from '../../document/contents.ts'
import type { Masthead } from '../../document/tree.ts'
import { emblem } from '../drawings/emblem.ts'
import { style, textWidth } from '../style.ts'
import { drawingNode } from './drawing-node.ts'
import type { Node, SetParagraph } from './set-paragraph.ts'
import type { StructureElement } from './structure.ts'

/** The head of the first page: organization and symbol, a rule, emblem and organ beside what is known of the issue, a heavy rule. */
export function mastheadNodes(masthead: Masthead, set: SetParagraph, isRightToLeft: boolean, parent: StructureElement): Node[] {
  const look = style.masthead
  const { emblem: picture, particulars } = masthead
  const series = seriesOf(masthead)
  const pictureWidth = picture ? look.emblemColumn : 0
  const organWidth = (particulars.length > 0 ? textWidth * look.organShare : textWidth) - pictureWidth
  const row = (...columns: { width: number; stack: Node[] }[]): Node => ({ columns: isRightToLeft ? columns.reverse() : columns })
  return [
    row(
      {
        width: textWidth / 2,
        stack: [
          set(masthead.organization, {
            size: look.organizationSize,
            alignment: 'start',
            column: 0,
            tag: parent.add('P'),
          }),
        ],
      },
      {
        width: textWidth / 2,
        stack: [
          set(masthead.symbol, {
            size: look.symbolSize,
            opening: { length: series.length, size: look.seriesSize },
            alignment: 'end',
            targetOf: () => undefined,
            // The larger type of a line sets its baseline.
            before: series === '' ? look.organizationSize - look.symbolSize : 0,
            column: 1,
            tag: parent.add('P'),
          }),
        ],
      },
    ),
    rule(look.ruleWidth, look.ruleBefore, look.paddingY),
    row(
      ...(picture ? [{ width: pictureWidth, stack: [emblemNode(picture.alternate, isRightToLeft, parent)] }] : []),
      {
        width: organWidth,
        stack: [
          set(masthead.organ, {
            size: look.organSize,
            bold: true,
            alignment: 'start',
            leading: look.organLeading,
            isBalanced: true,
            right: look.gap,
            column: 1,
            tag: parent.add('P'),
          }),
        ],
      },
      {
        width: textWidth - organWidth - pictureWidth,
        stack: particulars.map((line) =>
          set(line, {
            size: look.particularsSize,
            alignment: 'start',
            fromLeft: isRightToLeft && runsFromLeft({ direction: 'rtl' }, line),
            column: 2,
            tag: parent.add('P'),
          }),
        ),
      },
    ),
    rule(look.heavyRuleWidth, look.paddingY, look.after),
  ]
}

function emblemNode(alternate: string, isRightToLeft: boolean, parent: StructureElement): Node {
  const width = style.masthead.emblemWidth
  return drawingNode(emblem, {
    width,
    height: (width * emblem.height) / emblem.width,
    alignment: isRightToLeft ? 'right' : 'left',
    column: 0,
    tag: parent.add('Figure', { alternate }),
  })
}

function rule(lineWidth: number, before: number, after: number): Node {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth }], margin: [0, before, 0, after] }
}
