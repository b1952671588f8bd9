import { style } from '../style.ts'
import { element } from '../xml.ts'
import { characterStyle, paragraphStyle } from './style-ids.ts'
import { characterProperties, paragraphProperties } from './style-properties.ts'

/** The two styles that Word itself has for notes, by the ids and names that it knows them by. */
export function noteStyles(): readonly string[] {
  const { size, leading, after, hangingIndent } = style.note
  const indents = { indent: style.columnIndent + hangingIndent, hanging: hangingIndent, indentEnd: style.columnIndent }
  return [
    element(
      'w:style',
      { 'w:type': 'paragraph', 'w:styleId': paragraphStyle.note },
      element('w:name', { 'w:val': 'footnote text' }),
      element('w:basedOn', { 'w:val': paragraphStyle.base }),
      element('w:uiPriority', { 'w:val': 99 }),
      paragraphProperties({ ...indents, after, leastLine: size * leading }),
      characterProperties({ size }),
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
