import { describe, expect, it } from 'vitest'
import { factNames, findFacts } from '../../src/changes/find-facts.ts'
import { impactOf } from '../../src/changes/impact.ts'
import { placeName } from '../../src/changes/place-name.ts'
import { completeSources, faultlessPaper, replacing } from '../helpers/real-paper.ts'

const { session } = completeSources()
const papers = (['zh', 'fr'] as const).map((code) => ({ language: code, passages: faultlessPaper({ code }).passages, typed: [] }))

/** Where a fact appears: the places as editors name them, each once. */
function placesOf(fact: string): string[] {
  return [...new Set(impactOf(session, papers, fact).appearances.map(({ passage }) => placeName(session, passage)))]
}

const DAYS = [1, 2, 3, 4, 5].map((day) => `timetable, day ${day}`)

describe('what prints a fact, or what follows from it', () => {
  it.each(['masthead.distribution', 'masthead.date', 'masthead.original', 'masthead.only'])(
    'a line of the masthead: %s',
    (fact) => {
      const masthead = 'masthead: { distribution: general, date: 2016-08-10, original: en, only: [zh, fr] }'
      const changes = { code: 'zh', session: replacing('masthead: {}', masthead) }
      const { passages } = faultlessPaper(changes)
      const { appearances } = impactOf(completeSources(changes).session, [{ language: 'zh', passages, typed: [] }], fact)
      expect([...new Set(appearances.map(({ passage }) => passage.role))]).toEqual(['masthead'])
    },
  )

  it.each<[string, string, string[]]>([
    [
      'the opening: its day, the deadlines, the days of both groups that meet in the session, and of the timetable',
      'opens',
      ['title', 'item 1(a), paragraph 1', 'item 1(c), paragraph 5', 'item 4, paragraph 6', 'item 5, paragraph 5', ...DAYS],
    ],
    ['the closing: the line of the title', 'closes', ['title']],
    [
      'a document: where it is cited, and its list',
      'documents.trafficking-meeting',
      ['item 2(b), paragraph 3', 'documentation of item 2(b)'],
    ],
    [
      'the number of weeks of a deadline, and the day that follows',
      'deadlines.proposals.weeks',
      ['item 1(c), paragraph 3', 'item 1(c), paragraph 5'],
    ],
    ['the hour at which the speakers’ list closes', 'speakers-list.at', ['item 1(f), paragraph 1']],
    ['a decision', 'decisions.credentials', ['item 1(e), paragraph 1']],
    [
      'the hour of the opening: the morning’s first, in the text and in the timetable',
      'hours.morning.from',
      ['item 1(a), paragraph 1', ...DAYS.map((day) => `${day}, morning`)],
    ],
    ['an hour of the afternoon: the timetable alone', 'hours.afternoon.from', DAYS.map((day) => `${day}, afternoon`)],
  ])('%s', (_, fact, places) => {
    const found = placesOf(fact)
    for (const place of places) expect(found).toContain(place)
    expect(found.filter((place) => !places.includes(place))).toEqual([])
  })

  it('names for each language the line of its wording', () => {
    const { appearances } = impactOf(session, papers, 'documents.trafficking-meeting')
    const files = appearances.map(({ languages }) => languages.map(({ language, span }) => `${language} ${span?.file.path}`))
    const each = papers.map(({ language }) => `${language} data/ctoc-cop-2016-1/wording/${language}.yaml`)
    expect(files).toEqual([each, each])
  })

  it('the number of an item is that of every later one too', () => {
    const found = placesOf('items.other-serious-crimes')
    expect(found).toEqual(
      expect.arrayContaining(['agenda, item 3', 'agenda, item 9', 'heading of item 4', 'timetable, day 4, morning']),
    )
    expect(found).not.toContain('agenda, item 2')
  })

  it('a symbol that is typed in prose counts as well', () => {
    const typed = faultlessPaper({ wording: replacing('目前预计在该议程项目下没有文件。', '见 CTOC/COP/2016/5。') })
    const { appearances } = impactOf(
      session,
      [{ language: 'zh', passages: typed.passages, typed: [] }],
      'documents.trafficking-meeting',
    )
    expect(appearances.map(({ passage }) => passage.id)).toContain('items.other-serious-crimes.annotation.no-documents')
  })
})

describe('what follows from a fact', () => {
  it.each([
    [
      'the deadline for proposals, by its decision',
      'opens',
      'deadlines.proposals',
      '2016-10-03',
      '2 weeks before the opening, by decision 6/3',
    ],
    ['the budget, by its rule', 'opens', 'deadlines.budget', '2016-08-18', '60 days before the opening, by rule 72'],
    [
      'documents, by the rule of six weeks',
      'opens',
      'deadlines.documents',
      '2016-09-05',
      '6 weeks before the opening, by general-assembly resolution 49/221 B',
    ],
    [
      'the consultations, on the working day before',
      'places.vienna.holidays',
      'deadlines.informal-consultations',
      '2016-10-14',
      '1 working day before the opening, by decision 6/3',
    ],
    [
      'the days of a group, from the timetable',
      'timetable',
      'meetings.technical-assistance-9.from',
      '2016-10-17 to 2016-10-19',
      'its days in the timetable',
    ],
    [
      'a sub-item’s number, from an item before its own',
      'items.organizational-matters',
      'items.firearms-protocol.number',
      '2(d)',
      'its place in the agenda',
    ],
  ])('%s', (_, fact, follows, value, because) => {
    const found = impactOf(session, papers, fact).follows.find(({ facts }) => facts.includes(follows))
    expect(found).toMatchObject({ value, because })
  })

  it('nothing from a document', () => expect(impactOf(session, papers, 'documents.trafficking-meeting').follows).toEqual([]))

  it('a place of session.yaml that names it by its id', () => {
    const lines = impactOf(session, papers, 'meetings.firearms-4').named.map(({ file, start }) =>
      file.lineText(file.placeOf(start).line),
    )
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('transmits: [firearms-3, firearms-4]')
  })
})

describe('what stays behind when the session moves', () => {
  const masthead =
    'masthead: { date: 2016-08-10, reissued: [2016-09-01], job-numbers: { C: { number: V.16-01234, dates: [2016-08-11, 2016-08-12] } } }'
  const sources = completeSources({
    session: (text) =>
      text
        .replace('masthead: {}', masthead)
        .replace('symbol: CTOC/COP/2016/8, kind: report', 'symbol: CTOC/COP/2016/8, kind: report, issued: 2016-08-30'),
  })
  const staying = (fact: string) => impactOf(sources.session, [], fact).staying

  it('every day that is typed, with its distance from the opening', () => {
    expect(staying('opens')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ fact: 'speakers-list.closes', day: '2016-10-17', fromOpening: 0 }),
        expect.objectContaining({ fact: 'speakers-list.opens', day: '2016-09-19', fromOpening: -28 }),
        expect.objectContaining({ fact: 'documents.international-cooperation-activities.issued', day: '2016-08-30' }),
        expect.objectContaining({ fact: 'meetings.firearms-4.to', day: '2016-05-19' }),
        expect.objectContaining({ fact: 'masthead.date', day: '2016-08-10' }),
        expect.objectContaining({ fact: 'masthead.reissued.0', day: '2016-09-01' }),
        expect.objectContaining({ fact: 'masthead.job-numbers.C.dates.1', day: '2016-08-12' }),
        expect.objectContaining({ fact: 'closes', day: '2016-10-21', fromOpening: 4 }),
      ]),
    )
    expect(staying('closes').map(({ fact }) => fact)).toContain('opens')
  })

  it('nothing that follows from it, and nothing where another fact moves', () => {
    expect(staying('opens').map(({ fact }) => fact)).not.toContain('meetings.technical-assistance-9.from')
    expect(staying('meetings.firearms-4')).toEqual([])
  })
})

describe('a fact is asked for', () => {
  it.each([
    ['by its name', 'meetings.review-1.from', ['meetings.review-1.from']],
    ['by the name that expressions use', 'opening', ['opens']],
    ['by the name of the session after this one, whose number follows from its own', 'next-session', ['session']],
    ['by a date that is stated', '2016-04-12', ['meetings.bureau-april.on']],
    ['by a date that follows', '2016-10-03', ['deadlines.proposals']],
    ['by a document symbol', 'CTOC/COP/2016/9', ['documents.international-cooperation-meeting.symbol']],
    ['by the symbol of a reissue', 'CTOC/COP/2016/1*', ['symbol']],
    ['by a name that nothing has', 'documents.trafficking-meting', []],
    ['by the name of what is not stated yet', 'masthead.date', ['masthead.date']],
    [
      'by a date that ends a span',
      '2016-10-19',
      ['timetable.3.day', 'meetings.technical-assistance-9.to', 'meetings.international-cooperation-7.from'],
    ],
  ])('%s', (_, text, facts) => expect(findFacts(session, text).toSorted()).toEqual(facts.toSorted()))

  const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'].map((code) => completeSources({ code }).language)

  it.each([
    ['an item in English', 'item 5', ['items.technical-assistance']],
    ['a sub-item at the beginning of a sentence', 'Item 2 (b)', ['items.trafficking-protocol']],
    ['an item in Chinese', '项目2(b)', ['items.trafficking-protocol']],
    ['an item in a case of Russian', 'пункту 3', ['items.other-serious-crimes']],
    ['an item in Arabic', 'البند 5', ['items.technical-assistance']],
    ['an item that the agenda does not have', 'point 55', []],
    ['a date in English', '12 April 2016', ['meetings.bureau-april.on']],
    ['a date with its weekday in French', 'lundi 3 octobre 2016', ['deadlines.proposals']],
    ['a date in Spanish', '19 de septiembre de 2016', ['speakers-list.opens']],
    ['a date in Chinese', '2016年10月3日', ['deadlines.proposals']],
    ['a date in Arabic', '12 نيسان/أبريل 2016', ['meetings.bureau-april.on']],
    ['a date in Russian', '12 апреля 2016 года', ['meetings.bureau-april.on']],
    ['a date that no fact has', '12 April 2017', []],
  ])('as it is printed: %s', (_, text, facts) => expect(findFacts(session, text, languages)).toEqual(facts))

  it('as it is printed: a date of several facts', () =>
    expect(findFacts(session, '17 October 2016', languages)).toEqual(
      expect.arrayContaining(['opens', 'speakers-list.closes', 'timetable.1.day', 'meetings.technical-assistance-9.from']),
    ))

  it('every name of a fact is known', () =>
    expect(factNames(session)).toEqual(
      expect.arrayContaining(['documents', 'documents.financial-matters', 'items.report.number']),
    ))
})
