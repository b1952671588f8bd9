import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Calendar, CalendarEvent } from '../../../src/document/calendar.ts'
import { writeCalendar } from '../../../src/writers/ics/write-calendar.ts'

const EVENT: CalendarEvent = {
  id: 'plenary.1',
  day: '2016-10-17',
  hours: { from: '10:00', to: '13:00' },
  isUndecided: false,
  summary: 'Plenary – Eighth session',
  lines: ['Item 1 (a). Opening of the session', 'Conference of the Parties'],
  place: 'Vienna',
  what: { kind: 'plenary' },
  entries: [],
  isGivenUp: false,
}

const calendarOf = (event: Partial<CalendarEvent> = {}, more: Partial<Calendar> = {}): string =>
  writeCalendar({
    paper: 'CTOC/COP/2016/1',
    sequence: 0,
    tag: 'en-GB',
    title: 'Provisional agenda – Eighth session',
    organizer: { name: 'Conference of the Parties', address: 'https://undocs.org/en/CTOC/COP/2016/1' },
    timeZone: 'Europe/Vienna',
    date: '2016-08-10',
    events: [{ ...EVENT, ...event }],
    ...more,
  })

/** The only event of a calendar, as a calendar program reads it. */
function eventOf(text: string): ICAL.Event {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
}

describe('a text comes back from a calendar as it went in', () => {
  it.each([
    ['a comma and a semicolon', 'Review of the Convention, and its Protocols; other matters'],
    ['a backslash', 'A\\B\\n'],
    ['a line end', 'Plenary\nWorking group'],
    ['Han over many lines', '项目1(c). 通过议程和工作安排，'.repeat(12)],
    ['Arabic over many lines', 'مؤتمر الأطراف في اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية'.repeat(4)],
    ['a character beyond the first plane', '𠮷'.repeat(60)],
  ])('%s', (_, summary) => expect(eventOf(calendarOf({ summary })).summary).toBe(summary))
})

describe('a line of a calendar', () => {
  // The name of the field fills up the first line in another way for each length.
  it.each(['a', '项', 'ش', '𠮷'])(
    'of %s has 75 octets at most, with the blank that begins a folded one, whatever its length',
    (letter) => {
      for (let count = 10; count < 200; count += 7) {
        const lines = calendarOf({ place: letter.repeat(count) }).split('\r\n')
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const longest = Math.max(...lines.map((line) => Buffer.byteLength(line)))
        if (count * Buffer.byteLength(letter) > 150) expect(longest).toBeGreaterThan(75 - Buffer.byteLength(letter))
      }
    },
  )

  it('ends as the standard asks', () => expect(calendarOf().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/))
})

describe('an event', () => {
  it('has the hours of its place, which has its rules of summer time in the file', () => {
    const text = calendarOf()
    expect(text).toContain('DTSTART;TZID=Europe/Vienna:20161017T100000\r\n')
    expect(text).toContain('DTEND;TZID=Europe/Vienna:20161017T130000\r\n')
    expect(text).toContain('TZID:Europe/Vienna\r\n')
  })

  it('is stamped with the day of the paper in universal time (RFC 5545, 3.8.7.2)', () =>
    expect(calendarOf()).toContain('DTSTAMP:20160810T000000Z\r\n'))

  it('has a name of its own in the domain of its paper', () => {
    expect(eventOf(calendarOf()).uid).toBe('plenary.1@ctoc-cop-2016-1')
    expect(eventOf(calendarOf({}, { paper: 'A/71/1' })).uid).toBe('plenary.1@a-71-1')
  })
})

it('a zone that the world does not know stops the calendar', () =>
  expect(() => calendarOf({}, { timeZone: 'Europe/Wien' })).toThrow('Europe/Wien is no time zone'))

describe('a calendar says', () => {
  const lines = (event: Partial<CalendarEvent> = {}, more: Partial<Calendar> = {}): string[] =>
    calendarOf(event, more).replaceAll('\r\n ', '').split('\r\n')

  it('of a meeting that is given up that it is cancelled, and keeps its hours free', () => {
    expect(lines({ isGivenUp: true })).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'TRANSP:TRANSPARENT']))
    expect(lines().join()).not.toContain('STATUS')
  })

  it('who calls the meetings, which published events need', () => {
    expect(lines()).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        'ORGANIZER;CN="Conference of the Parties":https://undocs.org/en/CTOC/COP/2016/1',
      ]),
    )
    const unknown = lines({}, { organizer: { name: 'Conference of the Parties', address: undefined } }).join()
    expect(unknown).not.toMatch(/METHOD|ORGANIZER/)
  })

  it.each([
    [0, '20160810T000000Z'],
    [1, '20160810T000100Z'],
    [10, '20160810T001000Z'],
    [61, '20160810T010100Z'],
  ])('that version %i of a day is later than the one before', (sequence, stamp) =>
    expect(lines({}, { sequence })).toContain(`DTSTAMP:${stamp}`),
  )

  it.each([
    ['Vienna in October', 'Europe/Vienna', '2016-10-17', '+0200'],
    ['Vienna in November', 'Europe/Vienna', '2016-11-07', '+0100'],
    ['Moscow while its clocks stood on summer time', 'Europe/Moscow', '2012-12-03', '+0400'],
    ['Moscow since then', 'Europe/Moscow', '2016-12-05', '+0300'],
    ['Caracas before May 2016', 'America/Caracas', '2016-04-25', '-0430'],
    ['Caracas after', 'America/Caracas', '2016-05-09', '-0400'],
    ['Istanbul in the winter in which its clocks stayed', 'Europe/Istanbul', '2016-12-05', '+0300'],
    ['Istanbul in the winter before', 'Europe/Istanbul', '2015-12-07', '+0200'],
    ['Nairobi', 'Africa/Nairobi', '2016-10-17', '+0300'],
    ['New York in March, before its clocks change', 'America/New_York', '2016-03-07', '-0500'],
    ['New York a fortnight before those of Europe', 'America/New_York', '2016-03-21', '-0400'],
    ['Kathmandu', 'Asia/Kathmandu', '2016-10-17', '+0545'],
    ['Samoa before it crossed the date line', 'Pacific/Apia', '2011-12-05', '-1000'],
    ['Samoa after', 'Pacific/Apia', '2012-01-09', '+1400'],
  ])('by the rules of that year: %s', (_, timeZone, day, offset) => {
    const calendar = new ICAL.Component(ICAL.parse(calendarOf({ day }, { timeZone })) as unknown[])
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
    const utcOffset = zone.utcOffset(ICAL.Time.fromDateTimeString(`${day}T10:00:00`))
    const minutes = Math.abs(utcOffset) / 60
    const written = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join('')
    expect(`${utcOffset < 0 ? '-' : '+'}${written}`).toBe(offset)
  })

  it('nothing of a zone that does not exist', () =>
    expect(() => calendarOf({}, { timeZone: 'Europe/Wien' })).toThrow('Europe/Wien is no time zone'))
})
