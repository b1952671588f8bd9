import type { Masthead } from '../../document/tree.ts'
import { style } from '../style.ts'
import type { Node, SetParagraph } from './set-paragraph.ts'

/** The head of the first page: organization and symbol, a rule, the organ beside what is known of the issue, a heavy rule. */
export function mastheadNodes(masthead: Masthead, set: SetParagraph): Node[] {
  const { organizationSize, symbolSize, organSize, particularsSize, organShare, ruleWidth, heavyRuleWidth, gap, after } =
    style.masthead
  const width = style.page.width - style.page.marginLeft - style.page.marginRight
  const organWidth = width * organShare
  const row = (left: Node[], right: Node[], leftWidth: number): Node => ({
    columns: [
      { width: leftWidth, stack: left },
      { width: width - leftWidth, stack: right },
    ],
  })
  return [
    row(
      [set(masthead.organization, { size: organizationSize, alignment: 'start' })],
      [set(masthead.symbol, { size: symbolSize, alignment: 'end', before: organizationSize - symbolSize })],
      width / 2,
    ),
    rule(width, ruleWidth, 2, 10),
    row(
      [set(masthead.organ, { size: organSize, bold: true, alignment: 'start', leading: 1.25, isBalanced: true, right: gap })],
      masthead.particulars.map((line) => set(line, { size: particularsSize, alignment: 'start' })),
      masthead.particulars.length > 0 ? organWidth : width,
    ),
    rule(width, heavyRuleWidth, 10, after),
  ]
}

function rule(width: number, lineWidth: number, before: number, after: number): Node {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth }], margin: [0, before, 0, after] }
}
