import { describe, expect, it } from 'vitest'
import { replacing } from '../helpers/real-paper.ts'
import { rendered } from './rendered.ts'

const EVENTS = `events:
  reception: { on: 2016-10-17, at: '18:30', until: '20:00', place: vienna }
  speakers-list: { from: 2016-09-19, to: 2016-10-17, until: '12:00', minutes: 3, place: vienna }
  registration: { on: 2016-10-01, at: '00:00' }
`

/** What an expression of an event prints, which must not be faulty. */
function printed(code: string, text: string): string {
  const { printed: words, faults } = rendered(text, { code, session: replacing('meetings:\n', `${EVENTS}meetings:\n`) })
  expect(faults).toEqual([])
  return words
}

describe('whatever else a text tells of is an event: no number is typed', () => {
  it.each([
    ['ar', 'في الساعة 30/18', 'عند الظهر', 'عند منتصف الليل', '3'],
    ['en', '6.30 p.m.', '12 noon', 'midnight', '3'],
    ['es', '18.30 horas', '12.00 horas', '0.00 horas', '3'],
    ['fr', '18 h 30', 'midi', 'minuit', '3'],
    ['ru', '18 час. 30 мин.', 'полдень', 'полночь', '3'],
    ['zh', '下午6时30分', '中午', '午夜', '3'],
  ])('hours, noon, midnight and minutes in %s', (code, hour, noon, midnight, minutes) => {
    expect(printed(code, '{{time events.reception}}')).toBe(hour)
    expect(printed(code, '{{time events.speakers-list.closing}}')).toBe(noon)
    expect(printed(code, '{{time events.registration}}')).toBe(midnight)
    expect(printed(code, '{{number events.speakers-list.minutes}}')).toBe(minutes)
  })

  it.each([
    ['{{date events.speakers-list.opening}}', '19 September 2016'],
    ['{{date events.speakers-list.closing "weekday"}}', 'Monday, 17 October 2016'],
    ['{{span events.speakers-list "prose"}}', 'from 19 September to 17 October 2016'],
    ['{{number events.speakers-list.minutes "words"}}', 'three'],
    ['{{place events.speakers-list}}', 'Vienna'],
    ['{{place events.speakers-list.closing}}', 'Vienna'],
  ])('the list of speakers: %s is %s', (expression, expected) => expect(printed('en', expression)).toBe(expected))

  it('says where the hour is to be stated that it lacks', () => {
    const session = replacing('meetings:\n', `${EVENTS.replace("until: '12:00', ", '')}meetings:\n`)
    const [fault] = rendered('{{time events.speakers-list.closing}}', { session }).faults
    expect(fault?.help).toBe('state it in session.yaml: add until: under events.speakers-list')
  })
})
