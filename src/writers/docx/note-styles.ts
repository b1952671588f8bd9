import { style } from '../style.ts'
import { element } from '../xml.ts'
import { characterStyle, paragraphStyle } from './style-ids.ts'
import { lineOf } from './lines.ts'
import { characterProperties, paragraphProperties, scaled } from './style-properties.ts'
import type { Typography } from './typography.ts'

/** The two styles that Word itself has for notes, by the ids and names that it knows them by. */
export function noteStyles(typography: Typography): readonly string[] {
  const { size, leading, after, hangingIndent } = style.note
  const indents = { indent: style.columnIndent + hangingIndent, hanging: hangingIndent, indentEnd: style.columnIndent }
  return [
    element(
      'w:style',
      { 'w:type': 'paragraph', 'w:styleId': paragraphStyle.note },
      element('w:name', { 'w:val': 'footnote text' }),
      element('w:basedOn', { 'w:val': paragraphStyle.base }),
      element('w:uiPriority', { 'w:val': 99 }),
      paragraphProperties({ ...indents, after, alignment: 'both', hyphenated: true, ...lineOf(typography, size, leading) }),
      characterProperties(scaled({ size }, typography.complexScale)),
    ),
    element(
      'w:style',
      { 'w:type': 'character', 'w:styleId': characterStyle.noteMark },
      element('w:name', { 'w:val': 'footnote reference' }),
      element('w:basedOn', { 'w:val': 'DefaultParagraphFont' }),
      element('w:uiPriority', { 'w:val': 99 }),
      characterProperties({ superscript: true }),
    ),
  ]
}
