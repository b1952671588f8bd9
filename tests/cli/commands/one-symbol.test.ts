import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findingsIn, papers, temporaryFolder, TestSession } from '../../helpers/run-papers.ts'

const EARLIER = { 'CTOC-COP-2016-1.zh.docx': 'earlier' }

/** The real session, and a copy of it in a folder beside or elsewhere. */
function twoSessions(copyTo: (data: string) => string): { session: TestSession; names: string[] } {
  const session = new TestSession()
  const data = dirname(dirname(session.path))
  const copy = join(copyTo(data), 'copy')
  cpSync(dirname(session.path), copy, { recursive: true })
  if (dirname(copy) !== data)
    for (const shared of ['languages', 'bodies']) cpSync(join(data, shared), join(dirname(copy), shared), { recursive: true })
  session.leave(EARLIER)
  return { session, names: [session.path, join(copy, 'session.yaml')] }
}

const build = (session: TestSession, names: readonly string[], ...args: readonly string[]) =>
  papers(['build', ...names, '--format', 'docx', '--out', session.out, ...args], { cwd: session.folder })

describe.concurrent('two sessions with one symbol', () => {
  it.each([
    ['in one folder of data', (data: string) => data],
    ['in two folders, named together', () => temporaryFolder()],
  ])('are an error at the symbol of both, and neither is written: %s', async (_, copyTo) => {
    const { session, names } = twoSessions(copyTo)
    const { code, stdout } = await papers(['check', ...names], { cwd: session.folder })
    const found = findingsIn(stdout).filter((finding) => finding.startsWith('error'))
    expect(code).toBe(1)
    expect(found.map((finding) => finding.replace(/ .*\//, ' '))).toEqual(
      Array(2).fill('error[paper-duplicate] session.yaml:5:9'),
    )
    expect(new Set(found).size).toBe(2)
    expect((await build(session, names)).code).toBe(1)
    expect(session.contents()).toEqual(EARLIER)
  })

  it('is found when only one of them is asked for', async () => {
    const { session, names } = twoSessions((data) => data)
    expect((await build(session, names.slice(0, 1))).code).toBe(1)
    expect(session.contents()).toEqual(EARLIER)
  })

  it('are not written as drafts either, in whatever order they are named', async () => {
    const { session, names } = twoSessions((data) => data)
    for (const order of [names, names.toReversed()]) {
      const { code, stderr } = await build(session, order, '--draft')
      expect(code).toBe(2)
      expect(stderr).toContain('error: two papers would be written as CTOC-COP-2016-1.zh.docx\n')
    }
    expect(session.contents()).toEqual(EARLIER)
  })

  it('are two papers when only their files would have the same names', async () => {
    const { session, names } = twoSessions((data) => data)
    const [, other = ''] = names
    writeFileSync(other, readFileSync(other, 'utf8').replace('symbol: CTOC/COP/2016/1\n', 'symbol: CTOC-COP/2016/1\n'))
    const { code, stdout } = await papers(['check', ...names], { cwd: session.folder })
    expect(code).toBe(1)
    expect(findingsIn(stdout).filter((finding) => finding.includes('paper-duplicate'))).toHaveLength(2)
    expect((await build(session, names)).code).toBe(1)
    expect(session.contents()).toEqual(EARLIER)
  })
})

describe('one session that is named twice', () => {
  it('is one', async () => {
    const session = new TestSession()
    expect((await build(session, [session.path, dirname(session.path)])).code).toBe(0)
    expect(session.built()).toEqual(['CTOC-COP-2016-1.zh.docx'])
  })
})
