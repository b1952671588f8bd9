import { style } from '../style.ts'
import { JUSTIFIED, lineOf } from './lines.ts'
import type { StyleEntry } from './style-entries.ts'
import { paragraphStyle } from './style-ids.ts'
import type { Typography } from './typography.ts'

/** Styles of notes and tables within the text. */
export function blockStyles(typography: Typography): readonly StyleEntry[] {
  const { noteBlock, body, table, columnIndent } = style
  const indent = columnIndent + noteBlock.indent
  return [
    [
      paragraphStyle.noteBlock,
      '_ Note Text',
      { indent, indentEnd: indent, after: body.after, ...JUSTIFIED, ...lineOf(typography, noteBlock.size) },
      { size: noteBlock.size },
    ],
    [paragraphStyle.leadingText, '_ Leading Txt', { keepNext: true }, {}, paragraphStyle.text],
    [paragraphStyle.tableAfter, '_ Table After', { exactLine: table.after }, { size: table.endHeight }],
  ]
}
