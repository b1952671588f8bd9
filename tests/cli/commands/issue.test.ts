import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkSessions } from '../../../src/cli/work/check-sessions.ts'
import { issuePaper, type IssueOptions } from '../../../src/cli/work/issue-paper.ts'
import type { CorrectionData } from '../../../src/model/wording.ts'
import { replacing } from '../../helpers/real-paper.ts'
import { fileOfBody } from '../../helpers/where-it-stands.ts'
import { commitAll } from '../../helpers/repository.ts'
import { has, papers, PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'

const NAME = 'ctoc-cop-2016-1'
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh']

let data: string

/** A repository with the real session in it, as it was issued. */
beforeEach(() => {
  const repository = temporaryFolder()
  data = join(repository, 'data')
  cpSync(join(PROJECT, 'data'), data, { recursive: true })
  commitAll(data)
})

function edit(file: string, from: string, to: string): void {
  const own = join(data, file)
  const path = readFileSync(own, 'utf8').includes(from) ? own : fileOfBody(own)
  writeFileSync(path, replacing(from, to)(readFileSync(path, 'utf8')))
}

const read = (file: string): string => readFileSync(join(data, file), 'utf8')

const prepare = (as: IssueOptions['as'], options: Partial<IssueOptions> = {}) =>
  issuePaper({ as, session: join(data, NAME), date: undefined, base: undefined, languages: undefined, ...options })

/** Warnings and errors of a paper, without their places. */
function gravely(name: string): string[] {
  return checkSessions({ sessions: [join(data, name)], languages: undefined }).flatMap(({ level, code, message }) =>
    level === 'note' ? [] : [`${level} ${code}: ${message}`],
  )
}

/** Lines of a file that another does not have. */
function added(file: string, other: string): string[] {
  const known = new Set(read(other).split('\n'))
  return read(file)
    .split('\n')
    .filter((line) => !known.has(line))
}

function correctionsIn(code: string, folder = `${NAME}-corr-1`): CorrectionData[] {
  return (parse(read(`${folder}/wording/${code}.yaml`)) as { corrections: CorrectionData[] }).corrections
}

describe('a revision', () => {
  it('is a paper of its own beside the former one, which stays as it was', async () => {
    const before = read(`${NAME}/session.yaml`)
    expect(await prepare('rev')).toMatchObject({ symbol: 'CTOC/COP/2016/1/Rev.1', errors: [] })
    expect(read(`${NAME}/session.yaml`)).toBe(before)
    expect(added(`${NAME}-rev-1/session.yaml`, `${NAME}/session.yaml`)).toEqual([
      'symbol: CTOC/COP/2016/1/Rev.1',
      '  first-issue: { symbol: CTOC/COP/2016/1 }',
    ])
    for (const code of LANGUAGES)
      expect(added(`${NAME}-rev-1/wording/${code}.yaml`, `${NAME}/wording/${code}.yaml`)).toEqual([
        expect.stringMatching(/^# Words of CTOC\/COP\/2016\/1\/Rev\.1 /),
      ])
    expect(gravely(`${NAME}-rev-1`)).toEqual([])
    expect(gravely(NAME)).toEqual([])
  })

  it('has neither the date nor the job numbers of the former paper, unless a date is given', async () => {
    edit(
      `${NAME}/session.yaml`,
      'masthead: {}',
      'masthead:\n  distribution: general\n  date: 2016-08-10\n  original: zh\n  job-numbers: { E: { number: V.16-05000 } }',
    )
    await prepare('rev')
    expect(read(`${NAME}-rev-1/session.yaml`)).toContain('\nmasthead: { distribution: general, original: zh }\n')
    await prepare('rev', { session: join(data, `${NAME}-rev-1`), date: '2016-09-01' })
    expect(read(`${NAME}-rev-2/session.yaml`)).toContain(
      '\nmasthead: { distribution: general, date: 2016-09-01, original: zh }\n',
    )
    // What was due sixty days before the session was the first issue.
    expect(gravely(`${NAME}-rev-2`)).toEqual([])
  })

  it('of a revision is the next one, and knows both papers before it', async () => {
    await prepare('rev')
    expect(await prepare('rev', { session: join(data, `${NAME}-rev-1`) })).toMatchObject({ symbol: 'CTOC/COP/2016/1/Rev.2' })
    expect(added(`${NAME}-rev-2/session.yaml`, `${NAME}-rev-1/session.yaml`)).toEqual([
      'symbol: CTOC/COP/2016/1/Rev.2',
      '  rev-1: { symbol: CTOC/COP/2016/1/Rev.1 }',
    ])
    expect(gravely(`${NAME}-rev-2`)).toEqual([])
    await expect(prepare('rev')).rejects.toThrow('a later revision of CTOC/COP/2016/1 is there already')
  })

  it.each(['rev', 'add'] as const)(
    '(%s) does not repeat a note on the issue of the former paper, and keeps all others',
    async (as) => {
      edit(`${NAME}/session.yaml`, 'masthead: {}', 'masthead: {}\nnotes: [late, further]')
      for (const code of LANGUAGES) {
        const path = join(data, `${NAME}/wording/${code}.yaml`)
        const noted = readFileSync(path, 'utf8').replace(/^title: (.*)$/m, "title: '$1{{note notes.late}}'")
        writeFileSync(
          path,
          `${noted.replace('{{symbol documents.trafficking-meeting}}', '$&{{note notes.further}}')}\nnotes:\n  late: '2016' # told by the section\n  further: '2017'\n`,
        )
      }
      const marked = await papers(['translate', 'mark', join(data, NAME), '--lang', 'ar,en,es,fr,ru', 'title'], { cwd: data })
      expect(marked.code).toBe(0)
      expect(gravely(NAME).filter((finding) => finding.includes('title'))).toEqual([])
      await prepare(as)
      const folder = `${NAME}-${as}-1`
      expect(parse(read(`${folder}/session.yaml`))).toMatchObject({ notes: ['further'] })
      for (const code of LANGUAGES) {
        const before = parse(read(`${NAME}/wording/${code}.yaml`)) as { title: string; notes: object }
        const words = parse(read(`${folder}/wording/${code}.yaml`)) as { title: string; notes: object }
        expect(words).toEqual({ ...before, title: before.title.replace('{{note notes.late}}', ''), notes: { further: '2017' } })
      }
      expect(gravely(folder).filter((finding) => !finding.includes('superseded'))).toEqual(gravely(NAME))
    },
  )

  it('warns whoever cites the paper that it took the place of', async () => {
    await prepare('add')
    const sentence = '目前预计在该议程项目下没有文件。'
    edit(`${NAME}-add-1/wording/zh.yaml`, sentence, `${sentence}另见{{symbol earlier-papers.first-issue}}。`)
    const superseded = () =>
      checkSessions({ sessions: [join(data, `${NAME}-add-1`)], languages: ['zh'] }).filter(
        ({ code }) => code === 'symbol-superseded',
      )
    expect(superseded()).toEqual([])
    await prepare('rev')
    expect(superseded()).toMatchObject([
      { level: 'warning', message: 'CTOC/COP/2016/1 is cited, and CTOC/COP/2016/1/Rev.1 has taken its place' },
    ])
  })
})

describe('a reissue', () => {
  it('keeps its symbol and everything else, and tells its day', async () => {
    const before = read(`${NAME}/session.yaml`)
    expect(await prepare('reissue', { date: '2016-09-02' })).toMatchObject({ symbol: 'CTOC/COP/2016/1*' })
    expect(read(`${NAME}/session.yaml`)).toBe(before.replace('masthead: {}', 'masthead: { reissued: [2016-09-02] }'))
    expect(await prepare('reissue', { date: '2016-09-20' })).toMatchObject({ symbol: 'CTOC/COP/2016/1**' })
    expect(read(`${NAME}/session.yaml`)).toContain('masthead: { reissued: [2016-09-02, 2016-09-20] }')
    expect(gravely(NAME)).toEqual([])
  })

  it('keeps the comments of its masthead', async () => {
    edit(`${NAME}/session.yaml`, 'masthead: {}', 'masthead:\n  date: 2016-08-10 # by the calendar of documents\n  original: zh')
    await prepare('reissue', { date: '2016-09-02' })
    expect(read(`${NAME}/session.yaml`)).toContain(
      'masthead:\n  reissued: [2016-09-02]\n  date: 2016-08-10 # by the calendar of documents\n  original: zh\n',
    )
  })

  it('needs its day, which is after the issue', async () => {
    await expect(prepare('reissue')).rejects.toThrow('a reissue needs the day')
    edit(`${NAME}/session.yaml`, 'masthead: {}', 'masthead: { date: 2016-09-02 }')
    await expect(prepare('reissue', { date: '2016-09-02' })).rejects.toThrow('cannot be reissued on 2016-09-02')
  })
})

describe('an addendum', () => {
  it('carries the annotations under the title of its parent', async () => {
    expect(await prepare('add')).toMatchObject({ symbol: 'CTOC/COP/2016/1/Add.1' })
    expect(gravely(`${NAME}-add-1`)).toEqual([])
    const out = join(data, 'out')
    const built = await papers(['build', join(data, `${NAME}-add-1`), '--lang', 'fr', '--format', 'html', '--out', out])
    expect(built).toMatchObject({ code: 0 })
    const html = readFileSync(join(out, 'CTOC-COP-2016-1-Add.1.fr.html'), 'utf8')
    const texts = ['Ordre du jour provisoire annoté', 'Additif', 'Annotations', 'Questions d’organisation', 'Annexe'].map(
      (text) => html.indexOf(`>${text}`),
    )
    expect(texts).not.toContain(-1)
    expect(texts).toEqual(texts.toSorted((a, b) => a - b))
    expect(html).not.toContain('agenda-items')
    const agenda = await papers(['build', join(data, `${NAME}-add-1`), '--part', 'agenda', '--out', out])
    expect(agenda).toMatchObject({ code: 2, stderr: expect.stringContaining('no paper here has the part agenda') })
  })

  it('takes the next free number', async () => {
    await prepare('add')
    expect(await prepare('add')).toMatchObject({ symbol: 'CTOC/COP/2016/1/Add.2' })
    expect(await prepare('rev', { session: join(data, `${NAME}-add-1`) })).toMatchObject({
      symbol: 'CTOC/COP/2016/1/Add.1/Rev.1',
    })
    expect(gravely(`${NAME}-add-1-rev-1`)).toEqual([])
  })
})

const RUSSIAN_SLIP = ['Конференции обычно замещаются', 'Конференции, как правило, замещаются'] as const

describe('a corrigendum', () => {
  it('holds for the language of a slip alone, and says so', async () => {
    edit(`${NAME}/wording/ru.yaml`, ...RUSSIAN_SLIP)
    expect(await prepare('corr')).toMatchObject({ symbol: 'CTOC/COP/2016/1/Corr.1', report: ['Russian: 1 correction'] })
    expect(readdirSync(join(data, `${NAME}-corr-1/wording`))).toEqual(['ru.yaml'])
    expect(correctionsIn('ru')).toEqual([
      { item: '1\u00a0b)', paragraph: 2, line: 2, was: RUSSIAN_SLIP[0], reads: RUSSIAN_SLIP[1] },
    ])
    expect(gravely(`${NAME}-corr-1`)).toEqual([])
    const out = join(data, 'out')
    const built = await papers(['build', join(data, `${NAME}-corr-1`), '--format', 'pdf,docx,html', '--out', out])
    expect(built).toMatchObject({ code: 0 })
    expect(readdirSync(out).sort()).toEqual(['docx', 'html', 'pdf'].map((format) => `CTOC-COP-2016-1-Corr.1.ru.${format}`))
    const html = readFileSync(join(out, 'CTOC-COP-2016-1-Corr.1.ru.html'), 'utf8').replaceAll(/<[^>]+>/g, '')
    expect(html).toContain('Russian only')
    expect(html).toContain('Исправление')
    expect(html).toContain('Пункт 1\u00a0b), абзац 2, строка 2')
    expect(html).toContain('Вместо «Конференции обычно замещаются» следует читать «Конференции, как правило, замещаются».')
  })

  it('tells a changed fact in every language, with the papers that it cites', async () => {
    edit(`${NAME}/session.yaml`, 'on: 2015-03-27', 'on: 2015-03-28')
    edit(`${NAME}/session.yaml`, 'symbol: CTOC/COP/2016/9,', 'symbol: CTOC/COP/2016/15,')
    await prepare('corr', { date: '2016-09-05' })
    const days = LANGUAGES.map((code) => correctionsIn(code)[0])
    expect(days.map((day) => `${day?.was} > ${day?.reads}`)).toEqual([
      '27 آذار/مارس > 28 آذار/مارس',
      '27 March > 28 March',
      '27 de marzo > 28 de marzo',
      '27 mars 2015 > 28 mars 2015',
      '27 марта > 28 марта',
      '27日 > 28日',
    ])
    const places = days.map((day) => `${day?.item}, ${day?.paragraph}`.replaceAll('\u00a0', ' '))
    expect(places).toEqual(['2 (أ), 4', '2 (a), 4', '2 a), 4', '2 a), 4', '2 a), 4', '2(a), 4'])
    expect(parse(read(`${NAME}-corr-1/session.yaml`))).toMatchObject({
      masthead: { date: '2016-09-05' },
      'earlier-papers': {
        'first-issue': { symbol: 'CTOC/COP/2016/1' },
        'international-cooperation-meeting': { symbol: 'CTOC/COP/2016/9' },
        'international-cooperation-meeting-as-corrected': { symbol: 'CTOC/COP/2016/15' },
      },
    })
    expect(gravely(`${NAME}-corr-1`)).toEqual([])
  })

  it('knows the line in which the printed paper has a slip', async (test) => {
    if (!has('pdftotext')) test.skip()
    const out = join(data, 'out')
    await papers(['build', join(data, NAME), '--lang', 'en,ru,zh', '--format', 'pdf', '--out', out])
    edit(`${NAME}/wording/en.yaml`, 'for each of their regions', 'for every one of their regions')
    edit(
      `${NAME}/wording/ru.yaml`,
      'двух заместителей Председателя от каждого региона',
      'двух заместителей Председателя от всякого региона',
    )
    edit(`${NAME}/wording/zh.yaml`, '打击跨国有组织犯罪的主要工具', '打击跨国有组织犯罪的首要工具')
    await prepare('corr')
    for (const [code, start, was] of [
      ['en', 'In accordance with rule 22, paragraph 3', 'each'],
      ['ru', 'В соответствии с пунктом 3 правила 22', 'каждого'],
      ['zh', '缔约方会议在关于加强', '主要'],
    ] as const) {
      const [correction] = correctionsIn(code)
      const text = execFileSync('pdftotext', ['-raw', join(out, `CTOC-COP-2016-1.${code}.pdf`), '-'], { encoding: 'utf8' })
      const lines = text.split('\n')
      const first = lines.findIndex((line) => line.replaceAll(/\s/g, '').startsWith(start.replaceAll(/\s/g, '')))
      expect(first).toBeGreaterThan(0)
      expect(correction?.line).toBeGreaterThan(1)
      expect(lines[first + Number(correction?.line) - 1]).toContain(was)
      expect(correction?.was).toContain(was)
    }
  })

  it('has no notes of the paper that it corrects, also where they stand on its title', async () => {
    edit(`${NAME}/session.yaml`, 'masthead: {}', 'masthead: {}\nnotes: [late]')
    for (const code of LANGUAGES) {
      const path = join(data, NAME, 'wording', `${code}.yaml`)
      const noted = readFileSync(path, 'utf8').replace(/^title: (.*)$/m, "title: '$1{{note notes.late}}'")
      writeFileSync(path, `${noted}\nnotes: { late: '2016' }\n`)
    }
    await papers(['translate', 'mark', join(data, NAME), '--lang', 'ar,en,es,fr,ru', 'title'], { cwd: data })
    commitAll(data)
    edit(`${NAME}/session.yaml`, 'on: 2016-04-12', 'on: 2016-04-13')
    await prepare('corr')
    for (const code of LANGUAGES) expect(read(`${NAME}-corr-1/wording/${code}.yaml`)).not.toContain('note')
    expect(gravely(`${NAME}-corr-1`)).toEqual([])
  })

  it('tells the places of a title: in the agenda, over the annotations and in the timetable', async () => {
    edit(`${NAME}/wording/fr.yaml`, 'title: Autres questions', 'title: Questions diverses')
    await prepare('corr')
    const texts = { was: 'Autres questions', reads: 'Questions diverses' }
    expect(correctionsIn('fr')).toEqual([
      { part: 'agenda', item: '8', ...texts },
      { item: '8', piece: 'title', ...texts },
      { part: 'timetable', under: ['Vendredi 21 octobre', '15 heures-18 heures'], ...texts },
    ])
    const out = join(data, 'out')
    await papers(['build', join(data, `${NAME}-corr-1`), '--format', 'html', '--out', out])
    const html = readFileSync(join(out, 'CTOC-COP-2016-1-Corr.1.fr.html'), 'utf8').replaceAll(/<[^>]+>/g, '')
    expect(html).toContain('Français seulement')
    expect(html).toContain('Ordre du jour provisoire, point 8')
    expect(html).toContain('Point 8, titre')
    expect(html).toContain('Au lieu de “Autres questions”, lire “Questions diverses”.')
  })

  it('deletes and inserts whole passages', async () => {
    edit(
      `${NAME}/session.yaml`,
      'afternoon: { plenary: [other-serious-crimes], parallel: [international-cooperation-7] }',
      'afternoon: { plenary: [other-serious-crimes] }',
    )
    const morning = 'morning: { plenary: [opening, officers, adoption, participation, credentials, general-discussion]'
    edit(`${NAME}/session.yaml`, `${morning} }`, `${morning}, parallel: [technical-assistance-9] }`)
    await prepare('corr', { languages: ['en'] })
    expect(correctionsIn('en').find(({ was }) => was === undefined)).toEqual({
      part: 'timetable',
      under: ['Monday, 17 October', '10 a.m.-1 p.m.'],
      reads: 'Working Group of Government Experts on Technical Assistance',
    })
    expect(correctionsIn('en').find(({ reads }) => reads === undefined)).toEqual({
      part: 'timetable',
      under: ['Wednesday, 19 October', '3-6 p.m.'],
      was: 'Working Group on International Cooperation',
    })
  })

  it('is told what was issued by a revision, a folder or a session.yaml', async () => {
    for (const name of [NAME, 'bodies']) cpSync(join(data, name), join(data, '../issued/data', name), { recursive: true })
    edit(`${NAME}/wording/ru.yaml`, ...RUSSIAN_SLIP)
    commitAll(data)
    await expect(prepare('corr')).rejects.toThrow('the text says what HEAD said')
    for (const [index, base] of [
      'HEAD~1',
      join(data, '../issued/data', NAME),
      join(data, '../issued/data', NAME, 'session.yaml'),
    ].entries()) {
      expect(await prepare('corr', { base })).toMatchObject({ symbol: `CTOC/COP/2016/1/Corr.${index + 1}`, errors: [] })
      expect(correctionsIn('ru', `${NAME}-corr-${index + 1}`)).toHaveLength(1)
    }
  })

  it('is not made of a paper with errors', async () => {
    edit(`${NAME}/wording/ru.yaml`, '{{symbol documents.trafficking-meeting}}', 'CTOC/COP/2016/99')
    expect((await prepare('corr')).errors.map(({ code }) => code)).toContain('symbol-unlisted')
    expect(existsSync(join(data, `${NAME}-corr-1`))).toBe(false)
  })
})

describe('papers issue', () => {
  it('overwrites nothing', async () => {
    mkdirSync(join(data, `${NAME}-rev-1`))
    writeFileSync(join(data, `${NAME}-rev-1/notes.txt`), 'mine')
    const refused = await papers(['issue', join(data, NAME), '--as', 'rev'], { cwd: data })
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(`${NAME}-rev-1 is there already`) })
    expect(readdirSync(join(data, `${NAME}-rev-1`))).toEqual(['notes.txt'])
  })

  it('says what was made and what to do next', async () => {
    const { code, stdout } = await papers(['issue', join(data, NAME), '--as', 'rev'], { cwd: data })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^CTOC\/COP\/2016\/1\/Rev\.1 is prepared\n {2}ctoc-cop-2016-1-rev-1\/session\.yaml\n/)
    expect(stdout).toContain('\nnext:\n  make the changes in it\n  papers check ctoc-cop-2016-1-rev-1\n')
  })

  it.each([
    ['no kind', [], "required option '--as <kind>' not specified"],
    ['a kind that is none', ['--as', 'revision'], 'Allowed choices are rev, corr, add, reissue'],
    ['a day that is none', ['--as', 'rev', '--date', '2016-02-30'], '2016-02-30 is no day'],
    ['a base for a revision', ['--as', 'rev', '--base', 'HEAD'], '--base is for a corrigendum'],
    ['one language of a revision', ['--as', 'rev', '--lang', 'ru'], '--lang is for a corrigendum'],
    ['a base that is none', ['--as', 'corr', '--base', 'HEDA'], 'HEDA is no file, no folder and no revision of git'],
  ])('refuses %s', async (_, args, message) => {
    const refused = await papers(['issue', join(data, NAME), ...args], { cwd: data })
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining(message) })
    expect(readdirSync(data)).toEqual(['.git', 'bodies', NAME, 'languages'])
  })

  it('needs a body whose papers can be changed so', async () => {
    edit(`${NAME}/session.yaml`, 'changes: [Add, Corr, Rev]', 'changes: [Corr, Rev]')
    await expect(prepare('add')).rejects.toThrow('CTOC/COP/2016/1/Add.1 would be no symbol of ctoc-cop')
  })
})
