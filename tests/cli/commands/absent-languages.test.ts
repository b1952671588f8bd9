import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Outcome, papers, PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'

const SMALL = join(PROJECT, 'tests/torture/data/waters')

/** Two sessions: waters in Arabic and English, lakes in Chinese and English. */
function twoSessions(): string {
  const folder = temporaryFolder()
  cpSync(join(PROJECT, 'data/languages'), join(folder, 'data/languages'), { recursive: true })
  for (const [name, number, without] of [
    ['waters', '1', 'zh'],
    ['lakes', '11', 'ar'],
  ] as const) {
    const session = join(folder, 'data', name)
    cpSync(SMALL, session, { recursive: true })
    for (const file of [`wording/${without}.yaml`, `made-from/${without}.txt`]) rmSync(join(session, file), { force: true })
    const facts = join(session, 'session.yaml')
    writeFileSync(facts, readFileSync(facts, 'utf8').replace('symbol: UNX/CONF/2020/1\n', `symbol: UNX/CONF/2020/${number}\n`))
  }
  return folder
}

const BOTH = ['data/waters/session.yaml', 'data/lakes/session.yaml']
const WATERS = [BOTH[0]!]

describe('a language that a session has not', () => {
  let folder = ''
  const call = (...args: readonly string[]): Promise<Outcome> => papers(args, { cwd: folder })
  const built = (out: string): string[] => readdirSync(join(folder, out)).sort()
  beforeAll(() => {
    folder = twoSessions()
  })

  it.each([
    [
      'ar,zh',
      ['UNX-CONF-2020-1.ar.html', 'UNX-CONF-2020-11.zh.html'],
      ['waters', 'zh; it has ar, en', 'lakes', 'ar; it has en, zh'],
    ],
    ['zh', ['UNX-CONF-2020-11.zh.html'], ['waters', 'zh; it has ar, en']],
  ])('is said, and the papers of the sessions that have it are built: %s', async (codes, files, said) => {
    const out = `out-${codes}`
    const { code, stderr } = await call('build', ...BOTH, '--lang', codes, '--format', 'html', '--out', out)
    expect(code).toBe(0)
    expect(built(out)).toEqual(files)
    for (const words of said) expect(stderr).toContain(words)
  })

  it.each([['ar,zh'], ['zh,ar'], ['ar,fr,ru']])(
    'is missing where no session has it, and the others are built: %s',
    async (codes) => {
      const out = `one-${codes}`
      const { code, stderr } = await call('build', ...WATERS, '--lang', codes, '--format', 'html', '--out', out)
      expect(code).toBe(1)
      expect(built(out)).toEqual(['UNX-CONF-2020-1.ar.html'])
      for (const absent of codes.split(',').filter((each) => each !== 'ar'))
        expect(stderr).toContain(`waters has no wording in the language ${absent}; it has ar, en`)
    },
  )

  it.each([
    ['check', 'ar', 0],
    ['check', 'ar,fr', 1],
    ['calendar', 'zh', 0],
    ['calendar', 'zh,es', 1],
  ])('is so for papers %s too: %s', async (command, codes, expected) => {
    const out = command === 'calendar' ? ['--out', 'calendars'] : ['--quiet']
    const { code, stderr } = await call(command, ...BOTH, '--lang', codes, ...out)
    expect(stderr).toContain('has no wording in the language')
    expect(code).toBe(expected)
  })

  it('is said beside what hangs on a fact', async () => {
    const { code, stderr } = await call('impact', 'opens', ...WATERS, '--lang', 'ar,ru')
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'waters has no wording in the language ru; it has ar, en\n' })
  })

  it.each([
    ['none of them', 'fr,ru', 'it has ar, en'],
    ['a slip for one', 'ar,EN', 'did you mean en?'],
    ['its name', 'arabic,en', 'did you mean ar?'],
  ])('is wrong use where it is %s, and nothing is built', async (_, codes, help) => {
    const { code, stderr } = await call('build', ...WATERS, '--lang', codes, '--out', `none-${codes}`)
    expect(code).toBe(2)
    expect(stderr).toContain(help)
    expect(() => built(`none-${codes}`)).toThrow()
  })
})
