import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { papers, PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'
import { newLines, Waters } from '../../helpers/waters.ts'

/** What of a file is no more, without blanks at its ends. */
const lost = (before: string, after: string): string[] => newLines(after, before).map((line) => line.trim())

describe('papers withdraw', () => {
  it('takes a document out of the register, the list and every wording, and lists the sentences in every language', async () => {
    const waters = new Waters()
    const before = waters.texts()
    const { code, stdout, stderr } = await waters.run('withdraw', 'UNX/CONF/2020/2')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n').slice(0, 12)).toEqual([
      'document of this session rivers-report is withdrawn',
      '  from the list of rivers',
      'changed:',
      ...['session.yaml', 'wording/ar.yaml', 'wording/en.yaml', 'wording/zh.yaml', 'made-from/ar.txt', 'made-from/zh.txt'].map(
        (name) => `  data/waters/${name}`,
      ),
      'to be rewritten (3 sentences name it):',
      expect.stringMatching(/^ {2}data\/waters\/wording\/ar\.yaml:\d+:\d+: items\.rivers\.annotation\.meeting$/),
      expect.stringContaining('{{symbol documents.rivers-report}}'),
    ])
    expect(stdout).toContain(
      '    The {{name bodies.rivers-group}} met in {{place meetings.rivers-2}} {{span meetings.rivers-2 "prose"}} ({{symbol documents.rivers-report}}).\n',
    )
    expect(lost(before['session.yaml']!, waters.read('session.yaml'))).toEqual([
      'rivers-report: { symbol: UNX/CONF/2020/2, kind: report, transmits: rivers-2, issued: 2020-04-06 }',
      '- { id: rivers, annotation: [meeting, { quote: article }], documents: [rivers-report] }',
    ])
    expect(lost(before['wording/en.yaml']!, waters.read('wording/en.yaml'))).toEqual([
      'rivers-report: Report on the {{ordinal meetings.rivers-2}} meeting of the {{name bodies.rivers-group}}',
    ])
    expect(lost(before['made-from/ar.txt']!, waters.read('made-from/ar.txt'))).toEqual([
      expect.stringMatching(/^documents\.rivers-report /),
    ])
    const named = Array.from(stdout.matchAll(/^ {2}(data\S+\.yaml:\d+):\d+: items/gm), ([, place]) => place)
    const errors = (await waters.findings()).flatMap(({ level, path, line }) => (level === 'error' ? [`${path}:${line}`] : []))
    expect(errors).toEqual(named)
  })

  it.each<[fact: string, from: string[], facts: string[], sentences: string[]]>([
    [
      'items.lakes',
      ['the afternoon of day 2'],
      ['- { id: lakes, annotation: [deadline], documents: [lakes-note] }', 'afternoon: { plenary: [lakes, closing] }'],
      [],
    ],
    [
      'closing',
      ['the afternoon of day 2'],
      ['- { id: closing, annotation: [speakers] }', 'afternoon: { plenary: [lakes, closing] }'],
      [],
    ],
    [
      'lakes-note',
      ['the list of lakes'],
      [
        'lakes-note: { symbol: UNX/CONF/2020/3, kind: note, issued: 2020-04-06, due: proposals }',
        '- { id: lakes, annotation: [deadline], documents: [lakes-note] }',
      ],
      ['items.lakes.annotation.deadline'],
    ],
    [
      'rivers-2',
      ['documents.rivers-report, which transmitted its report'],
      [
        'rivers-2: { of: rivers-group, number: 2, from: 2019-11-04, to: 2019-11-06, place: geneva }',
        'rivers-report: { symbol: UNX/CONF/2020/2, kind: report, transmits: rivers-2, issued: 2020-04-06 }',
      ],
      ['documents.rivers-report', 'items.rivers.annotation.meeting', 'items.rivers.annotation.meeting'],
    ],
    [
      'rivers-3',
      ['the afternoon of day 1', 'the morning of day 2'],
      [
        'rivers-3: { of: rivers-group, number: 3, during: session }',
        'afternoon: { plenary: [rivers], parallel: [rivers-3] }',
        'morning: { plenary: [rivers], parallel: [rivers-3] }',
      ],
      [],
    ],
    [
      'proposals',
      ['documents.lakes-note, which was due by it'],
      [
        'proposals: { before: opening, weeks: 2, rule: communication }',
        'lakes-note: { symbol: UNX/CONF/2020/3, kind: note, issued: 2020-04-06, due: proposals }',
      ],
      ['items.lakes.annotation.deadline'],
    ],
    ['late', [], ['notes: [late]'], ['items.opening.annotation.date']],
    ['second-report', [], ['earlier-papers:', 'second-report: { symbol: UNX/CONF/2018/9 }'], ['items.waters.annotation.mandate']],
    ['decisions.group', [], ['group: { kind: resolution, number: 1/4 }'], ['items.waters.annotation.mandate']],
  ])('%s', async (fact, from, facts, sentences) => {
    const waters = new Waters()
    const before = waters.read('session.yaml')
    const { code, stdout } = await waters.run('withdraw', fact)
    expect(code).toBe(0)
    expect(Array.from(stdout.matchAll(/^ {2}from (.*)$/gm), ([, said]) => said)).toEqual(from)
    expect(lost(before, waters.read('session.yaml'))).toEqual(facts)
    expect(Array.from(stdout.matchAll(/en\.yaml:\d+:\d+: (\S+)$/gm), ([, unit]) => unit)).toEqual(sentences)
  })

  it('takes a note out with the words that alone refer to it, and what was acknowledged of them, and where they departed from print', async () => {
    const departures =
      'departures:\n  - { unit: items.opening.title, published: Opening, built: Opening of the session, reason: short }\n'
    const waters = new Waters({
      'session.yaml': (text) =>
        text.replace(
          '\ntimetable:\n  - day: 1\n    morning: { plenary: [opening, waters] }',
          '\nacknowledged: { term: [{ at: items.opening.title, why: so }, { at: items.closing, why: so }] }\ntimetable:\n  - day: 1\n    morning: { plenary: [waters, opening] }',
        ),
      'wording/en.yaml': (text) => text + departures,
    })
    const { code, stdout } = await waters.run('withdraw', 'opening')
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^agenda item opening is withdrawn\nnote late is withdrawn\n {2}from the morning of day 1\n/),
    })
    const facts = waters.read('session.yaml')
    expect(facts).toContain('notes: []')
    expect(facts).toContain('acknowledged: { term: [{ at: items.closing, why: so }] }')
    expect(facts).toContain('morning: { plenary: [waters] }')
    expect(waters.read('wording/en.yaml')).toContain('notes: {}')
    expect(waters.read('wording/en.yaml')).not.toContain('unit: items.opening.title')
  })

  it('takes the items under one out when it is told so, with the half days that they leave empty', async () => {
    const waters = new Waters({
      'session.yaml': (text) =>
        text
          .replace('[lakes, closing]', '[lakes]')
          .replace('[opening, waters]', '[opening, closing, waters]')
          .replace(', parallel: [rivers-3] }\n  - day: 2', ' }\n  - day: 2'),
    })
    const { code, stdout } = await waters.run('withdraw', 'items.waters', '--with-items')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^agenda item waters is withdrawn\nagenda item rivers is withdrawn\nagenda item lakes is withdrawn\n/)
    expect(waters.read('session.yaml').split('timetable:\n')[1]).toBe(
      '  - day: 1\n    morning: { plenary: [opening, closing] }\n  - day: 2\n    morning: { parallel: [rivers-3] }\n',
    )
  })

  it('lists sentences that name it in typed words too', async () => {
    const waters = new Waters({
      'wording/en.yaml': (text) => text.replace('see {{symbol documents.lakes-note}}', 'see UNX/CONF/2020/3'),
      'wording/zh.yaml': (text) => text.replace('{{symbol documents.lakes-note}}', 'UNX/CONF/2020/3'),
      'wording/ar.yaml': (text) => text.replace('{{symbol documents.lakes-note}}', 'UNX/CONF/2020/3'),
    })
    const { stdout } = await waters.run('withdraw', 'lakes-note')
    expect(stdout).toContain('to be rewritten (3 sentences name it):')
    expect(stdout).toMatch(
      /en\.yaml:\d+:\d+: items\.lakes\.annotation\.deadline\n {4}Proposals are due on .*; see UNX\/CONF\/2020\/3\.\n/,
    )
  })
})

describe('papers withdraw refuses, and writes nothing', () => {
  it.each([
    ['lakez', 'did you mean lakes?'],
    ['items.waters', 'waters has 2 items under it: rivers, lakes'],
    ['items.waters', 'write --with-items'],
    ['agenda', 'agenda is a decision and a deadline'],
    ['agenda', 'write decisions.agenda or deadlines.agenda'],
    ['rivers-group', 'meetings.rivers-2.of names bodies.rivers-group, and cannot do without'],
    ['geneva', 'place names places.geneva'],
    ['communication', 'deadlines.proposals.rule names provisions.communication'],
    ['paper', 'paper is this paper itself'],
    ['UNX/CONF/2020/1', 'is this paper itself'],
    ['2020-06-01', 'no fact has the id'],
  ])('%s: %s', async (fact, reason) => {
    const waters = new Waters()
    const before = waters.texts()
    const { code, stdout, stderr } = await waters.run('withdraw', fact)
    expect(stderr).toContain(reason)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(waters.texts()).toEqual(before)
  })

  it('where a paper of the register follows it', async () => {
    const waters = new Waters({
      'session.yaml': (text) =>
        text.replace('earlier-papers:\n', '  lakes-add: { symbol: UNX/CONF/2020/3/Add.1 }\nearlier-papers:\n'),
    })
    const { stderr } = await waters.run('withdraw', 'lakes-note')
    expect(stderr).toMatch(/lakes-add follows lakes-note\n.*withdraw lakes-add first/)
  })

  it('where anything but sentences would be an error', async () => {
    const waters = new Waters({
      'session.yaml': (text) =>
        text
          .replace('[opening, waters]', '[opening]')
          .replace('{ plenary: [rivers], parallel: [rivers-3] }\n  - day: 2', '{ parallel: [rivers-3] }\n  - day: 2'),
    })
    const { code, stderr } = await waters.run('withdraw', 'items.opening')
    expect(code).toBe(2)
    expect(stderr).toMatch(/cannot be withdrawn so: it would bring error\[timetable-opening\]/)
  })
})

describe('what all sessions of a body share', () => {
  const folder = temporaryFolder()
  cpSync(join(PROJECT, 'data'), join(folder, 'data'), { recursive: true })
  const run = (...args: string[]) => papers(args, { cwd: folder })
  const SHARED =
    /stands in data\/bodies\/ctoc-cop\/wording\/ar\.yaml, which other sessions share|a file that other sessions share \(data\/bodies\/ctoc-cop\/body\.yaml:\d+:\d+\)/

  it.each([
    ['is not one session’s to take out', ['withdraw', 'decisions.credentials']],
    ['gets no note of one session', ['add', 'note', 'late', '--under', 'items.participation.annotation.signatories']],
  ])('%s', async (_, args) => {
    const { code, stderr } = await run(...args)
    expect(stderr).toMatch(SHARED)
    expect(code).toBe(2)
  })

  it('keeps its words when the item goes under which one session has them', async () => {
    const { code, stdout } = await run('withdraw', 'items.participation')
    expect({ code, changed: stdout.match(/^ {2}data\/bodies/gm) }).toEqual({ code: 0, changed: null })
    const after = await run('check', '--quiet', '--reporter', 'json')
    expect((JSON.parse(after.stdout) as { level: string; message: string }[]).filter(({ level }) => level === 'error')).toEqual(
      [],
    )
  })
})
