import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { manySessions } from '../../helpers/many-sessions.ts'
import { type Outcome, papers } from '../../helpers/run-papers.ts'

let folder = ''

const give = (...args: string[]): Promise<Outcome> => papers(args, { cwd: folder })

/** The lines of the table at the end of a report, its head first, with one blank between columns. */
function tableIn(report: string, head: string): string[] {
  const lines = report.trimEnd().split('\n')
  return lines.slice(lines.findIndex((line) => line.startsWith(head))).map((line) => line.replaceAll(/ {2,}/g, ' '))
}

beforeAll(() => {
  folder = manySessions(2)
})

describe('ten sessions of five bodies', () => {
  it('have a line each when they are checked', async () => {
    const { code, stdout } = await give('check')
    const [head, ...lines] = tableIn(stdout, 'paper')
    expect({ code, head }).toEqual({ code: 0, head: 'paper errors warnings notes' })
    expect(lines).toHaveLength(11)
    expect(lines[0]).toMatch(/^E\/WF\.31\/2027\/1 0 \d+ \d+$/)
    expect(lines.at(-1)).toMatch(/^10 papers 0 \d+ \d+$/)
  })

  it('have a line each when they are built', async () => {
    const { code, stdout, stderr } = await give('build', '--lang', 'en', '--format', 'html')
    expect(code).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(10)
    expect(readdirSync(join(folder, 'output'))).toHaveLength(10)
    const [head, ...lines] = tableIn(stderr, 'paper')
    expect(head).toBe('paper files missing errors warnings')
    expect(lines.at(-1)).toMatch(/^10 papers 10 0 0 \d+$/)
  })

  it('have a line each when it is asked how their translations stand', async () => {
    const { code, stdout } = await give('status')
    expect(code).toBe(0)
    const lines = tableIn(stdout, 'paper ')
    expect(lines[0]).toBe('paper translations up to date units to do words to do')
    expect(lines.at(-1)).toMatch(/^10 papers 10 \d+ \d+ \d+$/)
    expect((await give('status', '--ready')).stdout).toContain('\n0 of 10 papers can be issued\n')
  })

  it('are told of when one of them cannot be read, which has its line too', async () => {
    const path = join(folder, 'data/forum-3-2028/session.yaml')
    const facts = readFileSync(path, 'utf8')
    writeFileSync(path, facts.replace('session: 2', 'session: second'))
    const checked = await give('check', '--quiet')
    expect(checked.code).toBe(1)
    expect(tableIn(checked.stdout, 'paper')).toContainEqual(expect.stringMatching(/^forum-3-2028 1 \d+$/))
    const status = await give('status')
    expect({ code: status.code, said: status.stderr.split('\n')[0] }).toEqual({
      code: 2,
      said: 'error: data/forum-3-2028/session.yaml cannot be read',
    })
    expect(tableIn(status.stdout, 'paper ').at(-1)).toMatch(/^9 papers/)
    writeFileSync(path, facts)
  })
})

it('of one paper alone nothing is summed up', async () => {
  const { stdout } = await give('check', 'forum-1-2027')
  expect(stdout).not.toMatch(/^paper /m)
})
