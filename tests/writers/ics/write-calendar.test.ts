import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Calendar, CalendarEvent } from '../../../src/document/calendar.ts'
import { writeCalendar } from '../../../src/writers/ics/write-calendar.ts'

const EVENT: CalendarEvent = {
  id: 'plenary.1',
  day: '2016-10-17',
  from: '10:00',
  to: '13:00',
  summary: 'Plenary – Eighth session',
  lines: ['Item 1 (a). Opening of the session', 'Conference of the Parties'],
  place: 'Vienna',
}

const calendarOf = (event: Partial<CalendarEvent> = {}, more: Partial<Calendar> = {}): string =>
  writeCalendar({
    paper: 'CTOC/COP/2016/1',
    sequence: 0,
    tag: 'en-GB',
    title: 'Provisional agenda – Eighth session',
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
