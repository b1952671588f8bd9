import type { Check } from './common/check.ts'
import { spanInPassage } from './common/passage.ts'

/** A character that no face of the language has would print as an empty box. */
export const glyphMissing: Check = {
  code: 'glyph-missing',
  *text({ language, passages, hasGlyph, wording }) {
    for (const passage of passages) {
      let at = 0
      for (const character of passage.text) {
        const codePoint = character.codePointAt(0) ?? 0
        const start = at
        at += character.length
        if (hasGlyph(codePoint)) continue
        const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
        yield {
          level: 'error',
          message: `no face of ${language['english-name']} has the character ${character} (${name})`,
          span: spanInPassage(passage, start, at) ?? wording.source.valueSpan([]),
          label: 'would print as an empty box',
          help: `write another character, or add a face that has it to fonts/ and to the faces of ${language['english-name']}`,
        }
      }
    }
  },
}
