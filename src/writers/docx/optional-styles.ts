import { style, textWidth } from '../style.ts'
import { datesStandOut } from '../title-faces.ts'
import type { StyleEntry } from './style-entries.ts'
import { paragraphStyle } from './style-ids.ts'

/** Styles of what the look of a paper may have: a face for the line with dates and place, and a rule that closes the paper. */
export function optionalStyles(): readonly StyleEntry[] {
  const { titleBlock, closingRule } = style
  const face = { bold: titleBlock.datesFace === 'bold', italic: titleBlock.datesFace === 'italic' }
  const side = (textWidth - closingRule.length) / 2
  const closing = { indent: side, indentEnd: side, ruleUnder: closingRule.width, exactLine: closingRule.before }
  return [
    ...(datesStandOut()
      ? ([
          [paragraphStyle.datesLine, '_ Title Line Dates', {}, face, paragraphStyle.titleLine],
          [paragraphStyle.openingDatesLine, '_ Title Line Dates First', {}, face, paragraphStyle.openingLine],
        ] satisfies StyleEntry[])
      : []),
    ...(closingRule.isDrawn ? ([[paragraphStyle.closingRule, '_ Closing Rule', closing]] satisfies StyleEntry[]) : []),
  ]
}
