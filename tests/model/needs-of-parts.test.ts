import { describe, expect, it } from 'vitest'
import { loadSession } from '../../src/model/load-session.ts'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { placeOf, underlined } from '../helpers/real-paper.ts'

const HEAD = `symbol: UNX/CONF/2020/1
body: conference
session: 3
place: geneva
opens: 2020-06-01
closes: 2020-06-02
wording-source: en
places: { geneva: {} }
bodies: { conference: { symbols: ['UNX/CONF/{year}/{number}'] } }
`
const AGENDA = 'agenda: [{ id: opening }]\n'
const MORNING = 'timetable: [{ day: 1, morning: { plenary: [opening] } }]\n'
const DAY = 'timetable: [{ day: 1, morning: { plenary: [opening] }, afternoon: { plenary: [opening] } }]\n'

function found(parts: string, rest: string): Diagnostic[] {
  const findings: Diagnostic[] = []
  const file = new SourceFile('session.yaml', HEAD + parts + rest)
  const session = loadSession('x', file, (diagnostic) => findings.push(diagnostic))
  expect(session === undefined).toBe(findings.length > 0)
  return findings
}

describe('a paper needs what its parts print, and nothing else', () => {
  it.each([
    ['annotations without timetable and hours', 'parts: [annotations]\n', AGENDA],
    ['a provisional agenda without timetable and hours', 'parts: [agenda]\n', AGENDA],
    [
      'a timetable without an agenda, of meetings alone',
      'parts: [timetable]\n',
      `hours: { morning: { from: '10:00', to: '13:00' } }\n` + MORNING.replace('plenary: [opening]', ''),
    ],
    ['a corrigendum without any of them', 'parts: [corrections]\n', ''],
    [
      'a timetable of mornings without the hours of afternoons',
      '',
      `${AGENDA}hours: { morning: { from: '10:00', to: '13:00' } }\n${MORNING}`,
    ],
    [
      'days that are known, without hours, in a paper that does not print them',
      'parts: [agenda, annotations]\n',
      AGENDA + MORNING,
    ],
    ['a timetable that is still to be drawn up', '', `${AGENDA}timetable: []\n`],
  ])('%s', (_, parts, rest) => expect(found(parts, rest)).toEqual([]))

  it.each([
    ['items', 'parts: [annotations]\n', '', '10:9 annotations', 'the field agenda is missing'],
    ['items, which the parts of every paper print', '', `timetable: []\n`, '9:1 bodies', 'the field agenda is missing'],
    ['one item at least', 'parts: [agenda]\n', 'agenda: []\n', '11:1 agenda', 'the agenda has no items'],
    ['days', 'parts: [agenda, timetable]\n', AGENDA, '10:17 timetable', 'the field timetable is missing'],
    ['hours', '', AGENDA + DAY, '11:23 morning', 'the field hours is missing'],
    [
      'the hours of a half day that it has',
      '',
      `${AGENDA}hours: { morning: { from: '10:00', to: '13:00' } }\n${DAY}`,
      '12:56 afternoon',
      'hours has no afternoon',
    ],
  ])('what it lacks is one finding, at the line that needs it: %s', (_, parts, rest, place, message) => {
    expect(found(parts, rest).map((one) => [`${placeOf(one)} ${underlined(one)}`, one.message])).toEqual([[place, message]])
  })
})
