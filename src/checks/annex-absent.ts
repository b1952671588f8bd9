import type { Check } from './common/check.ts'
import { annexesOf } from '../model/parts.ts'
import { spanInPassage } from './common/passage.ts'

/** The text sends readers to an annex, and the paper has none: its annex is the timetable. */
export const annexAbsent: Check = {
  code: 'annex-absent',
  *text({ session, language, wording, passages }) {
    const { data, source } = session
    const hasTimetable = data.parts.includes('timetable')
    if (annexesOf(session).length > 0) return
    const mention = mentionOf(language.words.annex)
    for (const passage of passages)
      for (const { 0: text, index } of passage.text.matchAll(mention))
        yield {
          level: 'warning',
          message: `“${text}” is named, and the paper has no annex`,
          span: spanInPassage(passage, index, index + text.length) ?? wording.source.valueSpan([]),
          label: 'leads nowhere',
          also: hasTimetable
            ? [{ span: source.valueSpan(['timetable', 'place']), text: 'the timetable, which would be the annex, stands here' }]
            : [{ span: source.keySpan(['parts']), text: 'timetable, which is the annex, is not among these' }],
          help: `take the reference out, or ${hasTimetable ? 'write place: annex under timetable' : 'add timetable to parts'}; acknowledge the warning if the annex is that of another paper`,
        }
  },
}

/**
 * The word for an annex where nothing follows that says whose or which: "(see annex)", "in the annex.". What stands after a comma or a
 * number is the annex of what is named before. A Cyrillic word changes its end with its case.
 */
function mentionOf(annex: string): RegExp {
  const word = /\p{Script=Cyrillic}$/u.test(annex) ? `${annex.slice(0, -1)}\\p{L}{1,2}` : annex
  return new RegExp(`(?<![\\d,${COMMAS}]\\s*)${word}(?=\\s*(?:[\\p{Pe}\\p{Pf}\\p{Po}]|$))`, 'giu')
}

/** The Arabic comma, the full-width one, and that of Chinese lists. */
const COMMAS = '\u060c\uff0c\u3001'
