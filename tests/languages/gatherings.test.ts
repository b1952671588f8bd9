import { describe, expect, it } from 'vitest'
import { gatheringForms, gatheringName, type NamedGathering } from '../../src/rendering/gathering-name.ts'
import { GATHERINGS, ORDINAL_PARTS } from '../../src/model/gatherings.ts'
import { faultlessPaper, realSources, replacing } from '../helpers/real-paper.ts'
import { type Code, CODES, languageOf } from './language-facts.ts'

/** What the languages call a gathering, in their forms. The first was seen in E/CN.7/2019/1/Add.1; the others are working terms. */
const NAMES: readonly (readonly [code: Code, gathering: string, form: string, expected: string])[] = [
  ['fr', 'session 62 reconvened', 'default', 'reprise de la soixante-deuxième session'],
  ['en', 'session 62 reconvened', 'default', 'reconvened sixty-second session'],
  ['en', 'session 38 first-part', 'default', 'thirty-eighth session, first part'],
  ['en', 'meeting 34', 'default', 'thirty-fourth meeting'],
  ['en', 'conference resumed', 'default', 'resumed conference'],
  ['fr', 'meeting 1', 'default', 'première réunion'],
  ['fr', 'session 1 third-part', 'default', 'première session, troisième partie'],
  ['es', 'session 62 resumed', 'default', 'continuación del 62.º período de sesiones'],
  ['es', 'meeting 3 resumed', 'default', 'continuación de la tercera reunión'],
  ['ru', 'session 8 resumed', 'default', 'возобновленная восьмая сессия'],
  ['ru', 'session 8 resumed', 'oblique', 'возобновленной восьмой сессии'],
  ['ru', 'session 38 second-part', 'oblique', 'второй части 38-й сессии'],
  ['ru', 'meeting 3 resumed', 'genitive', 'возобновленного третьего совещания'],
  ['zh', 'session 62 reconvened', 'default', '第六十二届会议续会'],
  ['zh', 'session 38 first-part', 'default', '第三十八届会议第一部分'],
  ['zh', 'meeting 34', 'default', '第三十四次会议'],
  ['ar', 'session 62 resumed', 'default', 'الدورة الثانية والستون المستأنفة'],
  ['ar', 'session 62 resumed', 'oblique', 'الدورة الثانية والستين المستأنفة'],
  ['ar', 'session 38 second-part', 'oblique', 'الجزء الثاني من الدورة الثامنة والثلاثين'],
  ['ar', 'meeting 34', 'default', 'الاجتماع الرابع والثلاثون'],
]

describe('a gathering is called', () => {
  it.each(NAMES)('in %s, %s in the form %s: %s', (code, gathering, form, expected) => {
    const words = gathering.split(' ')
    const number = words.find((word) => /^\d+$/.test(word))
    const named = {
      counts: words[0],
      number: number === undefined ? undefined : Number(number),
      part: words.slice(1).find((word) => word !== number),
    } as NamedGathering
    expect(gatheringName(languageOf(code), form, named)).toBe(expected)
  })

  it.each(CODES)('in %s up to the two hundredth, in every part and every form', (code) => {
    const language = languageOf(code)
    const parts = [undefined, 'resumed', 'reconvened', ...ORDINAL_PARTS] as const
    for (const counts of GATHERINGS)
      for (const form of gatheringForms(language, counts))
        for (const part of parts)
          for (const number of [1, 20, 21, 100, 199, 200]) {
            const name = gatheringName(language, form, { counts, number, part })
            if (counts === 'conference' && part === undefined) expect(name).toBeUndefined()
            else expect(name, [code, counts, form, part, number].join(' ')).toMatch(/^(?!.*\{\{).+$/)
          }
  })
})

describe('the file of a language', () => {
  const found = (from: string, to: string) =>
    realSources({ code: 'ru', language: replacing(from, to) }).diagnostics.map(({ code, message }) => `${code}: ${message}`)

  it.each([
    [
      'ordinal: lower\n',
      'ordinal: small\n',
      'language-gap: gathering.session.default takes its ordinal in the form small, which there is not',
    ],
    [
      "whole: '{{ordinal}} сессия'",
      "whole: 'сессия'",
      'language-gap: the pattern gathering.session.default.whole has no {{ordinal}}',
    ],
    [
      "in-parts: '{{ordinal}} сессия, {{part}}'",
      "in-parts: '{{ordinal}} сессия'",
      'language-gap: the pattern gathering.session.default.in-parts has no {{part}}',
    ],
    ["whole: '{{ordinal}} сессия'", "whole: '{{number}} сессия'", 'expression: a pattern here has no number'],
  ])('says what it cannot do without: %s', (from, to, message) => {
    expect(found(from, to)).toContain(message)
  })

  it('may lack all of it, for a session that is held as most are', () => {
    const language = (text: string) => text.replace(/\ngathering:\n(?: .*\n)+/, '\n')
    expect(realSources({ code: 'en', language }).language?.gathering).toBeUndefined()
    expect(faultlessPaper({ code: 'en', language }).passages.length).toBeGreaterThan(100)
  })
})
