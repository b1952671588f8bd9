import { beforeAll, describe, expect, it } from 'vitest'
import { findingsIn, TestSession } from '../../helpers/run-papers.ts'

/** How many findings of each code, with its level. */
function counts(findings: readonly { level: string; code: string }[]): Record<string, number> {
  const result: Record<string, number> = {}
  for (const { level, code } of findings) result[`${level}[${code}]`] = (result[`${level}[${code}]`] ?? 0) + 1
  return result
}

const NOTES = { 'note[masthead-incomplete]': 1, 'note[symbol-uncited]': 3, 'note[departure]': 5 }

/** A place of the wording that a test may add to. */
const PLAIN = '目前预计在该议程项目下没有文件。'
const UNUSED = ['2014/13 }', '2014/13 }\n  forgotten: { symbol: CTOC/COP/2012/15 }'] as const

interface Finding {
  level: string
  code: string
  path: string
  line: number
  column: number
  endColumn: number
  help: string | null
}

async function found(session: TestSession): Promise<Finding[]> {
  return JSON.parse((await session.check('--reporter', 'json')).stdout) as Finding[]
}

describe.concurrent('papers check of the real session', () => {
  it('has no error and no warning: only the masthead, three papers without a citation and five departures are noted', async () => {
    const { code, stdout, stderr } = await new TestSession().check()
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(counts([...stdout.matchAll(/^(\w+)\[([\w-]+)\]: /gm)].map(([, level = '', code = '']) => ({ level, code })))).toEqual(
      NOTES,
    )
    expect(findingsIn(stdout).length).toBe(9)
    expect(stdout.trim().split('\n').at(-1)).toBe('9 notes')
  })

  it('writes nothing', async () => {
    const session = new TestSession()
    await session.check()
    expect(session.built()).toEqual([])
  })

  it('json: a list of findings with their places', async () => {
    const findings = await found(new TestSession())
    expect(counts(findings)).toEqual(NOTES)
    for (const { path, line, column } of findings) {
      expect(path).toMatch(/^data\/ctoc-cop-2016-1\/(session|wording\/zh)\.yaml$/)
      expect(Math.min(line, column)).toBeGreaterThan(0)
    }
  })

  it('sarif: a log with the rules that were met and a place for every result', async () => {
    const { stdout } = await new TestSession().check('--reporter', 'sarif')
    const { version, runs } = JSON.parse(stdout) as {
      version: string
      runs: {
        tool: { driver: { name: string; rules: { id: string; shortDescription: { text: string } }[] } }
        results: {
          ruleId: string
          ruleIndex: number
          level: string
          message: { text: string }
          locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[]
        }[]
      }[]
    }
    expect(version).toBe('2.1.0')
    expect(runs.length).toBe(1)
    const { tool, results } = runs[0]!
    expect(tool.driver.name).toBe('papers')
    expect(counts(results.map(({ level, ruleId }) => ({ level, code: ruleId })))).toEqual(NOTES)
    for (const { ruleId, ruleIndex, message, locations } of results) {
      expect(tool.driver.rules[ruleIndex]).toMatchObject({
        id: ruleId,
        shortDescription: { text: expect.stringMatching(/ /) as string },
      })
      expect(message.text).not.toBe('')
      expect(locations[0]!.physicalLocation.artifactLocation.uri).toMatch(/^data\/ctoc-cop-2016-1\//)
      expect(locations[0]!.physicalLocation.region.startLine).toBeGreaterThan(0)
    }
  })

  it('github: a command for every finding', async () => {
    const { stdout } = await new TestSession().check('--reporter', 'github')
    const lines = stdout.trim().split('\n')
    const commands = lines.map((line) => /^::(\w+) file=data\/[^,]+,line=\d+,col=\d+,.*title=([\w-]+)::./.exec(line))
    expect(counts(commands.map((match) => ({ level: match?.[1] ?? '?', code: match?.[2] ?? '?' })))).toEqual({
      'notice[masthead-incomplete]': 1,
      'notice[symbol-uncited]': 3,
      'notice[departure]': 5,
    })
  })
})

describe.concurrent('papers check ends', () => {
  it.each([
    ['with 0 on a warning', [], 0],
    ['with 1 on a warning where none is allowed', ['--max-warnings', '0'], 1],
    ['with 0 on a warning where one is allowed', ['--max-warnings', '1'], 0],
  ])('%s', async (_, args, code) => {
    const outcome = await new TestSession().edit('session', ...UNUSED).check(...args)
    expect(outcome.stdout).toContain('warning[symbol-unused]')
    expect(outcome.code).toBe(code)
  })

  it('with 1 on an error', async () => {
    const session = new TestSession().edit('wording', PLAIN, `${PLAIN}（CTOC/COP/2016/99）`)
    for (const reporter of ['text', 'json']) expect((await session.check('--reporter', reporter)).code).toBe(1)
  })

  it('with 0 and the notes alone where no warning is allowed and there is none', async () => {
    expect((await new TestSession().check('--max-warnings', '0')).code).toBe(0)
  })
})

describe.concurrent('papers check --fix', () => {
  it('writes the expression in the place of a typed symbol; the paper says the same, and a second run has nothing to do', async () => {
    const session = new TestSession().edit('wording', PLAIN, `${PLAIN}（见CTOC/COP/2016/5）`)
    expect(counts(await found(session))).toMatchObject({ 'warning[fact-typed]': 1 })
    const before = session.read('wording')
    const { code, stderr } = await session.check('--fix')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '1 file changed\n' })
    const expected = before.replace('（见CTOC/COP/2016/5）', '（见{{symbol documents.trafficking-meeting}}）')
    expect(session.read('wording')).toBe(expected)
    expect((await session.check('--fix')).stderr).toBe('0 files changed\n')
    expect(counts(await found(session))).not.toHaveProperty('warning[fact-typed]')
  })

  it('repairs a damaged symbol whose meaning the register knows', async () => {
    const session = new TestSession().edit('wording', PLAIN, `${PLAIN}（见CTOC/COP/2O16/5）`)
    await session.check('--fix')
    expect(session.read('wording')).not.toContain('2O16')
    expect((await session.check()).code).toBe(0)
  })

  it('touches nothing where there is nothing to do', async () => {
    const session = new TestSession()
    const before = [session.read('session'), session.read('wording'), session.read('language')]
    expect((await session.check('--fix')).stderr).toBe('0 files changed\n')
    expect([session.read('session'), session.read('wording'), session.read('language')]).toEqual(before)
  })
})

/** Symbols as they are typed wrongly, with what is found and what the help must name. */
const TYPED: readonly [string, string, string, string][] = [
  ['a number that no paper has', 'CTOC/COP/2016/99', 'symbol-unlisted', 'CTOC/COP/2016/9'],
  ['another year', 'CTOC/COP/2015/9', 'symbol-unlisted', 'CTOC/COP/2016/9'],
  ['a letter O for a zero', 'CTOC/COP/2O16/9', 'symbol-malformed', 'CTOC/COP/2016/9'],
  ['a blank within', 'CTOC/COP/2016 /9', 'symbol-malformed', 'CTOC/COP/2016/9'],
  ['full-width slashes', 'CTOC／COP／2016／9', 'symbol-malformed', 'CTOC/COP/2016/9'],
  ['hyphens for slashes', 'CTOC-COP-2016-9', 'symbol-malformed', 'CTOC/COP/2016/9'],
  ['small letters', 'ctoc/cop/2016/9', 'symbol-malformed', 'CTOC/COP/2016/9'],
  ['a Cyrillic letter', 'СTOC/COP/2016/9', 'symbol-malformed', 'CTOC/COP/2016/9'],
  ['a dot missing', 'CTOC/COP/2016/CRP1', 'symbol-malformed', 'CTOC/COP/2016/CRP.1'],
  ['a character that cannot be seen', 'CTOC/COP/\u200b2016/9', 'symbol-malformed', 'CTOC/COP/2016/9'],
  ['a paper of another item', 'CTOC/COP/2016/2，', 'symbol-elsewhere', 'documents'],
]

describe('a symbol that is typed wrongly in the wording is found at its place, with what was meant', () => {
  const session = new TestSession().edit('wording', PLAIN, `${PLAIN}${TYPED.map(([, typed]) => `见${typed}。`).join('')}`)
  let findings: Finding[]

  beforeAll(async () => {
    findings = (await found(session)).filter(({ level, code }) => level !== 'note' && code.startsWith('symbol-'))
  })

  it.each(TYPED)('%s: %s', (_, typed, code, help) => {
    const place = session.placeOf('wording', `见${typed}。`).replace(/\d+$/, (column) => String(Number(column) + 1))
    const [finding, ...others] = findings.filter(({ path, line, column }) => `${path}:${line}:${column}` === place)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code, help: expect.stringContaining(help) as string })
    expect(finding!.endColumn - finding!.column).toBe(typed.replace('，', '').length)
  })

  it('and no other symbol is', () => {
    expect(findings.map(({ code }) => code)).toEqual(TYPED.map(([, , code]) => code))
  })
})
