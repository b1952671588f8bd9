import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { makeCalendar } from '../../src/document/calendar.ts'
import { factValues } from '../../src/model/fact-values.ts'
import { impactOf } from '../../src/changes/impact.ts'
import { timetableWith } from '../../src/model/schema/timetable.ts'
import { statedColumns } from '../../src/model/timetable-columns.ts'
import { writeCalendar } from '../../src/writers/ics/write-calendar.ts'
import { type Change, lineUnder, replacing } from '../helpers/real-paper.ts'
import { LANGUAGES, opened, type SessionName, version } from './opened.ts'

/** The events of a calendar, a line each: name, day, hours, title, state. */
function eventsOf(name: SessionName, code: string): string[] {
  const calendar = makeCalendar(version(opened(name), code).sources!, [])!
  return calendar.events.map(({ id, day, hours, summary, isUndecided }) =>
    [
      id,
      day,
      hours ? `${hours.from}-${hours.to}` : 'all day',
      summary.split(' – ')[0],
      ...(isUndecided ? ['tentative'] : []),
    ].join(' '),
  )
}

describe('a calendar', () => {
  it('has the plenary, bodies in columns of their own, groups, and what words stand for', () =>
    expect(eventsOf('two-weeks', 'zh').slice(0, 13)).toEqual([
      'registration.1 2027-05-10 09:30-10:30 与会者登记',
      'plenary.1 2027-05-10 11:00-13:00 全体会议',
      'consultations.1 2027-05-10 11:00-13:00 非正式协商',
      'plenary.2 2027-05-10 15:00-18:00 全体会议',
      'consultations.2 2027-05-10 15:00-18:00 非正式协商',
      'reception.1 2027-05-10 18:30-21:00 东道国招待会',
      'plenary.3 2027-05-11 10:00-13:00 全体会议',
      'committee.1 2027-05-11 10:00-13:00 全体委员会',
      'statistics-7.1 2027-05-11 10:00-13:00 主席之友统计小组',
      'plenary.4 2027-05-11 15:00-18:00 全体会议',
      'committee.2 2027-05-11 15:00-18:00 全体委员会',
      'statistics-7.2 2027-05-11 15:00-18:00 主席之友统计小组',
      'plenary.5 2027-05-12 10:00-13:00 全体会议',
    ]))

  it('has the whole day where there are no hours, and a tentative meeting where they are to be decided', () => {
    expect(eventsOf('by-the-day', 'ru').slice(0, 3)).toEqual([
      'plenary.1 2028-03-13 all day Пленарные заседания',
      'plenary.2 2028-03-14 all day Пленарные заседания',
      'drafting.1 2028-03-14 all day Редакционная группа',
    ])
    expect(eventsOf('rooms', 'ar')).toContain('plenary.2 2029-06-05 all day الجلسات العامة tentative')
    const text = writeCalendar(makeCalendar(version(opened('rooms'), 'ar').sources!, [])!)
    expect(text).toContain('DTSTART;VALUE=DATE:20290605\r\nDTEND;VALUE=DATE:20290606\r\n')
    expect(text.match(/STATUS:TENTATIVE/g)).toHaveLength(1)
  })
})

describe('what hangs on a fact', () => {
  const papersOf = (name: SessionName) => {
    const { session, languages } = opened(name)
    const papers = languages.flatMap(({ code, paper, typed }) =>
      paper ? [{ language: code, passages: paper.passages, typed }] : [],
    )
    return (fact: string) => impactOf(session!, papers, fact)
  }

  it.each([
    ['two-weeks', 'timetable.1.from-1100.from', ['items.opening.annotation.time', 'timetable.1.from-1100.time']],
    ['two-weeks', 'hours.evening', ['timetable.1.evening.time', 'timetable.3.evening.time']],
    ['rooms', 'timetable.2.from-0900', ['timetable.2.from-0900.time']],
    ['by-the-day', 'meetings.drafting.to', ['items.strategy.annotation.group']],
  ] as const)('in %s: %s', (name, fact, passages) => {
    const { appearances } = papersOf(name)(fact)
    expect(appearances.map(({ passage }) => passage.id)).toEqual(expect.arrayContaining([...passages]))
    for (const { languages } of appearances) expect(languages.map(({ language }) => language)).toEqual([...LANGUAGES])
  })

  it('is told where the timetable names it: items by any body, meetings in any column', () => {
    const named = (name: SessionName, fact: string): string[] =>
      papersOf(name)(fact).named.map((span) => span.file.text.slice(span.start, span.end + 12))
    expect(named('two-weeks', 'items.lakes')).toHaveLength(3)
    expect(named('two-weeks', 'meetings.statistics-7')).toHaveLength(3)
    expect(named('two-weeks', 'bodies.committee-of-the-whole')).toHaveLength(2)
    expect(named('rooms', 'meetings.youth')).toHaveLength(2)
  })

  it('is a value of the file: columns, hours and cells by the names of their day and time', () => {
    const values = new Map(factValues(opened('two-weeks').session!).map(({ fact, value }) => [fact, value]))
    expect(values.get('timetable.columns')).toBe('plenary, committee-of-the-whole, parallel, side-events')
    expect(values.get('timetable.1.from-1100.plenary')).toBe('opening, general-debate')
    expect(values.get('timetable.1.afternoon.hours')).toBe('afternoon')
    expect(values.get('timetable.2.afternoon.parallel')).toBe('as-above')
    expect(values.get('timetable.4.morning.parallel')).toBe('budget-2, statistics-7 (drafting)')
  })
})

const MISTAKES: readonly (readonly [
  what: string,
  name: SessionName,
  change: Change,
  message: string,
  under: string,
  help: string,
])[] = [
  [
    'a column that the timetable does not have',
    'rooms',
    replacing('room-a: [women]', 'room-c: [women]'),
    'unknown field room-c',
    'room-c',
    'room-a',
  ],
  [
    'a column twice',
    'rooms',
    replacing('columns: [plenary,', 'columns: [plenary, room-a,'),
    'room-a is a column twice',
    'room-a',
    'take one of them out',
  ],
  [
    'a column with the name of a field',
    'rooms',
    replacing('room-b]', 'hours]'),
    'hours cannot be the name of a column',
    'hours',
    'another name',
  ],
  [
    'the organ beside its plenary',
    'rooms',
    replacing('room-b]', 'forum]'),
    'forum has two columns: its own and plenary',
    'forum',
    'take one of the two out',
  ],
  [
    'hours of a name that is not defined',
    'two-weeks',
    replacing('{ hours: evening, all: [{ text: reception }] }', '{ hours: night, all: [{ text: reception }] }'),
    'hours has no night',
    'night',
    'hours of a new name are defined under hours',
  ],
  [
    'hours twice',
    'two-weeks',
    replacing('{ hours: afternoon, plenary', "{ hours: afternoon, from: '15:00', to: '18:00', plenary"),
    'the afternoon of day 1 has its hours twice',
    'afternoon',
    'and not both',
  ],
  [
    'a beginning without an end',
    'rooms',
    replacing("from: '10:15', to: '12:00'", "from: '10:15'"),
    'the meeting of day 1 at 10:15 has from, and no to',
    'from',
    'add to: with its hour',
  ],
  [
    'an end without a beginning',
    'rooms',
    replacing("from: '10:00', to: '13:00'", "to: '13:00'"),
    'day 3 has to, and no from',
    'to',
    'add from: with its hour',
  ],
  [
    'nothing above',
    'rooms',
    replacing('plenary: [opening]', 'plenary: as-above'),
    'there is nothing above plenary here',
    'as-above',
    'write what it has',
  ],
  [
    'nothing above in that column',
    'two-weeks',
    replacing(
      'plenary: [budget], committee-of-the-whole: [{ text: drafts }]',
      'plenary: [budget], committee-of-the-whole: as-above',
    ),
    'there is nothing above committee-of-the-whole here',
    'as-above',
    'as a list',
  ],
  [
    'an item over all columns',
    'two-weeks',
    replacing('all: [{ text: registration }]', 'all: [{ item: opening }]'),
    'opening stands over all columns',
    'opening',
    'only words',
  ],
  [
    'words without their form',
    'rooms',
    replacing('room-a: [women]', 'room-a: [lunch]'),
    'lunch is no agenda item or meeting',
    'lunch',
    'words stand as { text: lunch }',
  ],
  [
    'an item in the plenary that is none',
    'two-weeks',
    replacing('plenary: [next-agenda]', 'plenary: [next-agend]'),
    'next-agend is no agenda item',
    'next-agend',
    'did you mean next-agenda?',
  ],
  [
    'a day to be decided that has a half',
    'by-the-day',
    replacing('{ day: 5, meetings: to-be-decided }', '{ day: 5, morning: { programme: [report] }, meetings: to-be-decided }'),
    'day 5 is to be decided, and has a morning',
    'meetings',
    'take morning out',
  ],
]

describe('a slip in a timetable is told at its place', () => {
  it.each(MISTAKES)('%s (%s)', (_, name, change, message, under, help) => {
    const errors = opened(name, change).diagnostics.filter(({ level }) => level === 'error')
    const found = errors.find((finding) => finding.message.startsWith(message))
    expect(found, errors.map((finding) => `${finding.message}\n${lineUnder(finding)}`).join('\n')).toBeDefined()
    expect(found!.span.file.text.slice(found!.span.start, found!.span.end)).toBe(under)
    expect(found!.help).toContain(help)
  })

  it.each([
    ['an entry without words', '  field-visit: Выезд на место\n', 'timetable has no words for field-visit'],
    ['the head of a column', '  programme: Пункты повестки дня\n', 'timetable has no words for programme'],
    ['the heading', '  programme-of-the-session: Программа сессии\n', 'timetable has no words for programme-of-the-session'],
  ])('%s is missed in the language that lacks it', (_, words, message) => {
    const found = opened('by-the-day', undefined, (text) => text.replace(words, '')).diagnostics.filter(
      ({ level }) => level === 'error',
    )
    expect(found.map((finding) => [finding.language, finding.message])).toEqual([['ru', message]])
  })
})

it('the timetable of docs/writing-data.md is read as it stands there', () => {
  const page = readFileSync(new URL('../../docs/writing-data.md', import.meta.url), 'utf8')
  const examples = [...page.matchAll(/^```yaml\n(hours:\n[\s\S]*?)^```/gm)].map(
    ([, text = '']) => parse(text) as { timetable: unknown },
  )
  expect(examples).toHaveLength(2)
  for (const { timetable } of examples) {
    const { error } = timetableWith(statedColumns(timetable)).safeParse(timetable)
    expect(error?.issues).toBeUndefined()
  }
})
