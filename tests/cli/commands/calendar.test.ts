import ICAL from 'ical.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { papers, temporaryFolder, TestSession } from '../../helpers/run-papers.ts'

/** The events of a calendar as a calendar program reads them, with times in universal time. */
function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, sequence, summary, location, description, startDate, endDate } = new ICAL.Event(component)
    const utc = (time: ICAL.Time): string => time.toJSDate().toISOString().slice(0, 16)
    return { uid, sequence, summary, location, description, from: utc(startDate), to: utc(endDate) }
  })
}

async function calendarOf(session: TestSession): Promise<string> {
  const { code, stderr } = await papers(['calendar', session.path, '--out', session.out], { cwd: session.folder })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const [name] = session.built()
  return readFileSync(join(session.out, name ?? ''), 'utf8')
}

describe.concurrent('papers calendar', () => {
  it('writes a file a language, each with one event a meeting, in the zone of the place', async () => {
    const out = temporaryFolder()
    const { code, stdout } = await papers(['calendar', 'ctoc-cop-2016-1', '--out', out])
    expect(code).toBe(0)
    const names = ['ar', 'en', 'es', 'fr', 'ru', 'zh'].map((language) => `CTOC-COP-2016-1.${language}.ics`)
    expect(stdout.trim().split('\n')).toEqual(names.map((name) => join(out, name)))
    for (const name of names) {
      const events = eventsOf(readFileSync(join(out, name), 'utf8'))
      // Ten half days in plenary, four of one group and four of the other.
      expect(events).toHaveLength(18)
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(18)
      // Ten in the morning in Vienna is eight in universal time: summer time is still on.
      expect(events[0]).toMatchObject({ from: '2016-10-17T08:00', to: '2016-10-17T11:00', sequence: 0 })
    }
    const english = eventsOf(readFileSync(join(out, names[1] ?? ''), 'utf8'))
    expect(english[0]).toMatchObject({
      uid: 'plenary.1@ctoc-cop-2016-1',
      location: 'Vienna',
      summary: 'Plenary – Eighth session',
    })
    expect(english[0]?.description.split('\n')[0]).toBe('Item 1\u00a0(a). Opening of the session')
  })

  it('has lines of at most 75 octets that end as the standard asks, and texts that come back whole', async () => {
    const text = await calendarOf(new TestSession())
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toContain('\n')
    }
    const opening = eventsOf(text)[0]?.description ?? ''
    expect(opening).toContain('项目1(c). 通过议程和工作安排')
  })

  it('keeps the names of its events when the session moves, and counts on with a revision', async () => {
    const before = eventsOf(await calendarOf(new TestSession()))
    const moved = new TestSession()
      .edit('session', 'opens: 2016-10-17', 'opens: 2016-11-07')
      .edit('session', 'closes: 2016-10-21', 'closes: 2016-11-11')
      .edit('session', 'closes: 2016-10-17, at', 'closes: 2016-11-07, at')
    moved.edit('session', 'symbol: CTOC/COP/2016/1\n', 'symbol: CTOC/COP/2016/1/Rev.1\n')
    moved.edit(
      'session',
      'documents:\n  trafficking-activities',
      'documents:\n  first-issue: { symbol: CTOC/COP/2016/1 }\n  trafficking-activities',
    )
    moved.edit('wording', 'documents:\n', 'documents:\n  first-issue: 临时议程说明\n')
    const after = eventsOf(await calendarOf(moved))
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    expect(after.every(({ sequence }) => sequence === 10)).toBe(true)
    // In November the clocks of Vienna are an hour behind those of October.
    expect(after[0]).toMatchObject({ from: '2016-11-07T09:00', to: '2016-11-07T12:00' })
  })

  it('asks for the zone of a place that has none', async () => {
    const session = new TestSession().edit('session', '{ time-zone: Europe/Vienna }', '{}')
    const { code, stderr } = await papers(['calendar', session.path, '--out', session.out], { cwd: session.folder })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: vienna has no time zone\n  = help: write time-zone: with its IANA name under places.vienna\n',
    })
    expect(session.built()).toEqual([])
  })
})
