import { describe, expect, it } from 'vitest'
import { placeOf, projectFile, realSources, replacing, underlined } from '../helpers/real-paper.ts'

type Gap = readonly [what: string, code: string, replace: string, by: string, under: string, message: string, help: string]

const GAPS: readonly Gap[] = [
  // A pattern without a name that it cannot do without.
  [
    'a day without its month',
    'fr',
    "no-year: '{{day}} {{month}}'",
    "no-year: '{{day}}'",
    "'{{day}}'",
    'dates.no-year has no {{month}}',
    'put {{month}}',
  ],
  [
    'a date without its year',
    'ru',
    "default: '{{day}} {{month}} {{year}} года'",
    "default: '{{day}} {{month}} года'",
    "'{{day}} {{month}} года'",
    'dates.default has no {{year}}',
    'put {{year}}',
  ],
  [
    'a date with a brace too few',
    'es',
    'weekday: "{{weekday}} {{day}}',
    'weekday: "{weekday} {{day}}',
    '"{weekday} {{day}} de {{month}} de {{year}}"',
    'dates.weekday has no {{weekday}}',
    'put {{weekday}}',
  ],
  [
    'a span without its end',
    'zh',
    "same-month: '{{from-year}}年{{from-month}}{{from-day}}日至{{to-day}}日'\n    same-year: '{{from-year}}年{{from-month}}{{from-day}}日至{{to-month}}{{to-day}}日'\n    across-years: '{{from-year}}年{{from-month}}{{from-day}}日至{{to-year}}年{{to-month}}{{to-day}}日'\n  # two",
    "same-month: '{{from-year}}年{{from-month}}{{from-day}}日'\n    same-year: '{{from-year}}年{{from-month}}{{from-day}}日至{{to-month}}{{to-day}}日'\n    across-years: '{{from-year}}年{{from-month}}{{from-day}}日至{{to-year}}年{{to-month}}{{to-day}}日'\n  # two",
    "'{{from-year}}年{{from-month}}{{from-day}}日'",
    'spans.default.same-month has no {{to-day}}',
    'put {{to-day}}',
  ],
  [
    'an hour without its half of the day',
    'en',
    "default: '{{hour}} {{period}}'",
    "default: '{{hour}}'",
    "'{{hour}}'",
    'times.on-the-hour.default has no {{period}}',
    'put {{period}}',
  ],
  [
    'the hours of a half day without their end',
    'ar',
    "range-over-noon: 'من {{from}} إلى {{to}}'",
    "range-over-noon: 'من {{from}}'",
    "'من {{from}}'",
    'times.range-over-noon has no {{to}}',
    'put {{to}}',
  ],
  [
    'a paragraph without its article',
    'zh',
    "any: { default: '{{outer}}{{inner}}' }",
    "any: { default: '{{inner}}' }",
    "'{{inner}}'",
    'provisions.nested.any.default has no {{outer}}',
    'put {{outer}}',
  ],
  [
    'a session without its ordinal',
    'ar',
    "session: 'الدورة {{ordinal}}'",
    "session: 'الدورة'",
    "'الدورة'",
    'session has no {{ordinal}}',
    'put {{ordinal}}',
  ],
  [
    'the original without its language',
    'es',
    'original: "Original: {{language}}"',
    'original: "Original: inglés"',
    '"Original: inglés"',
    'masthead.original has no {{language}}',
    'put {{language}}',
  ],
  [
    'a reference without its number',
    'ru',
    "genitive: 'пункта {{mark}}'",
    "genitive: 'пункта'",
    "'пункта'",
    'reference.genitive has no {{mark}}',
    'put {{mark}}',
  ],
  // A list of which one entry is two, missing, or there twice.
  [
    'a lost comma in the list of another form',
    'es',
    'séptimo, octavo, noveno, décimo, undécimo, duodécimo, decimotercer, decimocuarto, decimoquinto, decimosexto, decimoséptimo, decimoctavo, decimonoveno, vigésimo]\n  meeting',
    'séptimo octavo, noveno, décimo, undécimo, duodécimo, decimotercer, decimocuarto, decimoquinto, decimosexto, decimoséptimo, decimoctavo, decimonoveno, vigésimo]\n  meeting',
    'séptimo octavo',
    'an entry of ordinals.session.prose holds two words',
    'put a comma',
  ],
  [
    'a lost comma in the only list of its kind',
    'zh',
    'words: [一, 二, 三, 四, 五,',
    'words: [一, 二 三, 四, 五,',
    '二 三',
    'an entry of numbers.words holds two words',
    'put a comma',
  ],
  [
    'a comma lost at a line end',
    'en',
    '        seventeenth,\n        eighteenth,\n        nineteenth,\n        twentieth,\n      ]\n\nnumbers',
    '        seventeenth\n        eighteenth,\n        nineteenth,\n        twentieth,\n      ]\n\nnumbers',
    'seventeenth',
    'an entry of ordinals.meeting.default holds two words',
    'put a comma',
  ],
  [
    'a comma lost among entries of several words',
    'ar',
    '      ثلاثة أيام عمل,\n',
    '      ثلاثة أيام عمل\n',
    'ثلاثة أيام عمل',
    'an entry of numbers.working-days holds two words',
    'put a comma',
  ],
  [
    'an entry that is missing',
    'fr',
    '        Huitième,\n',
    '',
    'default',
    'ordinals.session.default has 19 entries, and the lists beside it have 20',
    'which number lacks its word',
  ],
  [
    'an entry that is missing in the only list of its kind',
    'zh',
    '        第八次,\n',
    '',
    'default',
    'ordinals.meeting.default has 19 entries, and the lists beside it have 20',
    'which number lacks its word',
  ],
  [
    'a weekday that stands twice',
    'fr',
    'weekdays: [lundi, mardi, mercredi',
    'weekdays: [lundi, mardi, mardi',
    'mardi',
    'weekdays says mardi for 2 and for 3',
    'write the word of each number',
  ],
  [
    'a month that stands twice',
    'zh',
    'months: [1月, 2月, 3月',
    'months: [1月, 2月, 2月',
    '2月',
    'months says 2月 for 2 and for 3',
    'write the word of each number',
  ],
  [
    'a word that stands twice',
    'ru',
    '        Восьмая,\n',
    '        Седьмая,\n',
    'Седьмая',
    'ordinals.session.default says Седьмая for 7 and for 8',
    'the word of each number',
  ],
  [
    'a lost comma among the letters',
    'ar',
    '[أ, ب, ج',
    '[أ, ب ج',
    'ب ج',
    'an entry of marks.1.letters holds two words',
    'put a comma',
  ],
  // What is there only in part.
  [
    'a day of the timetable in a form that there is not',
    'fr',
    '\n  day: timetable',
    '\n  day: band',
    'band',
    'dates has no form band',
    'write one of default, no-year',
  ],
  [
    'a clock of twelve hours without its afternoon',
    'zh',
    'pm: 下午',
    "pm: ' '",
    "' '",
    'times.pm is blank',
    'write the word for pm',
  ],
  ['a clock of twelve hours without noon', 'en', '  noon: 12 noon\n', '', '12', 'times has no noon', 'add noon:'],
]

describe('a gap of a language is found at its place', () => {
  it.each(GAPS.map((gap) => [gap[1], gap[0], gap] as const))('%s: %s', (_, __, [, code, replace, by, under, message, help]) => {
    const { diagnostics, language } = realSources({ code, language: replacing(replace, by) })
    const found = diagnostics.filter(({ span }) => span.file.path === `data/languages/${code}.yaml`)
    expect(found.map((finding) => [finding.code, finding.level, underlined(finding), finding.message])).toEqual([
      ['language-gap', 'error', under, expect.stringContaining(message)],
    ])
    expect(found[0]?.help).toContain(help)
    expect(language).toBeUndefined()
  })
})

type Blank = readonly [what: string, code: string, file: 'language' | 'wording', replace: RegExp, by: string, message: string]

const BLANKS: readonly Blank[] = [
  ['a word of the masthead', 'fr', 'language', /united-nations: .*/, "united-nations: ''", 'words.united-nations is blank'],
  ['the name of a language', 'ar', 'language', /zh: Chinese/, "zh: '\u00a0'", 'masthead.languages.zh is blank'],
  ['an ordinal', 'es', 'language', /Segundo/, "'\u200b'", 'ordinals.session.default.1 is blank'],
  ['the title of an item', 'en', 'wording', /title: Other matters/, "title: ' '", 'items.other-matters.title is blank'],
  ['a paragraph', 'ru', 'wording', /no-documents: .*/, "no-documents: '\u3000'", 'annotation.no-documents is blank'],
  ['the title of the paper', 'zh', 'wording', /^title: .*/m, "title: '\u200b '", 'title is blank'],
]

describe('a text of which nothing would be seen', () => {
  it.each(BLANKS.map((blank) => [blank[1], blank[0], blank] as const))(
    '%s: %s',
    (_, __, [, code, file, replace, by, message]) => {
      const { diagnostics } = realSources({ code, [file]: (text: string) => text.replace(replace, () => by) })
      expect(diagnostics.map((finding) => [finding.code, finding.message])).toEqual([
        ['data-shape', expect.stringContaining(message)],
      ])
      const [finding] = diagnostics
      expect(finding?.label).toBe('nothing of this would be seen on paper')
      expect(finding && underlined(finding)).toBe(by.slice(by.indexOf("'")))
    },
  )
})

describe('a table without its default', () => {
  it.each<[string, string, 'language' | 'wording', string, string, string]>([
    ['en', 'of months', 'language', 'months-of-year:\n  default:', 'months-of-year:\n  full:', 'months-of-year'],
    ['zh', 'of hours within a half day', 'language', "    range: '{{hour}}时'\n", '', 'on-the-hour'],
    [
      'ru',
      'of a name',
      'wording',
      'default: Рабочая группа по огнестрельному оружию',
      'nominative: Рабочая группа по огнестрельному оружию',
      'name',
    ],
  ])('%s: %s', (code, _, file, replace, by, under) => {
    const { diagnostics } = realSources({ code, [file]: replacing(replace, by) })
    expect(diagnostics.map((finding) => [finding.code, underlined(finding), finding.message])).toEqual([
      ['data-shape', under, expect.stringMatching(/^the field (default|range) is missing$/)],
    ])
  })
})

it('no language of the project has a gap', () => {
  for (const code of ['ar', 'en', 'es', 'fr', 'ru', 'zh']) expect(realSources({ code }).diagnostics.map(placeOf)).toEqual([])
  expect(projectFile('data/languages/en.yaml').text).toContain('range')
})
