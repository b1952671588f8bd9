import type { Masthead } from '../../document/tree.ts'
import { style } from '../style.ts'
import type { Node, SetParagraph } from './set-paragraph.ts'
import type { StructureElement } from './structure.ts'

/** The head of the first page: organization and symbol, a rule, the organ beside what is known of the issue, a heavy rule. */
export function mastheadNodes(masthead: Masthead, set: SetParagraph, isRightToLeft: boolean, parent: StructureElement): Node[] {
  const { organizationSize, symbolSize, organSize, particularsSize, organShare, ruleWidth, heavyRuleWidth, gap, after } =
    style.masthead
  const width = style.page.width - style.page.marginLeft - style.page.marginRight
  const organWidth = masthead.particulars.length > 0 ? width * organShare : width
  const row = (first: Node[], second: Node[], firstWidth: number): Node => {
    const columns = [
      { width: firstWidth, stack: first },
      { width: width - firstWidth, stack: second },
    ]
    return { columns: isRightToLeft ? columns.reverse() : columns }
  }
  return [
    row(
      [set(masthead.organization, { size: organizationSize, alignment: 'start', column: 0, tag: parent.add('P') })],
      [
        set(masthead.symbol, {
          size: symbolSize,
          alignment: 'end',
          leadsNowhere: true,
          before: organizationSize - symbolSize,
          column: 1,
          tag: parent.add('P'),
        }),
      ],
      width / 2,
    ),
    rule(width, ruleWidth, 2, 10),
    row(
      [
        set(masthead.organ, {
          size: organSize,
          bold: true,
          alignment: 'start',
          leading: 1.25,
          isBalanced: true,
          right: gap,
          column: 0,
          tag: parent.add('P'),
        }),
      ],
      masthead.particulars.map((line) =>
        set(line, { size: particularsSize, alignment: 'start', column: 1, tag: parent.add('P') }),
      ),
      organWidth,
    ),
    rule(width, heavyRuleWidth, 10, after),
  ]
}

function rule(width: number, lineWidth: number, before: number, after: number): Node {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth }], margin: [0, before, 0, after] }
}
