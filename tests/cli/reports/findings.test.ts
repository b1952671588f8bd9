import { describe, expect, it, test } from 'vitest'
import { reporters } from '../../../src/cli/reports/findings/index.ts'
import { type Diagnostic } from '../../../src/source/diagnostic.ts'
import { SourceFile } from '../../../src/source/source-file.ts'

const zh = new SourceFile('data/c 1/zh.yaml', 'title: 𠮷\nlist: 议程 A/99\n')
const facts = new SourceFile('data/c 1/session.yaml', '- A/9\n- A/9\n')

const error: Diagnostic = {
  level: 'error',
  code: 'symbol-unlisted',
  message: 'A/99 is cited',
  span: zh.span(19, 23),
  label: 'cited here',
  help: 'did you mean A/9?',
  language: 'zh',
  also: [{ span: facts.span(2, 5), text: 'listed here' }],
  fix: { span: zh.span(19, 23), replacement: 'A/9' },
}
const note: Diagnostic = { level: 'note', code: 'departure', message: 'a departure', span: zh.span(7, 9) }
const warning: Diagnostic = { level: 'warning', code: 'symbol-unused', message: 'unused', span: facts.span(2, 11) }

const all = [error, note, warning]

test.each(Object.entries(reporters))('%s says the same in whatever order the findings come', (_name, reporter) => {
  expect(reporter(all.toReversed())).toBe(reporter(all))
})

it('what others follow from is shown before what follows, wherever it stands', () => {
  const cause: Diagnostic = { level: 'error', code: 'data-reference', message: 'no meeting', span: zh.span(19, 23) }
  const consequence: Diagnostic = { level: 'error', code: 'timetable-days', message: 'no days', span: facts.span(2, 5) }
  const found = JSON.parse(reporters.json([note, consequence, cause])) as { code: string }[]
  expect(found.map(({ code }) => code)).toEqual(['data-reference', 'timetable-days', 'departure'])
})

describe('text', () => {
  it('shows every finding, and at the end how many there are', () => {
    expect(reporters.text(all)).toBe(`error[symbol-unlisted]: A/99 is cited
--> data/c 1/zh.yaml:2:10
2 | list: 议程 A/99
  |            ^^^^ cited here
::: data/c 1/session.yaml:1:3
1 | - A/9
  |   --- listed here
  = help: did you mean A/9?

warning[symbol-unused]: unused
--> data/c 1/session.yaml:1:3
1 | - A/9
  |   ^^^

note[departure]: a departure
--> data/c 1/zh.yaml:1:8
1 | title: 𠮷
  |        ^^

1 error, 1 warning, 1 note
`)
  })

  test.each<[findings: Diagnostic[], last: string]>([
    [[], 'no findings'],
    [[error, error, warning], '2 errors, 1 warning'],
    [[note, note], '2 notes'],
  ])('counts them', (findings, last) => {
    expect(reporters.text(findings).trimEnd().split('\n').at(-1)).toBe(last)
  })
})

describe('json', () => {
  it('has the same keys for every finding', () => {
    const place = { path: 'data/c 1/zh.yaml', line: 2, column: 10, endLine: 2, endColumn: 14 }
    const found = JSON.parse(reporters.json(all)) as object[]
    expect(found[0]).toEqual({
      level: 'error',
      code: 'symbol-unlisted',
      message: 'A/99 is cited',
      ...place,
      label: 'cited here',
      help: 'did you mean A/9?',
      language: 'zh',
      also: [{ path: 'data/c 1/session.yaml', line: 1, column: 3, endLine: 1, endColumn: 6, label: 'listed here' }],
      fix: { ...place, replacement: 'A/9' },
    })
    expect(found[2]).toMatchObject({
      line: 1,
      column: 8,
      endColumn: 10,
      label: null,
      help: null,
      language: null,
      also: [],
      fix: null,
    })
    expect(new Set(found.map((finding) => Object.keys(finding).join()))).toHaveLength(1)
  })

  it('is an empty array when there are no findings', () => {
    expect(reporters.json([])).toBe('[]\n')
  })
})

describe('sarif', () => {
  const departure = { short: 'A place that departs from the published text.', full: '**Note.** A place.\n\nWhen: …' }
  const describe = (code: string) => (code === 'departure' ? departure : undefined)
  const region = { startLine: 2, startColumn: 10, endLine: 2, endColumn: 14 }
  const artifactLocation = { uri: 'data/c%201/zh.yaml' }

  it('is a log of one run, with a rule for each code', () => {
    const log = JSON.parse(reporters.sarif(all, { version: '1.2.3', describe })) as unknown
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          columnKind: 'utf16CodeUnits',
          tool: {
            driver: {
              name: 'papers',
              version: '1.2.3',
              rules: [
                { id: 'departure', shortDescription: { text: 'A place that departs from the published text.' } },
                { id: 'symbol-unlisted', shortDescription: { text: 'symbol unlisted' } },
                { id: 'symbol-unused', shortDescription: { text: 'symbol unused' } },
              ],
            },
          },
          results: [
            { level: 'error', ruleIndex: 1 },
            { level: 'warning', ruleIndex: 2 },
            { level: 'note', ruleIndex: 0 },
          ],
        },
      ],
    })
  })

  it('gives the place, the further places and the fix of a finding', () => {
    const log = JSON.parse(reporters.sarif([error])) as { runs: { results: unknown[] }[] }
    expect(log.runs[0]?.results).toEqual([
      {
        ruleId: 'symbol-unlisted',
        ruleIndex: 0,
        level: 'error',
        message: { text: 'A/99 is cited\nhelp: did you mean A/9?' },
        locations: [{ physicalLocation: { artifactLocation, region }, message: { text: 'cited here' } }],
        relatedLocations: [
          {
            id: 0,
            physicalLocation: {
              artifactLocation: { uri: 'data/c%201/session.yaml' },
              region: { startLine: 1, startColumn: 3, endLine: 1, endColumn: 6 },
            },
            message: { text: 'listed here' },
          },
        ],
        fixes: [
          {
            description: { text: 'did you mean A/9?' },
            artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'A/9' } }] }],
          },
        ],
        properties: { language: 'zh' },
        partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/) as string },
      },
    ])
  })

  it('tells of each rule what GitHub shows of it', () => {
    const log = JSON.parse(reporters.sarif(all, { version: '1.2.3', homepage: 'https://a.example', describe })) as {
      runs: [{ tool: { driver: { informationUri: string; rules: unknown[] } } }]
    }
    const { informationUri, rules } = log.runs[0].tool.driver
    expect(informationUri).toBe('https://a.example')
    expect(rules[0]).toEqual({
      id: 'departure',
      name: 'Departure',
      shortDescription: { text: departure.short },
      fullDescription: { text: departure.short },
      help: { text: departure.full, markdown: departure.full },
      helpUri: 'https://a.example/docs/checks.md#departure',
      defaultConfiguration: { level: 'note' },
      properties: { tags: ['departure'], precision: 'very-high', 'problem.severity': 'recommendation' },
    })
  })

  test.each([
    ['/srv/a,b/zh.yaml', 'file:///srv/a%2Cb/zh.yaml'],
    ['data\\议程.yaml', 'data/%E8%AE%AE%E7%A8%8B.yaml'],
  ])('the path %s is the URI %s', (path, uri) => {
    expect(reporters.sarif([{ ...note, span: new SourceFile(path, 'a').span(0, 1) }])).toContain(`"uri": "${uri}"`)
  })
})

describe('github', () => {
  test.each<[what: string, finding: Diagnostic, command: string]>([
    [
      'an error with help',
      error,
      '::error file=data/c 1/zh.yaml,line=2,col=10,endColumn=14,title=symbol-unlisted::A/99 is cited%0Ahelp: did you mean A/9?',
    ],
    ['a note is a notice', note, '::notice file=data/c 1/zh.yaml,line=1,col=8,endColumn=10,title=departure::a departure'],
    [
      'a piece of several lines has no last column',
      warning,
      '::warning file=data/c 1/session.yaml,line=1,col=3,endLine=2,title=symbol-unused::unused',
    ],
    [
      'what would end the command or a property is escaped',
      { ...note, message: '100%: a,\r\nb', span: new SourceFile('C:/a,b%.yaml', 'a').span(0, 1) },
      '::notice file=C%3A/a%2Cb%25.yaml,line=1,col=1,endColumn=2,title=departure::100%25: a,%0D%0Ab',
    ],
  ])('%s', (_what, finding, command) => {
    expect(reporters.github([finding])).toBe(`${command}\n`)
  })

  it('is empty when there are no findings', () => {
    expect(reporters.github([])).toBe('')
  })
})

describe('what a service knows a finding by', () => {
  const moved = new SourceFile('data/c 1/zh.yaml', '# new\ntitle: 𠮷\nlist: 议程 A/99\n')
  const fingerprints = (...found: Diagnostic[]) =>
    (JSON.parse(reporters.gitlab(found)) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint)

  it('stays when lines are put in above it', () => {
    expect(fingerprints({ ...error, span: moved.span(25, 29) })).toEqual(fingerprints(error))
  })

  it('is another for another code, another file and another line, and for the same twice in one line', () => {
    const others = [error, error, note, { ...error, code: 'symbol-unused' }, { ...error, span: facts.span(2, 5) }]
    expect(new Set(fingerprints(...others))).toHaveLength(others.length)
  })
})

describe('gitlab', () => {
  it('tells the gravity and the lines of each finding', () => {
    expect(JSON.parse(reporters.gitlab(all))).toMatchObject([
      { check_name: 'symbol-unlisted', severity: 'critical', description: 'A/99 is cited\nhelp: did you mean A/9?' },
      {
        check_name: 'symbol-unused',
        severity: 'minor',
        location: { path: 'data/c 1/session.yaml', lines: { begin: 1, end: 2 } },
      },
      { check_name: 'departure', severity: 'info' },
    ])
    expect(reporters.gitlab([])).toBe('[]\n')
  })
})

describe('junit', () => {
  it('has a suite for each file, in which errors and warnings have failed', () => {
    const report = reporters.junit(all)
    expect(report).toContain('<testsuites name="papers" tests="3" failures="2">')
    expect(report).toContain('<testsuite name="data/c 1/zh.yaml" tests="2" failures="1">')
    expect(report).toContain(
      '<testcase classname="data/c 1/zh.yaml" name="symbol-unlisted 2:10" file="data/c 1/zh.yaml" line="2">' +
        '<failure type="error[symbol-unlisted]" message="A/99 is cited">error[symbol-unlisted]: A/99 is cited\n',
    )
    expect(report).toContain('<system-out>note[departure]: a departure\n')
  })

  it('is XML whatever a finding quotes', () => {
    const hostile = { ...error, message: '<a> & "b" \u0000\u001b', span: new SourceFile('a<&">.yaml', ']]>\u0001').span(0, 4) }
    const report = reporters.junit([hostile])
    expect(report).toContain('message="&lt;a&gt; &amp; &quot;b&quot; ')
    expect(report).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  })

  it('is one test that has passed when nothing was found', () => {
    expect(reporters.junit([])).toContain('tests="1" failures="0"><testsuite name="papers" tests="1" failures="0"><testcase ')
  })
})

describe('more findings of a file than can be read', () => {
  const file = new SourceFile('a.yaml', 'x\n'.repeat(300))
  const many: Diagnostic[] = Array.from({ length: 300 }, (_, line) => ({
    level: line < 290 ? 'note' : 'error',
    code: 'data-shape',
    message: `number ${line}`,
    span: file.span(2 * line, 2 * line + 1),
  }))
  const shown = [...many.slice(290), ...many.slice(0, 90)].map(({ message }) => message)

  it('text shows a hundred, all errors among them, and counts the others', () => {
    const report = reporters.text([...many, note])
    expect(Array.from(report.matchAll(/(?<=\]: )number \d+/g), String)).toEqual(shown)
    expect(report).toContain('… and 200 more in a.yaml\n')
    expect(report).toContain('a departure')
    expect(report).toMatch(/\n10 errors, 291 notes\n$/)
  })

  it('github does so too', () => {
    const report = reporters.github(many)
    expect(Array.from(report.matchAll(/number \d+/g), String)).toEqual(shown)
    expect(report).toMatch(/\n::notice file=a\.yaml::… and 200 more in this file\n$/)
  })

  it('json and sarif have them all', () => {
    expect(JSON.parse(reporters.json(many))).toHaveLength(300)
    expect(JSON.parse(reporters.sarif(many)).runs[0].results).toHaveLength(300)
  })

  it('a message that quotes much is cut for people', () => {
    const long: Diagnostic = { ...error, message: `“${'9'.repeat(100_000)}” is no symbol`, help: `write ${'9'.repeat(100_000)}` }
    expect(reporters.text([long]).length).toBeLessThan(1500)
    expect(reporters.github([long]).length).toBeLessThan(1500)
    expect(reporters.json([long])).toContain('is no symbol')
  })
})

it('a place in a line of any length is shown at once', () => {
  const line = '会议'.repeat(100_000)
  const file = new SourceFile('a.yaml', `${line}错${line}\n`)
  const report = reporters.text([
    { level: 'error', code: 'foreign-character', message: 'wrong', span: file.span(200_000, 200_001) },
  ])
  expect(report).toMatch(/^1 \| …[会议]+错[会议]+…$/m)
})
