import { eighthPoints, style, twips } from '../style.ts'
import { element } from '../xml.ts'
import { lineOf } from './lines.ts'
import type { StyleEntry } from './style-entries.ts'
import { paragraphStyle, tableStyle } from './style-ids.ts'
import type { Typography } from './typography.ts'

/** The styles of tables: horizontal rules only, as the tables of UN papers have them. */
export function tableStyles(): readonly string[] {
  const { masthead, table } = style
  return [
    element(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      element('w:name', { 'w:val': 'Normal Table' }),
      element('w:uiPriority', { 'w:val': 99 }),
      element('w:semiHidden', {}),
      tableProperties('', 0, 0),
    ),
    writeTableStyle(
      tableStyle.masthead,
      '_ Masthead',
      element('w:tblBorders', {}, rule('w:bottom', masthead.heavyRuleWidth), rule('w:insideH', masthead.ruleWidth)),
      0,
      table.paddingY,
    ),
    writeTableStyle(tableStyle.foot, '_ Foot', '', 0, 0),
    writeTableStyle(
      tableStyle.table,
      '_ Table',
      element(
        'w:tblBorders',
        {},
        rule('w:top', table.headRuleWidth),
        rule('w:bottom', table.headRuleWidth),
        rule('w:insideH', table.ruleWidth),
      ),
      table.paddingX,
      table.paddingY,
      element(
        'w:tblStylePr',
        { 'w:type': 'firstRow' },
        element('w:tcPr', {}, element('w:tcBorders', {}, rule('w:bottom', table.headRuleWidth))),
      ),
    ),
  ]
}

/** The styles of text in tables. */
export function tableTextStyles(typography: Typography): readonly StyleEntry[] {
  const { table } = style
  const { turnedIndent } = table
  return [
    [paragraphStyle.tableText, '_ Table Text', lineOf(typography, table.size, table.leading), { size: table.size }],
    [paragraphStyle.tableTextKept, '_ Table Text Kept', { keepNext: true }, {}, paragraphStyle.tableText],
    [paragraphStyle.tableEntry, '_ Table Entry', { indent: turnedIndent, hanging: turnedIndent }, {}, paragraphStyle.tableText],
    [paragraphStyle.tableEntryKept, '_ Table Entry Kept', { keepNext: true }, {}, paragraphStyle.tableEntry],
    [paragraphStyle.tableHead, '_ Table Head', { keepNext: true }, { bold: true }, paragraphStyle.tableText],
    [paragraphStyle.tableBand, '_ Table Band', { keepNext: true }, { bold: true }, paragraphStyle.tableText],
  ]
}

function rule(side: string, width: number): string {
  return element(side, { 'w:val': 'single', 'w:sz': eighthPoints(width), 'w:space': 0, 'w:color': 'auto' })
}

function writeTableStyle(id: string, name: string, borders: string, paddingX: number, paddingY: number, firstRow = ''): string {
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': 'TableNormal' }),
    tableProperties(borders, paddingX, paddingY),
    firstRow,
  )
}

function tableProperties(borders: string, paddingX: number, paddingY: number): string {
  const margin = (side: string, points: number): string => element(side, { 'w:w': twips(points), 'w:type': 'dxa' })
  return element(
    'w:tblPr',
    {},
    element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
    borders,
    element(
      'w:tblCellMar',
      {},
      margin('w:top', paddingY),
      margin('w:left', paddingX),
      margin('w:bottom', paddingY),
      margin('w:right', paddingX),
    ),
  )
}
