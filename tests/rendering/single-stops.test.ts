import { describe, expect, it } from 'vitest'
import { typingOf } from '../../src/rendering/typing.ts'
import { textOf } from '../../src/checks/common/typing.ts'
import { completeSources, faultlessPaper, replacing } from '../helpers/real-paper.ts'
import { PARAGRAPH, rendered, saying } from './rendered.ts'

/** What is printed of these words in the paper in a language, and what the checks read of them. */
function printed(code: string, words: string): [printed: string, read: string] {
  const { session, language, wording } = completeSources({ code, wording: saying(words) })
  const units = typingOf(session, language, wording).units.filter(({ id }) => id === PARAGRAPH)
  return [rendered(words, { code }).printed, units.map(textOf).join()]
}

describe('a stop that ends an abbreviation ends the sentence too', () => {
  it.each([
    ['ru', 'Откроется в {{time opening}}.', 'Откроется в 10 час. 00 мин.'],
    ['ru', 'Откроется в {{time opening}}. Затем', 'Откроется в 10 час. 00 мин. Затем'],
    ['en', 'It opens at {{time opening}}.', 'It opens at 10 a.m.'],
    ['en', 'It opens at *{{time opening}}*.', 'It opens at 10 a.m.'],
    ['en', 'It opens at {{time opening}}*.*', 'It opens at 10 a.m.'],
    ['en', 'It closes at {{time speakers-list.closes}}.', 'It closes at 12 noon.'],
    // Any other mark stands, and so does an ellipsis.
    ['en', 'It opens at {{time opening}}!', 'It opens at 10 a.m.!'],
    ['en', 'It opens at {{time opening}}, in Vienna.', 'It opens at 10 a.m., in Vienna.'],
    ['en', 'It opens (at {{time opening}}).', 'It opens (at 10 a.m.).'],
    ['en', 'It opens at {{time opening}}...', 'It opens at 10 a.m....'],
    ['en', 'It opens at {{time opening}}…', 'It opens at 10 a.m.…'],
    // What is typed twice is what somebody wants, or sees.
    ['en', 'It opens at 10 a.m..', 'It opens at 10 a.m..'],
    ['zh', '上午{{time opening}}。', '上午上午10时。'],
    ['fr', 'À {{time opening}}.', 'À 10 heures.'],
    ['es', 'A las {{time opening}}.', 'A las 10.00 horas.'],
    ['ar', '{{time opening}}.', 'في الساعة 00/10.'],
  ])('%s: %s', (code, words, expected) => expect(printed(code, words)).toEqual([expected, expected]))

  it('with the mark of a note between them', () => {
    const words = saying('It opens at {{time opening}}{{note notes.late}}.')
    const paper = faultlessPaper({
      code: 'en',
      session: replacing('earlier-papers:', 'notes: [late]\nearlier-papers:'),
      wording: (text) => `${words(text)}notes: { late: Late. }\n`,
    })
    expect(paper.passages.find(({ id }) => id === PARAGRAPH)?.text).toBe('It opens at 10 a.m.')
  })

  it('in a list, where the language has a stop after a title', () => {
    const title = replacing('title: Other matters', "title: 'Other matters, from {{time opening}}'")
    const text = faultlessPaper({ code: 'en', wording: title }).passages.find(({ id }) => id === 'agenda.other-matters')?.text
    expect(text).toBe('Other matters, from 10 a.m.')
  })
})
