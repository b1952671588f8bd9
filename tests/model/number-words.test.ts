import { describe, expect, it, test } from 'vitest'
import { lastNumber, type NumberKind, numberWord } from '../../src/model/number-words.ts'
import type { Language } from '../../src/model/language.ts'
import { loadLanguage } from '../../src/model/load-language.ts'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { projectFile } from '../helpers/real-paper.ts'
import { spellingOf } from './rbnf.ts'

function languageOf(
  code: string,
  change: (text: string) => string = (text) => text,
): { language?: Language; found: Diagnostic[] } {
  const found: Diagnostic[] = []
  const file = new SourceFile(`${code}.yaml`, change(projectFile(`data/languages/${code}.yaml`).text))
  const language = loadLanguage(code, file, (diagnostic) => found.push(diagnostic))
  return language ? { language, found } : { found }
}

const numbers = Array.from({ length: 200 }, (_, index) => index + 1)

type Source = (number: number) => string

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/**
 * As papers write it: without the reformed spelling's hyphens around “et” and after “cent”, and with no “et” in 81, 91, 101 and 111, where CLDR has one
 * in the ordinals and, rightly, none in the cardinals.
 */
const traditional = (text: string): string =>
  text
    .replace(/(quatre-vingt|cent)[- ]et-/, (_, before: string) => (before === 'cent' ? 'cent ' : `${before}-`))
    .replace(/-et-/, ' et ')
    .replace(/cent[- ](?=\S)/, 'cent ')

/** CLDR has two blanks in some. */
const single = (text: string): string => text.replaceAll(/ +/g, ' ')

const zeros = (text: string): string => text.replace('〇', '零')

const spelling = {
  ar: spellingOf('ar'),
  en: spellingOf('en'),
  es: spellingOf('es'),
  fr: spellingOf('fr'),
  ru: spellingOf('ru'),
  zh: spellingOf('zh'),
}

/** Every form of every list, with what CLDR has for it; in words up to the twentieth, beyond that as the papers have it. */
const FORMS: readonly [code: keyof typeof spelling, kind: NumberKind, form: string, source: Source, from: number, to: number][] =
  [
    ['en', 'session', 'prose', (n) => spelling.en('%spellout-ordinal-verbose', n), 1, 200],
    ['en', 'session', 'default', (n) => spelling.en('%spellout-ordinal-verbose', n), 1, 200],
    ['en', 'meeting', 'default', (n) => spelling.en('%spellout-ordinal-verbose', n), 1, 200],
    ['en', 'numbers', 'ordinal', (n) => spelling.en('%spellout-ordinal-verbose', n), 1, 200],
    ['fr', 'session', 'prose', (n) => traditional(spelling.fr('%spellout-ordinal-feminine', n)), 1, 200],
    ['fr', 'session', 'default', (n) => traditional(spelling.fr('%spellout-ordinal-feminine', n)), 1, 200],
    ['fr', 'meeting', 'default', (n) => traditional(spelling.fr('%spellout-ordinal-feminine', n)), 1, 200],
    ['fr', 'numbers', 'ordinal', (n) => traditional(spelling.fr('%spellout-ordinal-masculine', n)), 1, 200],
    ['es', 'session', 'default', (n) => spelling.es('%digits-ordinal-masculine-adjective', n), 21, 200],
    ['es', 'session', 'prose', (n) => spelling.es('%digits-ordinal-masculine-adjective', n), 21, 200],
    ['es', 'numbers', 'ordinal', (n) => spelling.es('%digits-ordinal-masculine-adjective', n), 21, 200],
    ['es', 'meeting', 'default', (n) => spelling.es('%digits-ordinal-feminine', n), 21, 200],
    ['es', 'meeting', 'capital', (n) => spelling.es('%digits-ordinal-feminine', n), 21, 200],
    ['es', 'meeting', 'default', (n) => spelling.es('%spellout-ordinal-feminine', n), 1, 10],
    ['ru', 'session', 'lower', (n) => spelling.ru('%spellout-ordinal-feminine', n), 1, 20],
    ['ru', 'session', 'default', (n) => spelling.ru('%digits-ordinal-feminine', n), 21, 200],
    ['ru', 'session', 'lower', (n) => spelling.ru('%digits-ordinal-feminine', n), 21, 200],
    ['ru', 'session', 'oblique', (n) => spelling.ru('%digits-ordinal-feminine-genitive', n), 21, 200],
    ['ru', 'meeting', 'default', (n) => spelling.ru('%digits-ordinal-neuter', n), 21, 200],
    ['ru', 'meeting', 'capital', (n) => spelling.ru('%digits-ordinal-neuter', n), 21, 200],
    ['ru', 'meeting', 'genitive', (n) => spelling.ru('%digits-ordinal-neuter-genitive', n), 21, 200],
    ['ru', 'numbers', 'ordinal-feminine', (n) => spelling.ru('%digits-ordinal-feminine', n), 21, 200],
    ['zh', 'numbers', 'words', (n) => zeros(spelling.zh('%spellout-numbering', n)), 1, 200],
    ['zh', 'session', 'default', (n) => `${zeros(spelling.zh('%spellout-ordinal', n))}届`, 1, 200],
    ['zh', 'meeting', 'default', (n) => `${zeros(spelling.zh('%spellout-ordinal', n))}次`, 1, 200],
    ['ar', 'session', 'default', (n) => spelling.ar('%spellout-ordinal-feminine', n), 1, 100],
    ['ar', 'session', 'default', (n) => spelling.ar('%spellout-ordinal-feminine', n), 200, 200],
    ['ar', 'meeting', 'default', (n) => spelling.ar('%spellout-ordinal-masculine', n), 1, 100],
  ]

/** Where the papers depart from CLDR, or CLDR from the grammar. */
const DEPARTURES: Readonly<Record<string, string>> = {
  // After decimotercero, which is shortened like tercero.
  'es session 113': '113.^{er}',
  'es numbers 113': '113.^{er}',
}

describe('the ordinals from the first to the two hundredth', () => {
  test.each(FORMS)('of %s, %s.%s, are those of CLDR', (code, kind, form, source, from, to) => {
    const { language } = languageOf(code)
    const ours = numbers.slice(from - 1, to).map((number) => small(numberWord(language!, kind, form, number) ?? `no ${number}`))
    const raised = (text: string): string => text.replace('ᵉʳ', '^{er}')
    expect(ours).toEqual(
      numbers
        .slice(from - 1, to)
        .map((number) => DEPARTURES[`${code} ${kind} ${number}`] ?? small(single(raised(source(number))))),
    )
  })

  test.each(['ar', 'en', 'es', 'fr', 'ru', 'zh'])('are there in every form of %s, each another one', (code) => {
    const { language, found } = languageOf(code)
    expect(found).toEqual([])
    for (const kind of ['session', 'meeting'] as const)
      for (const form of Object.keys(language!.ordinals[kind])) {
        expect(lastNumber(language!, kind, form)).toBe(200)
        expect(new Set(numbers.map((number) => numberWord(language!, kind, form, number)))).toHaveLength(200)
        expect(numberWord(language!, kind, form, 201)).toBeUndefined()
      }
  })

  it('has the cases of Arabic, and what is beyond a hundred after its first', () => {
    const { language } = languageOf('ar')
    const words = (kind: NumberKind, form: string, ...asked: number[]) =>
      asked.map((number) => numberWord(language!, kind, form, number))
    expect(words('session', 'default', 21, 72, 100, 101, 121, 200)).toEqual([
      'الحادية والعشرون',
      'الثانية والسبعون',
      'المائة',
      'الأولى بعد المائة',
      'الحادية والعشرون بعد المائة',
      'المائتان',
    ])
    expect(words('session', 'oblique', 21, 72, 199, 200)).toEqual([
      'الحادية والعشرين',
      'الثانية والسبعين',
      'التاسعة والتسعين بعد المائة',
      'المائتين',
    ])
    expect(words('meeting', 'oblique', 21, 43, 111)).toEqual(['الحادي والعشرين', 'الثالث والأربعين', 'الحادي عشر بعد المائة'])
  })

  it('begins a line with a capital where the list does', () => {
    expect(numberWord(languageOf('en').language!, 'session', 'default', 62)).toBe('Sixty-second')
    expect(numberWord(languageOf('fr').language!, 'session', 'default', 62)).toBe('Soixante-deuxième')
  })
})

describe('a rule of which no word can be made is found at its place:', () => {
  const rule = "101-199: 'one hundred and {{1-99}}'"
  test.each<[what: string, from: string, to: string, under: string, message: RegExp]>([
    ['a range of another length', '{{1-99}}', '{{1-98}}', 'one hundred', /has 98 words for 99 numbers/],
    ['a form that there is not', "'{{Prose 21-200}}'", "'{{Pros 21-200}}'", "'{{Pros", /no word for 21 can be put together/],
    ['what names no words', '{{1-99}}', '{{one to nine}}', 'one hundred', /names no words/],
    ['rules in a circle', 'thirty-{{1-9}}', 'thirty-{{31-39}}', 'thirty', /no word for 31 can be put together/],
    ['a number that is left out', '      100: one hundredth\n', '', 'prose', /has no word for 100/],
    ['a form without a list', '    prose:\n      21-29', '    prosa:\n      21-29', 'prosa', /no list prosa/],
    ['a key that names no numbers', '      100: one', '      a hundred: one', 'a hundred', /names no numbers/],
  ])('%s', (_, from, to, under, message) => {
    expect(rule).toContain('{{1-99}}')
    const { found } = languageOf('en', (text) => {
      const at = text.indexOf('\nbeyond:')
      expect(text.slice(at)).toContain(from)
      return text.slice(0, at) + text.slice(at).replace(from, to)
    })
    const [first] = found.filter((finding) => message.test(finding.message))
    expect(first?.span.file.text.slice(first.span.start)).toMatch(new RegExp(`^['"]?${under.replace(/[{}']/g, '.?')}`))
  })
})
