import { describe, expect, it } from 'vitest'
import type { TextContext } from '../../src/checks/common/check.ts'
import type { WordingUnit } from '../../src/checks/common/wording-unit.ts'
import { languageParity } from '../../src/checks/language-parity.ts'
import type { Language } from '../../src/model/language.ts'
import { loadLanguage } from '../../src/model/load-language.ts'
import type { Wording } from '../../src/model/wording.ts'
import { wordingUnits } from '../../src/rendering/wording-units.ts'
import { parseYaml } from '../../src/source/parse-yaml.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { projectFile, underlined } from '../helpers/real-paper.ts'

const languages = new Map<string, Language>()

function languageOf(code: string): Language {
  const known = languages.get(code)
  if (known) return known
  const language = loadLanguage(code, projectFile(`data/languages/${code}.yaml`), ({ message }) => {
    throw new Error(message)
  })!
  languages.set(code, language)
  return language
}

/** A paragraph in a language. */
function unitsIn(code: string, text: string): WordingUnit[] {
  const file = new SourceFile(`${code}.yaml`, `introduction: { p: '${text.replaceAll("'", "''")}' }\n`)
  const source = parseYaml(file, ({ message }) => {
    throw new Error(message)
  })
  return wordingUnits({ language: code, source } as Wording, languageOf(code), () => [])
}

/** What is found in a paragraph against that from which it is translated: level, what is underlined, message. */
function found(source: string, original: string, code: string, text: string): string[] {
  const session = { data: { 'wording-source': source } }
  const context = { session, units: unitsIn(code, text), sourceUnits: unitsIn(source, original) } as unknown as TextContext
  return [...languageParity.text!(context)].map(
    (finding) => `${finding.level} ${underlined(finding).replaceAll("'", '')}: ${finding.message}`,
  )
}

const HOURS: readonly (readonly [code: string, text: string])[] = [
  ['ar', 'تُفتح القاعة في الساعة 00/18.'],
  ['en', 'The hall opens at 6 p.m.'],
  ['es', 'La sala se abre a las 18.00 horas.'],
  ['fr', 'La salle ouvre à 18 heures.'],
  ['ru', 'Зал открывается в 18 час. 00 мин.'],
  ['zh', '会场下午6时开放。'],
]

const DAYS: readonly (readonly [code: string, text: string])[] = [
  ['ar', 'من 17 إلى 21 تشرين الأول/أكتوبر 2016'],
  ['en', 'from 17 to 21 October 2016'],
  ['es', 'del 17 al 21 de octubre de 2016'],
  ['fr', 'du 17 au 21 octobre 2016'],
  ['ru', '17-21 октября 2016 года'],
  ['zh', '2016年10月17日至10月21日'],
]

const SESSIONS: readonly (readonly [code: string, text: string])[] = [
  ['en', 'at its eighth session'],
  ['en', 'at its 8th session'],
  ['es', 'en su octavo período de sesiones'],
  ['fr', 'à sa huitième session'],
  ['ru', 'на своей восьмой сессии'],
  ['ru', 'на своей 8-й сессии'],
  ['zh', '第八届会议'],
  ['zh', '第8届会议'],
]

const pairs = (texts: typeof HOURS) => texts.flatMap((one) => texts.map((other) => [...one, ...other] as const))

describe('what is typed is compared by what it says', () => {
  it.each(pairs(HOURS))('an hour: %s %s, %s %s', (...texts) => expect(found(...texts)).toEqual([]))
  it.each(pairs(DAYS))('days: %s %s, %s %s', (...texts) => expect(found(...texts)).toEqual([]))
  it.each(pairs(SESSIONS))('a session: %s %s, %s %s', (...texts) => expect(found(...texts)).toEqual([]))

  it.each([
    ['en', 'from 10 a.m. to 1 p.m.', 'zh', '上午10时至下午1时'],
    ['en', '6.30-8 p.m.', 'fr', '18 h 30-20 heures'],
    ['en', '10 a.m.-1 p.m.', 'ru', '10.00-13.00'],
    ['en', '10 a.m.-1 p.m.', 'es', '10.00 a 13.00 horas'],
    ['zh', '下午6时30分', 'ar', 'في الساعة 30/18'],
    ['zh', '中午12时', 'en', 'at 12 noon'],
    ['zh', '中午11时30分', 'en', 'at 11.30 a.m.'],
    ['zh', '会议于中午结束。', 'fr', 'La séance prend fin à midi.'],
    ['ru', 'до полуночи', 'es', 'hasta la medianoche'],
    ['en', 'at 18:00', 'ru', 'в 18 час. 00 мин.'],
    ['en', 'at 6.00 pm', 'fr', 'à 18h00'],
    ['en', 'on 1 May', 'fr', 'le 1er mai'],
    ['en', 'in October', 'ru', 'в октябре'],
    ['en', 'Delegations may register in October.', 'fr', 'Les délégations peuvent s’inscrire en octobre.'],
    ['zh', '二〇一六年十月', 'es', 'octubre'],
    ['en', 'the third meeting', 'zh', '第三次会议'],
    // Where one of the two cannot be read, digits are enough.
    ['en', 'at 6 p.m.', 'ru', 'в 18 часов'],
    ['en', 'at 6 p.m.', 'zh', '晚上6时'],
    ['en', 'it takes 6 hours', 'fr', 'elle dure 6 heures'],
    ['en', 'in October 2016', 'fr', 'en 10/2016'],
    ['en', 'the 8th round', 'ru', '8-й раунд'],
    ['en', '20 meetings', 'zh', '20次会议'],
  ])('%s %s, %s %s', (...texts) => expect(found(...texts)).toEqual([]))

  it.each([
    [
      'en',
      'at 6 p.m.',
      'ru',
      'в 17 час. 00 мин.',
      ['error 17 час. 00 мин.: introduction.p has the hour 17:00 (17 час. 00 мин.), and en has the hour 18:00 (6 p.m.)'],
    ],
    [
      'en',
      'at 6 a.m.',
      'zh',
      '下午6时',
      ['error 下午6时: introduction.p has the hour 18:00 (下午6时), and en has the hour 06:00 (6 a.m.)'],
    ],
    [
      'zh',
      '10月17日',
      'fr',
      'le 17 novembre',
      ['error novembre: introduction.p has the month 11 (novembre), and zh has the month 10 (10月)'],
    ],
    [
      'zh',
      '第八届会议',
      'en',
      'at its ninth session',
      ['error ninth: introduction.p has the ordinal 9 (ninth), and zh has the ordinal 8 (第八届)'],
    ],
    ['en', 'at 6 p.m.', 'fr', 'le soir', ['error le soir: introduction.p lacks the hour 18:00 (6 p.m.)']],
    [
      'en',
      'in the evening',
      'zh',
      '下午6时',
      ['error 下午6时: introduction.p has the hour 18:00 (下午6时), which en does not have'],
    ],
    [
      'en',
      '20 meetings',
      'zh',
      '15次会议',
      [
        'error 15次会议: introduction.p lacks the number 20',
        'error 15: introduction.p has the number 15, which en does not have',
      ],
    ],
    // What has no digits may be there in a form that the language does not list.
    ['en', 'at its eighth session', 'ru', 'на сессии', ['warning на сессии: introduction.p lacks the ordinal 8 (eighth)']],
    ['en', 'at noon', 'fr', 'le matin', ['warning le matin: introduction.p lacks the hour 12:00 (noon)']],
    [
      'en',
      'It may open on 17 October 2016.',
      'fr',
      'Ouvre le 18 octobre 2016.',
      [
        'error Ouvre le 18 octobre 2016.: introduction.p lacks the number 17',
        'error 18: introduction.p has the number 18, which en does not have',
      ],
    ],
  ])('%s %s is not %s %s', (source, original, code, text, findings) =>
    expect(found(source, original, code, text)).toEqual(findings),
  )
})
