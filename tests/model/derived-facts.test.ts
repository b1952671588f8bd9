import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  isRealDay,
  isWorkingDay,
  USUAL_DAYS_OFF,
  weekdayOf,
  workingDaysBefore,
} from '../../src/model/day.ts'
import type { Session } from '../../src/model/session.ts'
import { all, type Change, completeSources, replacing } from '../helpers/real-paper.ts'

function sessionWith(...changes: readonly Change[]): Session {
  return completeSources({ session: all(...changes) }).session
}

function opening(day: string): Change {
  return replacing('opens: 2016-10-17', `opens: ${day}`)
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

describe('days', () => {
  it.each([
    ['2016-10-17', 'Monday'],
    ['2016-10-03', 'Monday'],
    ['2016-10-14', 'Friday'],
    ['2016-02-29', 'Monday'],
    ['1970-01-01', 'Thursday'],
    ['1969-12-31', 'Wednesday'],
    ['2000-01-01', 'Saturday'],
    ['2100-03-01', 'Monday'],
  ])('%s is a %s', (day, weekday) => expect(WEEKDAYS[weekdayOf(day)]).toBe(weekday))

  it.each([
    ['2016-02-29', true],
    ['2015-02-29', false],
    ['2016-02-30', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2016-04-31', false],
    ['2016-00-10', false],
    ['2016-10-00', false],
    ['16-10-17', false],
    ['2016-10-17T00', false],
  ])('%s exists: %s', (day, exists) => expect(isRealDay(day)).toBe(exists))

  it.each([
    ['2016-10-17', -14, '2016-10-03'],
    ['2016-03-01', -1, '2016-02-29'],
    ['2016-12-31', 1, '2017-01-01'],
    ['2016-03-26', 2, '2016-03-28'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
    expect(daysBetween(day, expected)).toBe(days)
  })

  it.each([
    ['2016-10-17', 1, [], '2016-10-14'],
    ['2016-10-18', 1, [], '2016-10-17'],
    ['2016-10-17', 1, ['2016-10-14'], '2016-10-13'],
    ['2016-10-17', 1, ['2016-10-14', '2016-10-13'], '2016-10-12'],
    ['2016-10-17', 5, [], '2016-10-10'],
    ['2016-10-17', 0, [], '2016-10-17'],
    ['2016-12-27', 1, ['2016-12-25', '2016-12-26'], '2016-12-23'],
  ])('before %s, %i working days with holidays %j: %s', (day, count, holidays, expected) => {
    expect(workingDaysBefore(day, count, { ...USUAL_DAYS_OFF, holidays })).toBe(expected)
    if (count > 0) expect(isWorkingDay(expected, { ...USUAL_DAYS_OFF, holidays })).toBe(true)
  })
})

describe('deadlines', () => {
  it.each([
    ['the real session', '2016-10-17', '2016-10-03', '2016-10-14', '2016-08-18', '2016-09-05'],
    ['an opening on a Tuesday', '2016-10-18', '2016-10-04', '2016-10-17', '2016-08-19', '2016-09-06'],
    ['an opening on a Sunday', '2016-10-16', '2016-10-02', '2016-10-14', '2016-08-17', '2016-09-04'],
    ['the Monday after a holiday on a Friday', '2016-01-04', '2015-12-21', '2015-12-31', '2015-11-05', '2015-11-23'],
    ['the Tuesday after Easter Monday', '2016-03-29', '2016-03-15', '2016-03-25', '2016-01-29', '2016-02-16'],
    ['the day after a holiday within the week', '2016-10-27', '2016-10-13', '2016-10-25', '2016-08-28', '2016-09-15'],
    ['over a year’s end', '2016-01-11', '2015-12-28', '2016-01-08', '2015-11-12', '2015-11-30'],
  ])('%s: two weeks, a working day, sixty days and six weeks before', (_, opens, twoWeeks, workingDay, sixtyDays, sixWeeks) => {
    const { deadlines } = sessionWith(opening(opens))
    expect(Object.fromEntries(deadlines)).toEqual({
      proposals: twoWeeks,
      'informal-consultations': workingDay,
      budget: sixtyDays,
      'provisional-agenda': sixtyDays,
      documents: sixWeeks,
    })
  })

  it('know the holidays of the place of the session only', () => {
    const moved = all(
      replacing('place: vienna\nopens', 'place: doha\nopens'),
      replacing('places:\n', 'places:\n  doha: { holidays: [2016-10-14] }\n'),
    )
    const { session } = completeSources({
      session: moved,
      wording: replacing('title: 临时议程和说明\n', 'title: 临时议程和说明\nplaces: { doha: 多哈 }\n'),
    })
    expect(session.deadlines.get('informal-consultations')).toBe('2016-10-13')
  })

  it('of a session at two places are counted by the working days of both', () => {
    // Friday is a day off in Amman: the working day before a Monday is then a Thursday.
    const moved = all(
      replacing('place: vienna\nopens', 'place: [vienna, amman, online]\nopens'),
      replacing('places:\n', 'places:\n  amman: { weekend: [friday, saturday] }\n'),
    )
    const { session } = completeSources({
      session: moved,
      wording: replacing('status: official text\n', 'status: official text\nplaces: { amman: 安曼 }\n'),
    })
    expect(session.deadlines.get('informal-consultations')).toBe('2016-10-13')
  })

  it('fall on no day while only the month of the opening is known', () => {
    const session = sessionWith(opening('2016-10'), replacing('closes: 2016-10-21', 'closes: 2016-10'))
    expect(session.deadlines.size).toBe(0)
    expect(session.days).toMatchObject({ opens: undefined, opening: { first: '2016-10-01', last: '2016-10-31' } })
    expect(session.timetable.days.map(({ day }) => day)).toEqual([undefined, undefined, undefined, undefined, undefined])
  })
})

describe('the agenda', () => {
  it('numbers items and sub-items by their order', () => {
    const { items } = sessionWith()
    expect(items.map(({ id, ordinal, parent }) => `${parent ? `${parent.ordinal}.` : ''}${ordinal} ${id}`)).toEqual([
      '1 organizational-matters',
      '1.1 opening',
      '1.2 officers',
      '1.3 adoption',
      '1.4 participation',
      '1.5 credentials',
      '1.6 general-discussion',
      '2 implementation',
      '2.1 convention',
      '2.2 trafficking-protocol',
      '2.3 smuggling-protocol',
      '2.4 firearms-protocol',
      '3 other-serious-crimes',
      '4 international-cooperation',
      '5 technical-assistance',
      '6 financial-matters',
      '7 next-agenda',
      '8 other-matters',
      '9 report',
    ])
  })

  it('numbers what follows anew when an item is taken out', () => {
    const { session } = completeSources({
      session: all(
        replacing('  - id: other-matters\n    annotation: [no-issues]\n', ''),
        replacing('other-matters, report', 'report'),
      ),
      wording: (text) => text.replace(/ {2}other-matters:[\s\S]*?\n\n/, ''),
    })
    expect(session.items.find(({ id }) => id === 'report')?.ordinal).toBe(8)
  })

  it('keeps what is quoted apart', () => {
    const credentials = sessionWith().items.find(({ id }) => id === 'credentials')
    expect(
      credentials?.annotation.map((block) => 'id' in block && (block.kind === 'quotation' ? `“${block.id}”` : block.id)),
    ).toEqual(['amendment', '“rule-18-3”', '“rule-18-4”', 'examination'])
  })
})

describe('the timetable', () => {
  const shown = (session: Session): string[] =>
    session.timetable.days.flatMap(({ day, times }) =>
      times.map(({ name, cells }) => {
        const ids = ['plenary', 'parallel'].map((id) =>
          (cells.find(({ column }) => column.id === id)?.entries ?? [])
            .map((entry) => (entry.continued ? `${entry.id}…` : entry.id))
            .join(' '),
        )
        return `${day} ${name}: ${ids.join(' | ')}`
      }),
    )

  it('has the days of the session, and marks as continued what an earlier half day had', () =>
    expect(shown(sessionWith())).toEqual([
      '2016-10-17 morning: opening officers adoption participation credentials general-discussion | ',
      '2016-10-17 afternoon: implementation convention | technical-assistance-9',
      '2016-10-18 morning: trafficking-protocol | technical-assistance-9…',
      '2016-10-18 afternoon: smuggling-protocol | technical-assistance-9…',
      '2016-10-19 morning: firearms-protocol | technical-assistance-9…',
      '2016-10-19 afternoon: other-serious-crimes | international-cooperation-7',
      '2016-10-20 morning: international-cooperation | international-cooperation-7…',
      '2016-10-20 afternoon: technical-assistance | international-cooperation-7…',
      '2016-10-21 morning: technical-assistance… | international-cooperation-7…',
      '2016-10-21 afternoon: financial-matters next-agenda other-matters report | ',
    ]))

  it('leaves out a half day without meetings', () => {
    const session = sessionWith(
      replacing('    afternoon: { plenary: [financial-matters, next-agenda, other-matters, report] }\n', ''),
    )
    expect(session.timetable.days.at(-1)?.times.map(({ name }) => name)).toEqual(['morning'])
  })

  it('runs over the end of a month', () =>
    expect(sessionWith(opening('2016-10-31')).timetable.days.map(({ day }) => day)).toEqual([
      '2016-10-31',
      '2016-11-01',
      '2016-11-02',
      '2016-11-03',
      '2016-11-04',
    ]))
})

describe('meetings', () => {
  it.each([
    ['held during the session, from the timetable', 'technical-assistance-9', '2016-10-17', '2016-10-19', 'vienna'],
    ['held during the session, from the timetable', 'international-cooperation-7', '2016-10-19', '2016-10-21', 'vienna'],
    ['of one day', 'firearms-3', '2015-06-09', '2015-06-09', 'vienna'],
    ['of several days', 'firearms-4', '2016-05-18', '2016-05-19', 'vienna'],
    ['without a place', 'bureau-april', '2016-04-12', '2016-04-12', undefined],
  ])('%s: %s', (_, id, from, to, place) => expect(sessionWith().meetings.get(id)).toMatchObject({ id, from, to, place }))

  it('have other days when the timetable changes', () => {
    const { meetings } = sessionWith(replacing('[firearms-protocol], parallel: [technical-assistance-9]', '[firearms-protocol]'))
    expect(meetings.get('technical-assistance-9')).toMatchObject({ from: '2016-10-17', to: '2016-10-18' })
  })
})

describe('moving the session by a week', () => {
  const before = sessionWith()
  const after = sessionWith(opening('2016-10-24'), replacing('closes: 2016-10-21', 'closes: 2016-10-28'))
  const week = (day: string | undefined): string | undefined => day && addDays(day, 7)

  it('moves the deadlines', () => expect([...after.deadlines]).toEqual([...before.deadlines].map(([id, day]) => [id, week(day)])))

  it('moves the timetable', () =>
    expect(after.timetable.days).toEqual(before.timetable.days.map((day) => ({ ...day, day: week(day.day) }))))

  it('moves the meetings held during the session, and no others', () => {
    for (const [id, meeting] of before.meetings) {
      const moves = before.data.meetings[id]?.during === 'session'
      expect(after.meetings.get(id)).toEqual(moves ? { ...meeting, from: week(meeting.from), to: week(meeting.to) } : meeting)
    }
  })

  it('moves nothing else', () => {
    expect(after.items).toEqual(before.items)
    expect(after.register).toEqual(before.register)
    expect(after.data['speakers-list']).toEqual(before.data['speakers-list'])
  })
})

it('the register has the paper itself, the papers of the session, and earlier ones', () => {
  const { register } = sessionWith()
  expect(register).toHaveLength(1 + 14 + 3)
  expect(register[0]).toEqual({ id: 'paper', symbol: 'CTOC/COP/2016/1', ofThisSession: true, path: ['symbol'] })
  expect(register.filter(({ ofThisSession }) => !ofThisSession).map(({ symbol }) => symbol)).toEqual([
    'CTOC/COP/2014/13',
    'CTOC/COP/2010/CRP.7',
    'CTOC/COP/2010/17',
  ])
})

it('counts working days back over the weekend of the place', () => {
  const off = { weekend: ['friday', 'saturday'] as const, holidays: ['2020-06-07'] }
  // Sunday 7 June is a holiday, and 6 and 5 are the weekend.
  expect(workingDaysBefore('2020-06-08', 1, off)).toBe('2020-06-04')
  expect(['2020-06-04', '2020-06-05', '2020-06-06', '2020-06-07', '2020-06-08'].map((day) => isWorkingDay(day, off))).toEqual([
    true,
    false,
    false,
    false,
    true,
  ])
})
