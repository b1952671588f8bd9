import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { checkSessions, makeFixes } from '../../../src/cli/work/check-sessions.ts'
import { issuePaper, type IssueOptions } from '../../../src/cli/work/issue-paper.ts'
import { markTranslations } from '../../../src/cli/work/mark-translations.ts'
import { deadOwner } from '../../helpers/faulty-files.ts'
import { replacing, underlined } from '../../helpers/real-paper.ts'
import { papers, PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'

const NAME = 'ctoc-cop-2016-1'
const WORDS = `${NAME}/wording/zh.yaml`
const FRENCH = `${NAME}/wording/fr.yaml`
const FACTS = `${NAME}/session.yaml`
const RECORD = `${NAME}/made-from/fr.txt`
const PLAIN = '目前预计在该议程项目下没有文件。'
const TYPED = `${PLAIN}（见CTOC/COP/2016/5）`

let data: string

/** The real session in Chinese and French, with all languages' conventions. */
beforeEach(() => {
  data = join(temporaryFolder(), 'data')
  cpSync(join(PROJECT, 'data'), data, { recursive: true })
  for (const code of ['ar', 'en', 'es', 'ru']) {
    rmSync(join(data, NAME, 'wording', `${code}.yaml`))
    rmSync(join(data, NAME, 'made-from', `${code}.txt`))
  }
})

const read = (file: string): string => readFileSync(join(data, file), 'utf8')

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(join(data, file), change(read(file)))
}

const only = (from: string, to: string) => (file: string) => edit(file, replacing(from, to))
const type = only(PLAIN, TYPED)

const typeInFrench = (): void => edit(FRENCH, (text) => text.replace(/(no-documents: .*)/, '$1 Voir CTOC/COP/2016/5.'))

const fix = () => makeFixes({ sessions: [join(data, NAME)], languages: undefined })

const issue = (as: IssueOptions['as'], date: string | undefined = '2016-09-02') =>
  issuePaper({ as, session: join(data, NAME), date, base: undefined, languages: undefined })

const mark = (...units: string[]) =>
  markTranslations({ names: [join(data, NAME), ...units], languages: ['fr'], isAll: units.length === 0 })

const windows = (text: string): string => text.replaceAll('\n', '\r\n')

/** Lines that end as those of Windows, and others. */
function lineEnds(text: string): { windows: number; others: number } {
  const both = text.split('\n').length - 1
  const ofWindows = text.split('\r\n').length - 1
  return { windows: ofWindows, others: both - ofWindows }
}

function leftovers(): string[] {
  return readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.papers-'))
}

describe('every command that edits a file keeps', () => {
  test.each([
    ['check --fix', WORDS, replacing(PLAIN, TYPED), () => (typeInFrench(), fix())],
    ['reissue', FACTS, (text: string) => text, () => issue('reissue')],
    ['translate mark', RECORD, (text: string) => text.replace(/^title .*\n/m, ''), () => mark('title')],
  ])('mode, byte-order mark, line ends and link: %s', async (_, file, prepare, change) => {
    edit(file, prepare)
    const real = join(data, NAME, 'real')
    writeFileSync(real, `\uFEFF${windows(read(file))}`)
    chmodSync(real, 0o600)
    rmSync(join(data, file))
    symlinkSync(real, join(data, file))
    const before = read(file)
    await change()
    expect(read(file)).not.toBe(before)
    expect(lstatSync(join(data, file)).isSymbolicLink()).toBe(true)
    expect(statSync(real).mode & 0o777).toBe(0o600)
    expect(read(file).startsWith('\uFEFF')).toBe(true)
    expect(lineEnds(read(file)).others).toBe(0)
    expect(leftovers()).toEqual([])
  })

  it('line ends and mode in the data of a paper that follows', async () => {
    for (const file of [FACTS, WORDS]) edit(file, windows)
    chmodSync(join(data, FACTS), 0o600)
    chmodSync(join(data, WORDS), 0o400)
    await issue('rev')
    expect(lineEnds(read(`${NAME}-rev-1/session.yaml`)).others).toBe(0)
    expect(statSync(join(data, `${NAME}-rev-1/session.yaml`)).mode & 0o777).toBe(0o600)
    expect(statSync(join(data, `${NAME}-rev-1/wording/zh.yaml`)).mode & 0o777).toBe(0o600)
  })
})

describe('check --fix', () => {
  it('changes no file when one of several cannot be changed', async () => {
    type(WORDS)
    typeInFrench()
    chmodSync(join(data, NAME, 'wording/fr.yaml'), 0o444)
    const before = read(WORDS)
    await expect(fix()).rejects.toThrow('fr.yaml is read-only')
    expect(read(WORDS)).toBe(before)
  })

  it('changes files of one folder of data at a time', async () => {
    const other = join(temporaryFolder(), 'data')
    cpSync(data, other, { recursive: true })
    const both = { sessions: [join(data, NAME), join(other, NAME)], languages: undefined }
    await expect(makeFixes(both)).rejects.toMatchObject({ message: 'the sessions are in several folders of data' })
  })
})

describe('an edit is proved before it is kept', () => {
  const errors = (): string[] =>
    checkSessions({ sessions: [join(data, NAME)], languages: undefined }).flatMap(({ level, code }) =>
      level === 'error' ? [code] : [],
    )

  it('a fix in a map on one line leaves a map', async () => {
    for (const file of [WORDS, FRENCH])
      edit(file, (text) =>
        text.replace(
          /(other-matters:\n)    title: (.*)\n    annotation:\n      no-issues: (.*)\n/,
          "$1    { title: $2 CTOC/COP/2016/5, annotation: { no-issues: '$3' } }\n",
        ),
      )
    const before = errors()
    expect(await fix()).toEqual({ files: 2, refusal: undefined })
    expect(errors()).toEqual(before)
    expect(read(WORDS)).toContain('{ title: "其他事项{{symbol documents.trafficking-meeting}}", annotation:')
  })

  it('a fix that would part two languages is not made, and the reason is told', async () => {
    type(WORDS)
    typeInFrench()
    const before = read(WORDS)
    expect(errors()).toEqual([])
    const { code, stderr } = await papers(['check', '--fix', '--lang', 'zh', join(data, NAME)], { cwd: data })
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^no file changed: it would bring error\[language-parity\] in line \d+ of .*fr\.yaml: .*; make the edits by hand\n$/,
    )
    expect(read(WORDS)).toBe(before)
    expect(await fix()).toMatchObject({ files: 2 })
    expect(errors()).toEqual([])
  })

  it('a fix brings to light what could not be looked for before', async () => {
    edit(WORDS, (text) =>
      text.replace(/^( +no-documents: ).*$/m, '$1{{symbol documents.trafficking-meeting}}（CTOC/COP/2016/99） # a note'),
    )
    expect(errors()).toContain('yaml-braces')
    expect(await fix()).toEqual({ files: 1, refusal: undefined })
    expect(read(WORDS)).toContain('no-documents: "{{symbol documents.trafficking-meeting}}（CTOC/COP/2016/99）" # a note\n')
    expect(errors()).not.toContain('yaml-braces')
  })

  test.each([
    ['a comment before the last brace', 'masthead: { date: 2016-08-01 # day\n  }'],
    ['a comment behind its name', 'masthead: # of the paper\n  date: 2016-08-01'],
  ])('a masthead with %s is edited as it was meant', async (_, masthead) => {
    only('masthead: {}', masthead)(FACTS)
    await issue('reissue')
    expect(parse(read(FACTS))).toMatchObject({ masthead: { date: '2016-08-01', reissued: ['2016-09-02'] } })
    await issue('rev', '2016-10-03')
    expect(parse(read(`${NAME}-rev-1/session.yaml`))).toMatchObject({
      symbol: 'CTOC/COP/2016/1/Rev.1',
      masthead: { date: '2016-10-03' },
    })
  })

  it.each(['reissue', 'rev'] as const)('what cannot be edited safely is told, with what to write by hand: %s', async (as) => {
    only('masthead: {}', 'masthead: &known {}\nplaces: &places')(FACTS)
    edit(FACTS, (text) => text.replace('\nplaces:\n', '\n').replace(/earlier-papers:\n/, 'earlier-papers:\n  <<: *known\n'))
    const before = read(FACTS)
    await expect(issue(as)).rejects.toMatchObject({
      message: expect.stringMatching(/session\.yaml (could not be edited safely|cannot be relied on)/) as string,
    })
    expect(read(FACTS)).toBe(before)
    expect(existsSync(join(data, `${NAME}-rev-1`))).toBe(false)
  })
})

describe('a record keeps what it says of other units', () => {
  const lines = (): string[] => read(RECORD).trimEnd().split('\n')

  it('when half of the translation is being saved', async () => {
    const before = lines()
    edit(FRENCH, (text) => text.slice(0, text.lastIndexOf('\n  convention:\n')))
    await mark('items.opening')
    expect(lines()).toEqual(before)
  })

  it('and nothing is marked when half of the source is', async () => {
    const before = lines()
    edit(WORDS, (text) => text.slice(0, text.lastIndexOf('\n  convention:\n')))
    await expect(mark()).rejects.toThrow('the words in zh have errors')
    expect(lines()).toEqual(before)
  })

  it('or when the translation cannot be read', async () => {
    const before = lines()
    edit(FRENCH, (text) => `${text}\n<<<<<<< ours\n`)
    await expect(mark()).rejects.toThrow('fr.yaml cannot be read')
    expect(lines()).toEqual(before)
  })

  it.each([
    ['its marks', '\n<<<<<<< ours\ntitle '],
    ['two lines of a unit', `\ntitle ${'0'.repeat(12)} ${'0'.repeat(12)}\ntitle `],
  ])('a merge that nobody settled is not settled by the next mark: %s', async (_, left) => {
    edit(RECORD, (text) => text.replace('\ntitle ', left))
    const before = read(RECORD)
    for (const units of [['items.opening'], []])
      await expect(mark(...units)).rejects.toThrow(/fr\.txt:[34] is no record, or the second/)
    expect(read(RECORD)).toBe(before)
  })
})

describe('a file that is not UTF-8', () => {
  const LATIN = Buffer.from('status: working translation\ntitle: Ordre du jour annot\u00e9\n', 'latin1')

  it('is one error at its place, and nothing else is looked for in it', () => {
    writeFileSync(join(data, NAME, 'wording/fr.yaml'), LATIN)
    const found = checkSessions({ sessions: [join(data, NAME)], languages: ['fr'] }).filter(
      ({ language, level }) => language === 'fr' || level === 'error',
    )
    expect(found.map((finding) => [finding.level, finding.code, finding.span.file.placeOf(finding.span.start)])).toEqual([
      ['error', 'encoding', { line: 2, column: 27 }],
    ])
    expect(found.map(underlined)).toEqual(['\uFFFD'])
  })

  it.each([WORDS, FACTS, 'languages/zh.yaml'])('stops what it concerns: %s', (file) => {
    writeFileSync(join(data, file), Buffer.concat([Buffer.from(`\uFFFD # by right\n`), LATIN]))
    const errors = checkSessions({ sessions: [join(data, NAME)], languages: ['zh'] }).filter(({ level }) => level === 'error')
    expect(errors.map(({ code, span }) => [code, span.file.placeOf(span.start)])).toEqual([['encoding', { line: 3, column: 27 }]])
  })

  it('is not written anew by any command', async () => {
    writeFileSync(join(data, RECORD), Buffer.concat([Buffer.from(read(RECORD)), Buffer.from('# \u00e9', 'latin1')]))
    const before = readFileSync(join(data, RECORD))
    only(PLAIN, `${PLAIN}。`)(WORDS)
    await expect(mark('items.other-serious-crimes')).rejects.toThrow('fr.txt is not UTF-8')
    expect(readFileSync(join(data, RECORD))).toEqual(before)
  })
})

describe('a link that leads out of the data', () => {
  test.each([WORDS, FACTS, RECORD, 'languages/zh.yaml'])('%s is not even read', async (file) => {
    const outside = join(temporaryFolder(), 'system')
    writeFileSync(outside, 'secret: line\n')
    rmSync(join(data, file))
    symlinkSync(outside, join(data, file))
    const { code, stdout, stderr } = await papers(['check', join(data, NAME)], { cwd: data })
    expect(code).toBe(2)
    expect(`${stdout}${stderr}`).not.toContain('secret')
    expect(stderr).toBe(
      `error: ${file} is a link that leads out of this folder\n  = help: put the file itself there, or a link to a file of the same folder\n`,
    )
  })
})

describe('commands that are given at once take turns', () => {
  it('four marks of four units keep all four', async () => {
    const units = ['convention', 'implementation', 'adoption', 'general-discussion'].map((item) => `items.${item}.title`)
    edit(RECORD, (text) => units.reduce((rest, unit) => rest.replace(new RegExp(`^${unit} .*\n`, 'm'), ''), text))
    const known = units.filter((unit) => read(RECORD).includes(`${unit} `))
    expect(known).toEqual([])
    const outcomes = await Promise.all(
      units.map((unit) => papers(['translate', 'mark', join(data, NAME), '--lang', 'fr', unit], { cwd: data })),
    )
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    for (const unit of units) expect(read(RECORD)).toContain(`\n${unit} `)
  })

  it('two revisions have two numbers', async () => {
    const [first, second] = await Promise.allSettled([issue('rev'), issue('rev')])
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected'])
    expect(leftovers()).toEqual([])
  })
})

describe('what a killed command left', () => {
  it('is swept by the next one', () => {
    mkdirSync(join(data, `.papers-${deadOwner()}-1`, 'data'), { recursive: true })
    writeFileSync(join(data, `.papers-${deadOwner()}-1`, 'data/half'), 'words')
    checkSessions({ sessions: [join(data, NAME)], languages: ['zh'] })
    expect(leftovers()).toEqual([])
  })

  it('stays while its process runs', () => {
    const running = `.papers-${process.ppid}-${/^\d+ \(.*\) \w (?:\S+ ){18}(\d+)/.exec(statOf(process.ppid))?.[1]}-${deadOwner().split('-')[2]}-1`
    mkdirSync(join(data, running))
    checkSessions({ sessions: [join(data, NAME)], languages: ['zh'] })
    expect(leftovers()).toEqual([running])
  })
})

function statOf(pid: number): string {
  return process.platform === 'linux' ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ''
}
