import { describe, expect, it } from 'vitest'
import { newLines, Waters } from '../../helpers/waters.ts'

describe('papers add', () => {
  it.each<[args: string, facts: string[], english: string[], arabic: string[]]>([
    [
      'item seas --after lakes --title Seas --annotation mandate,report',
      ['      - { id: seas, annotation: [mandate, report] }'],
      ['  seas:', '    title: Seas', '      mandate: ???', '      report: ???'],
      ['  seas:', '    title: ??? Seas', '      mandate: ???', '      report: ???'],
    ],
    [
      'item seas --under rivers',
      ['      - { id: rivers, annotation: [meeting, { quote: article }], documents: [rivers-report], items: [{ id: seas }] }'],
      ['  seas:', '    title: ???'],
      ['  seas:', '    title: ???'],
    ],
    [
      'item welcome --before opening --title البحار --in ar',
      ['  - { id: welcome }'],
      ['  welcome:', '    title: ??? البحار'],
      ['  welcome:', '    title: البحار'],
    ],
    [
      'document seas-note --under lakes --kind note --title',
      [
        '  seas-note: { symbol: ???, kind: note }',
        '      - { id: lakes, annotation: [deadline], documents: [lakes-note, seas-note] }',
      ],
      ['  seas-note: \'Note on {{cite decisions.group "capital"}}: seas\''],
      ['  seas-note: "??? Note on {{cite decisions.group}}: seas"'],
    ],
    [
      'document waters-report --symbol UNX/CONF/2020/4 --transmits rivers-2 --under waters',
      ['  waters-report: { symbol: UNX/CONF/2020/4, transmits: rivers-2 }', '    documents: [ratification, waters-report]'],
      ['  waters-report: ???'],
      ['  waters-report: ???'],
    ],
    [
      'meeting rivers-1 --of rivers-group --number 1 --on 2018-11-05 --before rivers-2',
      ['  rivers-1: { of: rivers-group, number: 1, on: 2018-11-05 }'],
      [],
      [],
    ],
    [
      'event reception --on 2020-06-01 --at 18:30 --until 20:00 --place geneva',
      ['events:', "  reception: { on: 2020-06-01, at: '18:30', until: '20:00', place: geneva }"],
      [],
      [],
    ],
    [
      'note waters --under items.rivers.annotation.meeting --text',
      ['notes: [late, waters]'],
      [
        '  waters: \'Note on {{cite decisions.group "capital"}}: seas\'',
        '      meeting: The {{name bodies.rivers-group}} met in {{place meetings.rivers-2}} {{span meetings.rivers-2 "prose"}} ({{symbol documents.rivers-report}}).{{note notes.waters}}',
      ],
      ['  waters: "??? Note on {{cite decisions.group}}: seas"'],
    ],
  ])('%s: after filling in, check has no error', async (args, facts, english, arabic) => {
    const waters = new Waters()
    const before = waters.texts()
    const words = /--(?:title|text)$/.test(args) ? ['Note on {{cite decisions.group "capital"}}: seas'] : []
    const { code, stderr } = await waters.run('add', ...args.split(' '), ...words)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = (name: string): string[] => newLines(before[name] ?? '', waters.read(name))
    expect(lines('session.yaml')).toEqual(facts)
    expect(lines('wording/en.yaml')).toEqual(english)
    expect(lines('wording/ar.yaml').filter((line) => !line.includes('{{note'))).toEqual(arabic)
    // Nothing of the others is lost.
    for (const [name, text] of Object.entries(waters.texts()))
      if (name.startsWith('wording/'))
        expect(newLines(text, before[name] ?? '').filter((line) => !line.includes('meeting:'))).toEqual([])
    expect(await waters.errors()).toEqual([])
    waters.fillIn()
    const left = await waters.findings()
    expect(left.filter(({ level, code }) => level === 'error' || code === 'to-fill-in')).toEqual([])
  })

  it('tells what is to be written at its places, and what the timetable lacks', async () => {
    const waters = new Waters()
    const { stdout } = await waters.run('add', 'item', 'seas', '--after', 'waters', '--title', 'Seas')
    expect(stdout).toBe(
      [
        'item seas is added:',
        '  data/waters/session.yaml',
        '  data/waters/wording/ar.yaml',
        '  data/waters/wording/en.yaml',
        '  data/waters/wording/zh.yaml',
        'to do:',
        '  data/waters/session.yaml:65:9: seas is on the agenda, and the timetable never has it [item-unscheduled]',
        `  data/waters/wording/ar.yaml:${lineOf(waters, 'ar')}:12: items.seas.title is still to be written [to-fill-in]`,
        `  data/waters/wording/zh.yaml:${lineOf(waters, 'zh')}:12: items.seas.title is still to be written [to-fill-in]`,
        '',
      ].join('\n'),
    )
  })

  it('leaves translations up to date that are given the mark of a note, and none of what is new', async () => {
    const waters = new Waters()
    await waters.run('add', 'note', 'waters', '--under', 'items.waters.title', '--text', 'Seas are none.')
    expect((await waters.findings()).map(({ code }) => code)).toEqual(['to-fill-in', 'to-fill-in'])
    expect(
      newLines(new Waters().read('made-from/ar.txt'), waters.read('made-from/ar.txt')).map((line) => line.split(' ')[0]),
    ).toEqual(['items.waters.title'])
  })

  it('says of a meeting during the session that the timetable lacks it, and adds it', async () => {
    const waters = new Waters()
    const { code, stdout } = await waters.run(
      'add',
      'meeting',
      'lakes-1',
      '--of',
      'rivers-group',
      '--number',
      '4',
      '--during',
      'session',
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/lakes-1 is held during the session, and the timetable never has it \[timetable-days\]/)
  })

  it('puts a document behind those of its series, and a meeting behind those of its body', async () => {
    const waters = new Waters({
      'session.yaml': (text) => text.replace('  rivers-group: {}\n', '  rivers-group: {}\n  seas-group: {}\n'),
      ...Object.fromEntries(
        ['ar', 'en', 'zh'].map((code) => [
          `wording/${code}.yaml`,
          (text: string) => text.replace(/^  rivers-group: .*$/m, '$&\n  seas-group: ???'),
        ]),
      ),
    })
    await waters.run('add', 'document', 'seas', '--symbol', 'UNX/CONF/2020/4')
    await waters.run('add', 'meeting', 'seas-1', '--of', 'seas-group', '--number', '1', '--on', '2019-05-06')
    await waters.run('add', 'meeting', 'rivers-4', '--of', 'rivers-group', '--number', '4', '--on', '2021-05-06')
    const ids = Array.from(
      waters.read('session.yaml').matchAll(/^  ([\w-]+): \{ (?:symbol|of: \w+-group, number)/gm),
      ([, id]) => id,
    )
    expect(ids).toEqual([
      'rivers-2',
      'rivers-3',
      'rivers-4',
      'seas-1',
      'rivers-report',
      'lakes-note',
      'seas',
      'ratification',
      'second-report',
    ])
  })

  it('keeps line ends and the end of the file', async () => {
    const waters = new Waters({ 'wording/zh.yaml': (text) => text.trimEnd().replaceAll('\n', '\r\n') })
    await waters.run('add', 'document', 'seas', '--after', 'lakes-note')
    expect(waters.read('wording/zh.yaml')).toMatch(/\r\n {2}seas: \?\?\?\r\n/)
    expect(waters.read('wording/zh.yaml')).not.toMatch(/[^\r]\n/)
  })
})

function lineOf(waters: Waters, code: string): number {
  return (
    waters
      .read(`wording/${code}.yaml`)
      .split('\n')
      .findIndex((line) => line.includes('title: ???')) + 1
  )
}

describe('papers add refuses, and writes nothing', () => {
  it.each([
    ['item rivers', 'there is an item rivers already'],
    ['document lakes-note', 'there is a document lakes-note already'],
    ['note late --under title', 'there is a note late already'],
    ['item seas --after river', 'the agenda has no item and no section river'],
    ['item seas --after river', 'did you mean rivers?'],
    ['item seas --after lakes --under closing', 'lakes does not stand directly under closing'],
    ['item seas --after lakes --before rivers', "cannot be used with option '--after <id>'"],
    ['item Seas', 'write seas'],
    ['item seas --title {{ordinal', 'an expression is not closed'],
    ['item seas --title Seas --in fr', 'waters has no wording in fr'],
    ['document seas --symbol UNX/CONF/2020/2', 'UNX/CONF/2020/2 is the symbol of two papers'],
    ['document seas --under river', 'the agenda has no item river'],
    ['document seas --after rivers', 'documents has no rivers'],
    ['document seas --transmits lakes-2', 'lakes-2 is no meeting'],
    ['document seas --kind lettre', 'lettre'],
    ['meeting seas-1', "required option '--of <body>'"],
    ['meeting seas-1 --of seas', 'seas is no body'],
    ['meeting seas-1 --of rivers-group --on 2020-06-31', '2020-06-31 is no day'],
    ['meeting seas-1 --of rivers-group --on 2020-06-01 --during session', 'cannot be used'],
    ['event seas', 'does not say on which days it is'],
    ['event seas --on 2020-06-01 --at 6.30', 'write it as 18:30'],
    ['note seas', "required option '--under <unit>'"],
    ['note seas --under items.seas.title', 'there is no unit items.seas.title'],
    ['items seas', 'did you mean item?'],
  ])('%s: %s', async (args, reason) => {
    const waters = new Waters()
    const before = waters.texts()
    const { code, stdout, stderr } = await waters.run('add', ...args.split(' '))
    expect(stderr.toLowerCase()).toContain(reason.toLowerCase())
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(waters.texts()).toEqual(before)
  })

  it('where the facts cannot be relied on', async () => {
    const waters = new Waters({ 'session.yaml': (text) => text.replace('place: geneva\n', 'place: genoa\n') })
    const { code, stderr } = await waters.run('add', 'event', 'reception', '--on', '2020-06-01')
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('have errors') })
  })

  it('where a wording cannot be read', async () => {
    const waters = new Waters({ 'wording/zh.yaml': (text) => `${text}\nx: [` })
    const { code, stderr } = await waters.run('add', 'item', 'seas')
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('zh') })
  })
})
