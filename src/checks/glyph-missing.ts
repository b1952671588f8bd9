import { normalForm } from '../model/normal-form.ts'
import type { Check, Finding } from './common/check.ts'
import { everyCharacter } from './common/every-character.ts'
import { searched } from './common/found-nothing.ts'
import { type Passage, spanInPassage } from './common/passage.ts'

/** A character that no face of the language has would print as an empty box. */
export const glyphMissing: Check = {
  code: 'glyph-missing',
  text({ language, passages, hasGlyph, wording, foundNothing }) {
    const hasGlyphs = everyCharacter((character) => hasGlyph(character.codePointAt(0) ?? 0))
    function* look(passage: Passage): Generator<Finding> {
      if (hasGlyphs(passage.text)) return
      // What is not in its normal form is found by itself.
      const isMissing = (character: string): boolean =>
        !hasGlyph(character.codePointAt(0) ?? 0) && normalForm(character) === character
      let at = 0
      let row = ''
      for (const character of [...Array.from(passage.text), '']) {
        if (character !== '' && isMissing(character)) {
          row += character
          continue
        }
        if (row !== '')
          yield {
            level: 'error',
            message: `no face of ${language['english-name']} has the ${Array.from(row).length > 1 ? 'characters' : 'character'} ${row} (${pointsOf(row)})`,
            span: spanInPassage(passage, at, at + row.length) ?? wording.source.valueSpan([]),
            label: 'would print as an empty box',
            help: `write another character, or add a face that has it to fonts/ and to the faces of ${language['english-name']}`,
          }
        at += row.length + character.length
        row = ''
      }
    }
    return searched(passages, foundNothing, { name: 'glyph-missing', of: () => [language, hasGlyph], look })
  },
}

function pointsOf(text: string): string {
  const points = Array.from(
    text,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return [...new Set(points)].join(', ')
}
