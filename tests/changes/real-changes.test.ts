import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { comparePapers, isUnchanged, type SessionComparison } from '../../src/changes/compare-papers.ts'
import { runsOf } from '../../src/changes/runs-of.ts'
import { redlineTree } from '../../src/changes/redline-tree.ts'
import { acceptChanges, rejectChanges } from '../../src/changes/settle-changes.ts'
import { type Changes, completeSources, realPaper } from '../helpers/real-paper.ts'
import { BUREAU_CHANGES } from './bureau-changes.ts'
import { words } from './outline.ts'
import { printed } from './printed.ts'

const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh']

const treeOf = (changes: Changes) => realPaper(changes).paper!.tree

const bases = new Map(LANGUAGES.map((code) => [code, treeOf({ code })]))

function compared(code: string, changes: Changes): SessionComparison {
  const state = (of: Changes) => ({ session: completeSources(of).session, papers: new Map([[code, treeOf(of)]]) })
  return comparePapers(state({ code }), state(changes), {})
}

const changesOf = (name: string, code: string): Changes => BUREAU_CHANGES.find((one) => one.name === name)!.changes(code)

function passagesOf({ languages: [language] }: SessionComparison) {
  return language?.status === 'both' ? language.passages : []
}

describe.each(LANGUAGES)('%s: the data edited as after a meeting of the bureau', (code) => {
  it.each(BUREAU_CHANGES)('$name: accepting gives the paper after it, rejecting the one before', ({ changes }) => {
    const base = bases.get(code)!
    const head = treeOf(changes(code))
    const redline = redlineTree(base, head, { author: 'Secretariat', date: '2016-08-18' })
    expect(isDeepStrictEqual(printed(base), printed(head))).toBe(false)
    expect(printed(acceptChanges(redline))).toEqual(printed(head))
    expect(printed(rejectChanges(redline))).toEqual(printed(base))
  })

  it('without an edit nothing is found, and nothing is marked', () => {
    const comparison = compared(code, { code })
    const [language] = comparison.languages
    expect(isUnchanged(comparison)).toBe(true)
    expect(JSON.stringify(language?.status === 'both' && language.redline.blocks)).not.toMatch(/"(change|formerly)":/)
  })
})

describe('the opening moves by a week', () => {
  const name = 'the opening moves by a week'

  it('the facts that were typed, and those that follow', () => {
    const { facts } = compared('zh', changesOf(name, 'zh'))
    const table = (list: typeof facts.typed) => list.map(({ path, was, is }) => `${path}: ${was} → ${is}`)
    expect(table(facts.typed)).toEqual(['opens: 2016-10-17 → 2016-10-24', 'closes: 2016-10-21 → 2016-10-28'])
    expect(table(facts.derived)).toEqual([
      'deadlines.proposals: 2016-10-03 → 2016-10-10',
      'deadlines.informal-consultations: 2016-10-14 → 2016-10-21',
      'deadlines.budget: 2016-08-18 → 2016-08-25',
      'deadlines.provisional-agenda: 2016-08-18 → 2016-08-25',
      'deadlines.documents: 2016-09-05 → 2016-09-12',
      'timetable.1.day: 2016-10-17 → 2016-10-24',
      'timetable.2.day: 2016-10-18 → 2016-10-25',
      'timetable.3.day: 2016-10-19 → 2016-10-26',
      'timetable.4.day: 2016-10-20 → 2016-10-27',
      'timetable.5.day: 2016-10-21 → 2016-10-28',
      'meetings.international-cooperation-7: 2016-10-19 to 2016-10-21 → 2016-10-26 to 2016-10-28',
      'meetings.technical-assistance-9: 2016-10-17 to 2016-10-19 → 2016-10-24 to 2016-10-26',
    ])
  })

  it.each<[code: string, expected: [id: string, changes: string][]]>([
    [
      'zh',
      [
        ['title.1', '[17日至21日]{24日至28日}'],
        ['items.opening.annotation.date-and-time', '[17日]{24日}'],
        ['items.adoption.annotation.deadlines', '[3日]{10日} [14日]{21日}'],
        ['items.international-cooperation.annotation.seventh-meeting', '[19日至21日]{26日至28日}'],
        ['items.technical-assistance.annotation.ninth-meeting', '[17日至19日]{24日至26日}'],
        ['timetable.1.day', '[17日]{24日}'],
        ['timetable.2.day', '[18日]{25日}'],
        ['timetable.3.day', '[19日]{26日}'],
        ['timetable.4.day', '[20日]{27日}'],
        ['timetable.5.day', '[21日]{28日}'],
      ],
    ],
    [
      'en',
      [
        ['title.1', '[17-21 October]{24-28 October}'],
        ['items.opening.annotation.date-and-time', '[17 October]{24 October}'],
        ['items.adoption.annotation.deadlines', '[3 October]{10 October} [14 October]{21 October}'],
        ['items.international-cooperation.annotation.seventh-meeting', '[19 to 21 October]{26 to 28 October}'],
        ['items.technical-assistance.annotation.ninth-meeting', '[17 to 19 October]{24 to 26 October}'],
        ['timetable.1.day', '[17 October]{24 October}'],
        ['timetable.2.day', '[18 October]{25 October}'],
        ['timetable.3.day', '[19 October]{26 October}'],
        ['timetable.4.day', '[20 October]{27 October}'],
        ['timetable.5.day', '[21 October]{28 October}'],
      ],
    ],
  ])('%s: exactly the sentences that say so', (code, expected) => {
    const passages = passagesOf(compared(code, changesOf(name, code)))
    const changes = passages.map(({ id, content }) => [
      id,
      words(content)
        .match(/(\[[^\]]*\]|\{[^}]*\})+/g)
        ?.join(' '),
    ])
    expect(changes).toEqual(expected)
    expect(passages.every(({ kind }) => kind === 'changed')).toBe(true)
  })

  it('each passage is told by where it stands', () => {
    const [, opening, deadlines, , , day] = passagesOf(compared('en', changesOf(name, 'en')))
    expect(opening).toMatchObject({
      under: ['Annotations', '1. Organizational matters', '(a) Opening of the eighth session of the Conference of the Parties'],
      paragraph: 1,
    })
    expect(deadlines?.paragraph).toBe(5)
    expect(day?.under).toEqual(['Proposed organization of work'])
  })
})

describe('other changes, as they are reported', () => {
  it.each<[name: string, typed: string[], derived: string[]]>([
    ['a document is renumbered', ['documents.international-cooperation-meeting.symbol'], []],
    ['items change places', ['agenda'], ['items.other-matters.number', 'items.next-agenda.number']],
    ['a working group moves by half a day', ['timetable.3.afternoon.parallel'], ['meetings.international-cooperation-7']],
    ['the particulars of the issue are known', ['masthead.distribution', 'masthead.date', 'masthead.original'], []],
    [
      'an item is split',
      [
        'agenda',
        'items.other-serious-crimes.annotation',
        'items.new-item',
        'items.new-item.annotation',
        'timetable.3.afternoon.plenary',
      ],
      [
        'new-item',
        'international-cooperation',
        'technical-assistance',
        'financial-matters',
        'next-agenda',
        'other-matters',
        'report',
      ].map((id) => `items.${id}.number`),
    ],
  ])('%s', (name, typed, derived) => {
    const { facts } = compared('en', changesOf(name, 'en'))
    expect(facts.typed.map(({ path }) => path)).toEqual(typed)
    expect(facts.derived.map(({ path }) => path)).toEqual(derived)
  })

  it('a split item: what is gone, what is new, and every number that follows', () => {
    const passages = passagesOf(compared('en', changesOf('an item is split', 'en')))
    const told = passages.map(({ id, kind, number }) => (number ? `${id} ${number.was} → ${number.is}` : `${id} ${kind}`))
    expect(told).toContain('agenda.new-item inserted')
    expect(told).toContain('agenda.report 9. → 10.')
    expect(told).toContain('items.other-serious-crimes.annotation.cooperation deleted')
    expect(told).toContain('items.new-item.annotation.cooperation inserted')
    expect(told).toContain('timetable.3.afternoon.plenary.new-item inserted')
    const gone = passages.find(({ id }) => id === 'items.other-serious-crimes.annotation.cooperation')!
    expect(gone.paragraph).toBe(2)
    expect(runsOf(gone.content).map(({ change }) => change)).toEqual(['deleted'])
  })

  it('where nobody says who and when, the organ did on the day of the masthead, or else of the opening', () => {
    const redlineOf = ({ languages: [language] }: SessionComparison) =>
      language?.status === 'both' ? language.redline.redline : undefined
    const author = 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime'
    expect(redlineOf(compared('en', changesOf('the opening moves by a week', 'en')))).toEqual({
      author,
      date: '2016-10-24',
      isUndated: true,
    })
    expect(redlineOf(compared('en', changesOf('the particulars of the issue are known', 'en')))).toEqual({
      author,
      date: '2016-08-12',
    })
  })
})
