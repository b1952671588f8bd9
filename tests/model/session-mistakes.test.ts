import { describe, expect, it } from 'vitest'
import { all, lineUnder, projectFile, realSources, replacing, underlined } from '../helpers/real-paper.ts'
import { fileOfBody } from '../helpers/where-it-stands.ts'

const PATH = 'data/ctoc-cop-2016-1/session.yaml'
const FILES = [PATH, fileOfBody(PATH)].map((path) => projectFile(path))

type Mistake = readonly [name: string, replace: string, by: string, code: string, under: string, message: string, help?: string]

const MISTAKES: readonly Mistake[] = [
  // Items, sections, blocks and parts.
  [
    'a mark that counts nothing',
    'extended-bureau: {}',
    "extended-bureau: { marks: ['1.', '(x)'] }",
    'data-shape',
    "'(x)'",
    'marks.1 is not valid',
  ],
  [
    'an item deeper than the marks',
    'public-address:',
    "marks: ['1.']\npublic-address:",
    'data-reference',
    "['1.']",
    'opening is 2 levels deep, and items have marks for 1',
  ],
  [
    'a section without items',
    '  - id: other-matters\n',
    '  - { section: closing, items: [] }\n  - id: other-matters\n',
    'data-shape',
    '[]',
    'items is too small',
  ],
  [
    'a status that items do not have',
    '  - id: other-matters\n',
    '  - id: other-matters\n    status: withdrawn\n',
    'data-shape',
    'withdrawn',
    'status has a value that it cannot have',
  ],
  [
    'an item annotated with one that there is not',
    '  - id: other-matters\n',
    '  - id: other-matters\n    annotated-with: reports\n',
    'data-reference',
    'reports',
    'reports is no agenda item',
  ],
  [
    'an item annotated with itself',
    '  - id: other-matters\n',
    '  - id: other-matters\n    annotated-with: other-matters\n',
    'data-reference',
    'other-matters',
    'other-matters cannot be annotated with other-matters, which is itself',
  ],
  [
    'a table without rows',
    'annotation: [no-issues]',
    'annotation: [no-issues, { table: dates, columns: [day], rows: [] }]',
    'data-shape',
    '[]',
    'rows is too small',
  ],
  [
    'a part that no text is for',
    'symbol: CTOC/COP/2016/1\n',
    'symbol: CTOC/COP/2016/1\nparts: [agenda, annotations, timetable, { annex: funds }]\n',
    'data-reference',
    'funds',
    'funds is no text',
  ],
  [
    'a text that no part prints',
    'symbol: CTOC/COP/2016/1\n',
    'symbol: CTOC/COP/2016/1\ntexts: { funds: [sums] }\n',
    'data-reference',
    'funds',
    'no part of the paper prints funds',
  ],
  // Forms of symbols.
  [
    'an unknown part of a symbol',
    'extended-bureau: {}',
    "extended-bureau: { symbols: ['A/{sesion}/{number}'] }",
    'data-shape',
    "'A/{sesion}/{number}'",
    'symbols.0 is not valid',
  ],
  [
    'a form without a number',
    'extended-bureau: {}',
    "extended-bureau: { symbols: ['A/{session}/1'] }",
    'data-shape',
    "'A/{session}/1'",
    'symbols.0 is not valid',
  ],
  [
    'a form with a part twice',
    'extended-bureau: {}',
    "extended-bureau: { symbols: ['A/{number}/{number}'] }",
    'data-shape',
    "'A/{number}/{number}'",
    'symbols.0 is not valid',
  ],
  [
    'a form without letters at its head',
    'extended-bureau: {}',
    "extended-bureau: { symbols: ['{year}/{number}'] }",
    'data-shape',
    "'{year}/{number}'",
    'symbols.0 is not valid',
  ],
  [
    'parts of a form that touch',
    'extended-bureau: {}',
    "extended-bureau: { symbols: ['A/{kind}{number}'], kinds: [L] }",
    'data-shape',
    "'A/{kind}{number}'",
    'symbols.0 is not valid',
  ],
  [
    'a form with a sign that no symbol has',
    'extended-bureau: {}',
    "extended-bureau: { symbols: ['A/{year}#{number}'] }",
    'data-shape',
    "'A/{year}#{number}'",
    'symbols.0 is not valid',
  ],
  [
    'kinds that are not said',
    'extended-bureau: {}',
    "extended-bureau: { symbols: ['A/{number}', 'A/{kind}.{number}'] }",
    'data-shape',
    "'A/{kind}.{number}'",
    'symbols.1 is not valid',
  ],
  [
    'kinds that no form has',
    'extended-bureau: {}',
    "extended-bureau: { symbols: ['A/{number}'], kinds: [L] }",
    'data-shape',
    '[L]',
    'kinds is not valid',
  ],
  ['kinds without forms', 'extended-bureau: {}', 'extended-bureau: { kinds: [L] }', 'data-shape', '[L]', 'kinds is not valid'],
  // Fields.
  ['an unknown field', 'speakers-list:', 'speaker-list:', 'data-shape', 'speaker-list', 'unknown field', 'mean speakers-list?'],
  [
    'an unknown field in a map',
    'bureau-april: { of: extended-bureau, on',
    'bureau-april: { of: extended-bureau, onn',
    'data-shape',
    'onn',
    'unknown field onn',
    'did you mean on?',
  ],
  [
    'an unknown field in a list',
    '- id: report\n',
    '- id: report\n    annotations: []\n',
    'data-shape',
    'annotations',
    'unknown field annotations',
    'did you mean annotation?',
  ],
  [
    'a missing field: its parent',
    'working-days: 5, meetings: 20,',
    'working-days: 5,',
    'data-shape',
    'allotment',
    'the field meetings is missing',
    'add meetings: with a number',
  ],
  [
    'a missing field of a map by ids',
    '{ of: extended-bureau, on: 2016-04-12 }',
    '{ on: 2016-04-12 }',
    'data-shape',
    'bureau-april',
    'the field of is missing',
    'add of: with a text',
  ],
  [
    'a missing field of the file: the one before it',
    'session: 8\n',
    '',
    'data-shape',
    'body',
    'the field session is missing',
    'add session: with a number',
  ],
  [
    'letters of symbols that would be taken for a regular expression',
    'kinds: [CRP, L]',
    "kinds: [CRP, '(']",
    'data-shape',
    "'('",
    'symbols.kinds.1 is not valid: (',
  ],
  [
    'a name that JavaScript has for itself',
    '\nplaces:\n',
    '\nplaces:\n  __proto__: {}\n',
    'yaml-syntax',
    '__proto__',
    '__proto__ cannot be a name',
    'another',
  ],
  // Types.
  ['a word for a number', 'session: 8', 'session: eight', 'data-shape', 'eight', 'session must be a number'],
  ['a number in quotes', 'session: 8', "session: '8'", 'data-shape', "'8'", 'session must be a number'],
  ['a broken number', 'session: 8', 'session: 8.5', 'data-shape', '8.5', 'session must be a whole number'],
  ['a number below one', 'session: 8', 'session: 0', 'data-shape', '0', 'session is too small', '>0'],
  ['a number for a text', 'opens: 2016-10-17', 'opens: 20161017', 'data-shape', '20161017', 'opens must be a text', 'in quotes'],
  [
    'a text for a list',
    'annotation: [account, budget]',
    'annotation: account',
    'data-shape',
    'account',
    'items.financial-matters.annotation must be a list',
  ],
  [
    'a text for a map',
    '{ symbol: CTOC/COP/2016/4, kind: report }',
    'CTOC/COP/2016/4',
    'data-shape',
    'CTOC/COP/2016/4',
    'documents.firearms-activities must be a map',
  ],
  [
    'a job number by the code of its language',
    'masthead: {}',
    'masthead: { job-numbers: { en: { number: V.16-00001 } } }',
    'data-shape',
    'en',
    'en is no valid id',
    'one capital letter',
  ],
  ['a list for a map', 'masthead: {}', 'masthead: [general]', 'data-shape', '[general]', 'masthead must be a map'],
  [
    'an unknown value',
    'before: opening, weeks: 2',
    'before: openning, weeks: 2',
    'data-shape',
    'openning',
    'a value that it cannot have',
    'did you mean opening?',
  ],
  [
    'an unknown value of few',
    'masthead: {}',
    'masthead: { distribution: secret }',
    'data-shape',
    'secret',
    'a value that it cannot have',
    'known are general, limited, restricted',
  ],
  ['a number for a paragraph', '{ quote: rule-18-3 }', '18', 'data-shape', '18', 'must be a text'],
  // Dates, times and ids.
  [
    'a day that does not exist',
    'opens: 2016-10-17',
    'opens: 2016-02-30',
    'data-shape',
    '2016-02-30',
    'opens is not valid: 2016-02-30',
    'number of days',
  ],
  [
    'a month that does not exist',
    'closes: 2016-10-21',
    'closes: 2016-13-21',
    'data-shape',
    '2016-13-21',
    'closes is not valid: 2016-13-21',
  ],
  [
    'a leap day in a year without one',
    'on: 2015-03-27',
    'on: 2015-02-29',
    'data-shape',
    '2015-02-29',
    'meetings.bureau-march.on is not valid',
  ],
  [
    'a day in another form',
    'opens: 2016-10-17',
    'opens: 17.10.2016',
    'data-shape',
    '17.10.2016',
    'opens is not valid: 17.10.2016',
  ],
  [
    'a holiday that does not exist',
    '- 2016-01-06',
    '- 2016-01-32',
    'data-shape',
    '2016-01-32',
    'places.vienna.holidays.1 is not valid',
  ],
  [
    'a month of an anniversary',
    'began: 2006-10',
    'began: 2006-13',
    'data-shape',
    '2006-13',
    'anniversaries.international-cooperation.began is not valid',
  ],
  [
    'a time that does not exist',
    "morning: { from: '10:00'",
    "morning: { from: '25:00'",
    'data-shape',
    "'25:00'",
    'hours.morning.from is not valid: 25:00',
  ],
  [
    'an id with capitals',
    '  extended-bureau: {}',
    '  Extended-Bureau: {}',
    'data-shape',
    'Extended-Bureau',
    'is no valid id',
    'small letters',
  ],
  [
    'an id of a paragraph with capitals',
    'quote: rule-18-3',
    'quote: Rule-18-3',
    'data-shape',
    'Rule-18-3',
    'is not valid: Rule-18-3',
  ],
  // References.
  [
    'an unknown body of the session',
    'body: ctoc-cop\n',
    'body: ctoc-cob\n',
    'data-reference',
    'ctoc-cob',
    'ctoc-cob is no body',
    'did you mean ctoc-cop?',
  ],
  [
    'an unknown place',
    'place: vienna\nopens',
    'place: viena\nopens',
    'data-reference',
    'viena',
    'viena is no place',
    'did you mean vienna?',
  ],
  [
    'an unknown body of a meeting',
    'of: extended-bureau, on: 2016',
    'of: extended-bureu, on: 2016',
    'data-reference',
    'extended-bureu',
    'extended-bureu is no body',
    'did you mean extended-bureau?',
  ],
  [
    'an unknown place of a meeting',
    '2015-06-09, place: vienna',
    '2015-06-09, place: geneva',
    'data-reference',
    'geneva',
    'geneva is no place',
    'known are vienna',
  ],
  [
    'an unknown place of an earlier session',
    '2014-10-10, place: vienna',
    '2014-10-10, place: viena',
    'data-reference',
    'viena',
    'viena is no place',
    'did you mean vienna?',
  ],
  [
    'an unknown instrument',
    'training: { of: convention,',
    'training: { of: convencion,',
    'data-reference',
    'convencion',
    'convencion is no instrument',
    'did you mean convention?',
  ],
  [
    'an unknown rule of a deadline',
    'weeks: 2, rule: organization-of-',
    'weeks: 2, rule: organisation-of-',
    'data-reference',
    'organisation-of-future-sessions',
    'is no decision or provision',
    'did you mean organization-of-future-sessions?',
  ],
  [
    'an unknown decision of an allotment',
    'by: organization-of-eighth-session',
    'by: organization-of-eight-session',
    'data-reference',
    'organization-of-eight-session',
    'is no decision or provision',
    'did you mean organization-of-eighth-session?',
  ],
  [
    'an unknown paper on a list',
    'documents: [financial-matters]',
    'documents: [financial-maters]',
    'data-reference',
    'financial-maters',
    'is no document of this session',
    'did you mean financial-matters?',
  ],
  [
    'an earlier paper on a list',
    'documents: [financial-matters]',
    'documents: [seventh-session-report]',
    'data-reference',
    'seventh-session-report',
    'is no document of this session',
  ],
  [
    'an unknown meeting that a paper transmits',
    'transmits: trafficking-6 ',
    'transmits: trafficking-7 ',
    'data-reference',
    'trafficking-7',
    'is no meeting',
    'withdrawn? take it out; known are bureau-march',
  ],
  [
    'one of several',
    'transmits: [firearms-3, firearms-4]',
    'transmits: [firearms-3, firearms-5]',
    'data-reference',
    'firearms-5',
    'is no meeting',
  ],
  [
    'an unknown item in the timetable',
    'plenary: [trafficking-protocol],',
    'plenary: [trafficking-protocl],',
    'data-reference',
    'trafficking-protocl',
    'is no agenda item',
    'did you mean trafficking-protocol?',
  ],
  [
    'an unknown meeting in the timetable',
    '[smuggling-protocol], parallel: [technical-assistance-9]',
    '[smuggling-protocol], parallel: [technical-assistance-8]',
    'data-reference',
    'technical-assistance-8',
    'is no meeting',
    'withdrawn? take it out of the list; known are bureau-march',
  ],
  [
    'a provision without a number',
    'signatories: { of: rules-of-procedure, rule: 14 }',
    'signatories: { of: rules-of-procedure }',
    'data-reference',
    'signatories',
    'signatories does not say which provision it is',
  ],
  [
    'a provision with two numbers',
    'rule: 14 }',
    'rule: 14, article: 3 }',
    'data-reference',
    'signatories',
    'signatories cannot be an article and a rule at once',
    'take rule: out, or write what is within the article: section:, paragraph: or sub-paragraph:',
  ],
  [
    'a paragraph of several rules',
    'rule: 14 }',
    'rule: [14, 15], paragraph: 2 }',
    'data-reference',
    '[14, 15]',
    'signatories is within several rules',
    'write one rule; only the innermost may be several',
  ],
  [
    'a Roman number in small letters',
    'article: 29 }',
    'article: xiv }',
    'data-shape',
    'xiv',
    'provisions.training.article is not valid',
    'write XIV',
  ],
  [
    'a number with a point that YAML reads as a fraction',
    'article: 29 }',
    'article: 12.3 }',
    'data-shape',
    '12.3',
    'provisions.training.article is not valid: 12.3',
  ],
  [
    'a paper with the id of the paper itself',
    '\ndocuments:\n',
    '\ndocuments:\n  paper: { symbol: CTOC/COP/2016/99 }\n',
    'data-reference',
    'paper',
    'paper cannot be the id of a document',
  ],
  // Double.
  [
    'a field that stands twice',
    'session: 8\n',
    'session: 8\nsession: 9\n',
    'yaml-syntax',
    's',
    'this key stands twice in one map',
    'keep one',
  ],
]

/** Line and column at which the replaced text begins to differ, from which a finding cannot be far. */
function lineOf(replace: string, by: string): { first: number; last: number } {
  const file = FILES.find(({ text }) => text.includes(replace))
  if (!file) throw new Error(`${replace} is nowhere`)
  const line = (offset: number): number => file.placeOf(offset).line
  const at = file.text.indexOf(replace)
  return { first: line(at), last: line(at) + by.split('\n').length }
}

describe('a mistake in session.yaml is shown where it was made, with what was meant', () => {
  it.each(MISTAKES.map((mistake) => [mistake[0], mistake] as const))('%s', (_, [, replace, by, code, under, message, help]) => {
    const { diagnostics, session } = realSources({ session: replacing(replace, by) })
    const [finding] = diagnostics.filter(({ span }) => FILES.some(({ path }) => span.file.path === path))
    if (!finding) throw new Error('nothing was found')
    expect(diagnostics).toHaveLength(1)
    expect(finding).toMatchObject({ level: 'error', code })
    expect(underlined(finding)).toBe(under)
    expect(finding.message).toContain(message)
    if (help !== undefined) expect(finding.help).toContain(help)
    expect(session).toBeUndefined()
    if (by === '') return
    const { line } = finding.span.file.placeOf(finding.span.start)
    const { first, last } = lineOf(replace, by)
    expect(line).toBeGreaterThanOrEqual(first)
    expect(line).toBeLessThanOrEqual(last)
  })

  it.each<[string, string, string, string]>([
    ['an item in the timetable', 'plenary: [trafficking-protocol],', 'plenary: [trafficking-protocl],', '149:26'],
    ['a day', 'opens: 2016-10-17', 'opens: 2016-02-30', '10:8'],
    ['a field', '- id: report\n', '- id: report\n    annotations: []\n', '142:5'],
    ['one of several meetings', 'transmits: [firearms-3, firearms-4]', 'transmits: [firearms-3, firearms-5]', '87:85'],
  ])('at its line and column: %s', (_, replace, by, place) => {
    const [finding] = realSources({ session: replacing(replace, by) }).diagnostics
    const { line, column } = finding!.span.file.placeOf(finding!.span.start)
    expect(`${line}:${column}`).toBe(place)
  })

  it('with the line and carets', () => {
    const { diagnostics } = realSources({ session: replacing('documents: [financial-matters]', 'documents: [financial-maters]') })
    expect(lineUnder(diagnostics[0]!)).toBe(['    documents: [financial-maters]', '                ^^^^^^^^^^^^^^^^'].join('\n'))
  })
})

describe('an id that stands twice', () => {
  it('is shown with the first one', () => {
    const [finding, ...others] = realSources({ session: replacing('- id: next-agenda', '- id: report') }).diagnostics.filter(
      ({ message }) => message.includes('two agenda items'),
    )
    expect(others).toEqual([])
    expect(finding).toMatchObject({ level: 'error', code: 'data-reference', message: 'two agenda items have the id report' })
    const also = finding?.also?.[0]
    expect(also?.text).toBe('the first one')
    expect([underlined(finding!), underlined(also!)]).toEqual(['report', 'report'])
    expect(finding!.span.start).toBeGreaterThan(also!.span.start)
  })

  it('also where one is a sub-item', () => {
    const { diagnostics } = realSources({
      session: replacing('  - id: next-agenda\n', '  - id: next-agenda\n    items:\n      - id: opening\n'),
    })
    expect(diagnostics.map(({ message }) => message)).toContain('two agenda items have the id opening')
  })
})

describe('one run finds all mistakes', () => {
  it('of the shape of the data', () => {
    const { diagnostics } = realSources({
      session: all(
        replacing('session: 8', 'session: eight'),
        replacing('opens: 2016-10-17', 'opens: 2016-02-30'),
        replacing('working-days: 5, meetings: 20,', 'working-days: 5,'),
        replacing('speakers-list:', 'speaker-list:'),
        replacing('plenary: [financial-matters, ', 'plenary: [financial-matters, 7, '),
      ),
    })
    expect(diagnostics.map(underlined)).toEqual(['eight', '2016-02-30', 'speaker-list', 'allotment', '7'])
  })

  it('but not the form of a value that YAML cannot read', () => {
    const { diagnostics } = realSources({ session: replacing('opens: 2016-10-17', 'opens: 2016-10-17: noon') })
    expect(diagnostics.map(underlined)).toEqual(['2016-10-17: noon'])
  })

  it('but none that a fault of syntax brings with it: what seems to be missing behind a quotation mark that is not closed', () => {
    const { diagnostics } = realSources({ session: replacing('place: vienna\nopens', 'place: "vienna\nopens') })
    expect(diagnostics.map(({ message }) => message.slice(0, 30))).not.toContainEqual(expect.stringMatching(/^the field/))
    expect(diagnostics.map(underlined)).toEqual(['"vienna'])
  })

  it('of references', () => {
    const { diagnostics } = realSources({
      session: all(
        replacing('transmits: smuggling-3', 'transmits: smuggling-33'),
        replacing('documents: [financial-matters]', 'documents: [financial-maters]'),
        replacing('- id: next-agenda', '- id: report'),
        replacing('plenary: [smuggling-protocol]', 'plenary: [smugling-protocol]'),
      ),
    })
    expect(diagnostics.map(underlined)).toEqual([
      'smuggling-33',
      'financial-maters',
      'report',
      'smugling-protocol',
      'next-agenda',
    ])
  })
})

it('the real session has no mistakes', () => expect(realSources().diagnostics).toEqual([]))
