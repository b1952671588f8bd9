import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { replacing } from '../../helpers/real-paper.ts'
import { findingsIn, papers, PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'

const NAME = 'ctoc-cop-2016-1'

let folder: string

/** The real session in six languages, with all that documents management allots. */
beforeEach(() => {
  folder = temporaryFolder()
  cpSync(join(PROJECT, 'data'), join(folder, 'data'), { recursive: true })
  edit('session.yaml', 'masthead: {}', MASTHEAD)
})

const MASTHEAD = `masthead:
  distribution: general
  date: 2016-08-10
  original: zh
  job-numbers:
    A: { number: V.16-01233 }
    C: { number: V.16-01234 }
    E: { number: V.16-01235 }
    F: { number: V.16-01236 }
    R: { number: V.16-01237 }
    S: { number: V.16-01238 }`

function edit(file: string, from: string, to: string): void {
  const path = join(folder, 'data', NAME, file)
  writeFileSync(path, replacing(from, to)(readFileSync(path, 'utf8')))
}

const run = (...args: string[]) => papers(args, { cwd: folder })

/** What `status --ready` says of the one session. */
async function ready(): Promise<{ code: number; reasons: string[] }> {
  const { code, stdout } = await run('status', `data/${NAME}/session.yaml`, '--ready')
  const [answer = '', ...reasons] = stdout.trimEnd().split('\n')
  expect(answer).toBe(code === 0 ? 'CTOC/COP/2016/1 can be issued' : 'CTOC/COP/2016/1 cannot be issued yet:')
  return { code, reasons: reasons.map((line) => line.trim()) }
}

describe('papers status --ready', () => {
  it('says that a paper can be issued of which nothing is missing', async () => {
    expect(await ready()).toEqual({ code: 0, reasons: [] })
  })

  test.each<[what: string, file: string, from: string, to: string, reason: RegExp]>([
    ['the day of issue', 'session.yaml', '  date: 2016-08-10\n', '', /^data\/.*session\.yaml:\d+:1: the masthead has no date$/],
    ['a job number', 'session.yaml', '    F: { number: V.16-01236 }\n', '', /: no job number for fr$/],
    ['the words of a unit', 'wording/fr.yaml', 'title: Autres questions', '#', /^data\/.*fr\.yaml:\d+:\d+: error\[/],
    [
      'an acknowledgement',
      'session.yaml',
      'closes: 2016-10-17, at',
      'closes: 2016-10-14, at',
      /: warning\[fixed-day\]: .*, and nobody has acknowledged it$/,
    ],
    ['a record of a translation', 'made-from/es.txt', 'bodies.review.name', 'bodies.review.nome', /^1 unit of es never marked/],
  ])('says that %s is missing', async (_, file, from, to, reason) => {
    edit(file, from, to)
    const { code, reasons } = await ready()
    expect(code).toBe(1)
    expect(reasons[0]).toMatch(reason)
  })

  it('says which translations are behind their source, also where the warnings are acknowledged', async () => {
    edit('wording/zh.yaml', 'title: 其他事项', 'title: 其他事宜')
    expect((await ready()).reasons.join('\n')).toMatch(/ru\.yaml:\d+:\d+: warning\[translation-stale\]/)
    edit(
      'session.yaml',
      'masthead:',
      'acknowledged: { translation-stale: [{ at: items.other-matters, why: the same words }] }\nmasthead:',
    )
    const { code, reasons } = await ready()
    expect(code).toBe(1)
    expect(reasons).toEqual(['ar', 'en', 'es', 'fr', 'ru'].map((language) => `1 unit of ${language} is stale`))
  })

  it('says what is still to be written, also where somebody has acknowledged it', async () => {
    edit('wording/fr.yaml', 'title: Autres questions', 'title: ??? 其他事项')
    const reason = (level: string) => `${level}[to-fill-in]: items.other-matters.title is still to be written`
    expect((await ready()).reasons.join('\n')).toContain(reason('warning'))
    edit('session.yaml', 'masthead:', 'acknowledged: { to-fill-in: [{ at: items.other-matters, why: later }] }\nmasthead:')
    const { code, reasons } = await ready()
    expect({ code, reasons: reasons.length }).toEqual({ code: 1, reasons: 1 })
    expect(reasons[0]).toContain(reason('note'))
  })

  it('asks for the job numbers of the languages that are issued', async () => {
    edit('session.yaml', '    F: { number: V.16-01236 }\n', '')
    edit('session.yaml', 'original: zh', 'original: zh\n  only: [ar, zh, en, ru, es]')
    expect(await ready()).toEqual({ code: 0, reasons: [] })
  })

  it('tells programs the same', async () => {
    edit('session.yaml', '  distribution: general\n', '')
    const { code, stdout } = await run('status', `data/${NAME}/session.yaml`, '--ready', '--reporter', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toEqual([
      {
        session: NAME,
        symbol: 'CTOC/COP/2016/1',
        ready: false,
        reasons: [
          {
            message: 'the masthead has no distribution',
            path: `data/${NAME}/session.yaml`,
            line: expect.any(Number) as number,
            column: 1,
          },
        ],
      },
    ])
  })
})

describe('papers build --fresh', () => {
  it('writes no language that is behind its source, and all others', async () => {
    edit('wording/zh.yaml', 'title: 其他事项', 'title: 其他事宜')
    const marked = await run('translate', 'mark', `data/${NAME}/session.yaml`, '--lang', 'en', 'items.other-matters.title')
    expect(marked.code).toBe(0)
    const build = (...more: string[]) =>
      run('build', `data/${NAME}/session.yaml`, '--lang', 'en,fr,zh', '--format', 'html', '--out', 'out', ...more)
    const { code, stdout, stderr } = await build('--fresh')
    expect(code).toBe(1)
    expect(stdout.trimEnd().split('\n')).toEqual(['out/CTOC-COP-2016-1.en.html', 'out/CTOC-COP-2016-1.zh.html'])
    expect(findingsIn(stderr).map((finding) => finding.split(':')[0])).toEqual([
      `error[translation-stale] data/${NAME}/wording/fr.yaml`,
    ])
    const all = await build()
    expect({ code: all.code, files: all.stdout.trimEnd().split('\n').length }).toEqual({ code: 0, files: 3 })
  })

  it('is no draft', async () => {
    expect((await run('build', '--fresh', '--draft')).code).toBe(2)
  })
})

describe('papers check --quiet', () => {
  it('says nothing of a paper with notes alone', async () => {
    expect((await run('check', `data/${NAME}/session.yaml`)).stdout).toMatch(/^note\[/m)
    expect(await run('check', `data/${NAME}/session.yaml`, '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('tells warnings and errors, in every report', async () => {
    edit('session.yaml', 'closes: 2016-10-17, at', 'closes: 2016-10-14, at')
    const { code, stdout } = await run('check', `data/${NAME}/session.yaml`, '--quiet')
    expect({ code, found: findingsIn(stdout).map((finding) => finding.split(' ')[0]) }).toEqual({
      code: 0,
      found: ['warning[fixed-day]'],
    })
    const json = JSON.parse((await run('check', `data/${NAME}/session.yaml`, '--quiet', '--reporter', 'json')).stdout) as {
      level: string
    }[]
    expect(json.map(({ level }) => level)).toEqual(['warning'])
  })
})
