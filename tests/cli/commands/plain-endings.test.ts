import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  findingsIn,
  folderWithData,
  type Outcome,
  papers,
  papersAsProcess,
  PROJECT,
  temporaryFolder,
  TestSession,
} from '../../helpers/run-papers.ts'

/** No line of a stack trace: what goes wrong is told in words. */
const TRACE = /^\s+at .*:\d+:\d+\)?$/m

const hasPipes = process.platform !== 'win32'

function expectTrouble({ code, stdout, stderr }: Outcome, words: string): void {
  expect(stderr).toContain(words)
  expect(stderr).not.toMatch(TRACE)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
}

function pipe(path: string): void {
  rmSync(path, { recursive: true, force: true })
  execFileSync('mkfifo', [path])
}

// As processes: one that waits would keep this one, in which it is called, from ever saying so.
describe.runIf(hasPipes)('what is no file is not waited for', () => {
  it.each(['session', 'wording', 'language'] as const)('a pipe in the place of the %s', async (name) => {
    const session = new TestSession()
    pipe(session.file(name))
    const outcome = await papersAsProcess(['check', session.path], { cwd: session.folder })
    expectTrouble(outcome, name === 'session' ? 'there is no session' : 'is a pipe and no file')
  })

  it('a folder in the place of a wording', async () => {
    const session = new TestSession()
    rmSync(session.file('wording'))
    mkdirSync(session.file('wording'))
    expectTrouble(await papersAsProcess(['check', session.path], { cwd: session.folder }), 'zh.yaml is a folder and no file')
  })

  it.each(['/dev/zero', '/dev/null', '/dev/stdin', '/proc/self/environ', '/proc/self/mem', '/proc/self', '/'])(
    'papers check %s',
    async (path) => {
      const { code, stdout, stderr } = await papersAsProcess(['check', path])
      expect(stderr).not.toMatch(TRACE)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    },
  )

  it.each(['/dev/zero', '/dev/stdin', '/proc/self', '/dev/fd'])('papers compare %s', async (path) => {
    const { code, stdout, stderr } = await papersAsProcess(['compare', path], { cwd: PROJECT })
    expect(stderr).not.toMatch(TRACE)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  it('a pipe in the place of a paper that is to be written, which stays', async () => {
    const session = new TestSession()
    mkdirSync(session.out)
    pipe(join(session.out, 'CTOC-COP-2016-1.zh.html'))
    const build = ['build', session.path, '--out', session.out, '--format', 'html']
    expectTrouble(await papersAsProcess(build, { cwd: session.folder }), 'CTOC-COP-2016-1.zh.html is there, and is no file')
    expect(session.built()).toEqual(['CTOC-COP-2016-1.zh.html'])
  })

  it.each(['/dev/null', '/proc/papers', '/dev/fd/papers'])('papers calendar --out %s', async (out) => {
    const { code, stderr } = await papersAsProcess(['calendar', '--lang', 'en', '--out', out])
    expect(stderr).not.toMatch(TRACE)
    expect(code).toBe(2)
  })
})

it.each(['build', 'calendar', 'compare HEAD'])('papers %s --out "" names no folder', async (command) => {
  const cwd = temporaryFolder()
  expectTrouble(await papers([...command.split(' '), '--out', ''], { cwd }), 'name a folder')
})

describe('a session without wordings has a finding, and nothing is made of it', () => {
  it.each([
    ['check', 'stdout'],
    ['build', 'stderr'],
    ['calendar', 'stderr'],
  ] as const)('papers %s', async (command, stream) => {
    const session = new TestSession()
    rmSync(dirname(session.file('wording')), { recursive: true })
    const args = command === 'check' ? [] : ['--out', session.out]
    const outcome = await papers([command, session.path, ...args], { cwd: session.folder })
    expect(findingsIn(outcome[stream]).map((finding) => finding.split(' ')[0])).toContain('error[data-reference]')
    expect(outcome.code).toBe(1)
    expect(session.built()).toEqual([])
  })
})

describe('what only the program can mend is one line and ends with 2', () => {
  const broken = `--import "data:text/javascript,Array.prototype.toSorted = () => { throw new RangeError('odd' + String.fromCharCode(10) + 'very odd') }"`

  it('with its version and what to do', async () => {
    const { code, stdout, stderr } = await papersAsProcess(['check'], { env: { NODE_OPTIONS: broken } })
    expect(stderr).toMatch(/^internal error: RangeError: odd \(papers \d+\.\d+\.\d+; please report this line.*\)\n$/)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  it('and shows where it came up when that is asked for', async () => {
    const { stderr } = await papersAsProcess(['check'], { env: { NODE_OPTIONS: broken, PAPERS_TRACE: '1' } })
    expect(stderr).toMatch(TRACE)
  })
})

describe.runIf(hasPipes)('what the system does not grant is told as what the system says', () => {
  const shell = (script: string): Outcome => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: folderWithData(), encoding: 'utf8' })
    return { code: status ?? -1, stdout, stderr }
  }
  const program = `"${process.execPath}" "${join(PROJECT, 'dist/papers.cjs')}"`

  it.each([22, 26, 30, 40])('with %i open files at most', (files) => {
    const { code, stderr } = shell(`ulimit -n ${files}; ${program} build --format docx --out out`)
    expect(stderr).not.toMatch(TRACE)
    expect(stderr).not.toContain('internal error')
    if (code === 0) expect(stderr).not.toContain('EMFILE')
    else expect({ code, lines: stderr.split('\n').length <= 3 }).toEqual({ code: 2, lines: true })
  })

  it('a reader that has seen enough', () => {
    const { stderr } = shell(`${program} check --reporter json | true`)
    expect(stderr).toBe('')
  })
})

it('a file of 20 MB is not read, and the report says how much may be', async () => {
  const session = new TestSession()
  writeFileSync(session.file('wording'), `# ${'x'.repeat(20_000_000)}\n${session.read('wording')}`)
  const { code, stdout } = await session.check()
  const [found, ...others] = findingsIn(stdout).filter((finding) => !finding.startsWith('note'))
  expect(found).toMatch(/^error\[data-limit\]/)
  expect(others).toEqual([])
  expect(code).toBe(1)
  expect(stdout.length).toBeLessThan(2000)
})

it('a project whose data have no session is told', () => {
  const folder = temporaryFolder()
  for (const name of ['package.json', 'docs', 'templates', 'fonts', 'dist'])
    cpSync(join(PROJECT, name), join(folder, name), { recursive: true })
  mkdirSync(join(folder, 'data'))
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'))
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'dist/papers.cjs'), 'check'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(stderr).toContain('there is no session in data/')
  expect(status).toBe(2)
})
