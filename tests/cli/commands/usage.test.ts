import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explain } from '../../../src/cli/reports/explain.ts'
import { folderWithData, papers, PROJECT } from '../../helpers/run-papers.ts'

/** No line of a stack trace: what goes wrong in use is told in words. */
const TRACE = /^\s+at .*:\d+:\d+\)?$/m

describe.concurrent('wrong use ends with 2 and says what would be right', () => {
  it.each([
    ['biuld', 'did you mean build'],
    ['build --lang xx', 'xx'],
    ['build --format doc', 'docx'],
    ['build --part agend', 'agenda'],
    ['build ctoc-cop-2016', 'did you mean ctoc-cop-2016-1?'],
    ['build no/such/session.yaml', 'no/such/session.yaml'],
    ['build --outt x', "'--outt'"],
    ['build --jobs many', 'many'],
    ['build --jobs 0', '0'],
    ['build --lang', '--lang'],
    ['build --format', '--format'],
    ['build --format=', '--format'],
    ['build --lang=', '--lang'],
    ['check --reporter xml', 'sarif'],
    ['check --max-warnings few', 'few'],
    ['check --lang xx', 'xx'],
    ['check --lang it', 'it has ar, en, es, fr, ru, zh'],
    ['check --lang french', 'did you mean fr?'],
    ['check ctoc-cop-2061-1', 'did you mean ctoc-cop-2016-1?'],
    ['check --format pdf', "'--format'"],
    ['status ctoc-cop-2061-1', 'did you mean ctoc-cop-2016-1?'],
    ['status --reporter xml', 'json'],
    ['translate', 'mark'],
    ['translate mrak', 'did you mean mark'],
    ['translate mark items.opening', '--lang'],
    ['translate mark --lang fr', '--all'],
    ['translate mark --lang xx --all', 'xx'],
    ['translate mark --lang zh --all', 'one of the others'],
    ['translate mark --lang fr --all items.opening', 'keep one'],
    ['translate mark --lang fr items.openin.title', 'did you mean items.opening.title?'],
    ['translate mark --lang fr,es itmes.opening.title', 'did you mean items.opening.title?'],
    ['translate mark ctoc-cop-2061-1 --lang fr items.opening', 'did you mean ctoc-cop-2016-1?'],
    ['explain', 'code'],
    ['explain symbol-unlistd', 'did you mean symbol-unlisted?'],
  ])('papers %s', async (line, help) => {
    const cwd = folderWithData()
    const [command = '', ...rest] = line.split(' ')
    const args = [command, ...(command === 'build' ? ['--out', 'out'] : []), ...rest]
    const { code, stdout, stderr } = await papers(args, { cwd })
    expect(stderr.toLowerCase()).toContain(help)
    expect(stderr).not.toMatch(TRACE)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  it('papers alone shows its commands', async () => {
    const { code, stdout, stderr } = await papers([])
    expect(code).toBe(2)
    expect(stdout + stderr).toMatch(/build[^]*check[^]*explain/)
  })

  it('where the papers cannot be written, it says so without a trace', async () => {
    const { code, stderr } = await papers(['build', '--format', 'docx', '--out', join(PROJECT, 'package.json/papers')])
    expect(stderr).toContain('package.json/papers')
    expect(stderr).not.toMatch(TRACE)
    expect(code).toBe(2)
  })
})

describe.concurrent('--help', () => {
  it.each([
    ['', ['build', 'check', 'explain', 'compare', 'status', 'translate']],
    [
      'build',
      [
        '--lang',
        '--format',
        '--part',
        '--out',
        '--draft',
        '--fresh',
        '--jobs',
        'pdf',
        'docx',
        'agenda',
        'annotations',
        'timetable',
      ],
    ],
    [
      'check',
      ['--lang', '--reporter', '--max-warnings', '--quiet', '--fix', 'text', 'json', 'sarif', 'github', 'junit', 'gitlab'],
    ],
    ['status', ['session', '--reporter', 'text', 'json']],
    ['translate', ['mark']],
    ['translate mark', ['session', 'unit', '--lang', '--all']],
    ['explain', ['<code>', 'symbol-unlisted']],
    ['list', ['session', '--json', '--by', 'language', 'file']],
    ['watch', ['session', '--lang', '--format', '--part', '--out', '--draft', '--fresh', '--attach', '--no-cache', 'Ctrl-C']],
    ['init', ['[folder]']],
    ['compare', ['<base>', '[head]', '--lang', '--format', 'docx', 'pdf', 'html', 'md', 'json', '--out', '--author', '--date']],
  ])('papers %s --help names everything that may be asked for', async (command, words) => {
    const { code, stdout } = await papers([...command.split(' ').filter(Boolean), '--help'])
    expect(code).toBe(0)
    for (const word of words) expect(stdout).toContain(word)
  })
})

describe('papers list', () => {
  it('names sessions, languages and formats', async () => {
    const { code, stdout } = await papers(['list'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'ctoc-cop-2016-1: ar, en, es, fr, ru, zh; pdf, docx, html\n' })
  })

  it('gives a matrix of jobs one entry a file', async () => {
    const { stdout } = await papers(['list', '--json'])
    const files = JSON.parse(stdout) as readonly unknown[]
    expect(files).toHaveLength(18)
    expect(files).toContainEqual({ session: 'ctoc-cop-2016-1', language: 'ru', format: 'docx' })
  })

  it.each([
    ['session', 1, { session: 'ctoc-cop-2016-1', languages: 'ar,en,es,fr,ru,zh' }],
    ['language', 6, { session: 'ctoc-cop-2016-1', language: 'fr' }],
  ])('gives it one entry a %s where there are too many files', async (share, count, entry) => {
    const { stdout } = await papers(['list', '--json', '--by', share])
    const entries = JSON.parse(stdout) as readonly unknown[]
    expect(entries).toHaveLength(count)
    expect(entries).toContainEqual(entry)
  })
})

describe('papers explain', () => {
  const page = readFileSync(join(PROJECT, 'docs/checks.md'), 'utf8')
  const sections = page.split(/^(?=## `)/m).slice(1)
  const codes = sections.map((section) => /^## `(.*)`/.exec(section)![1]!)

  it.each(codes)('%s: has a section that says what the level is and what to do', (code) => {
    const text = explain(code, page)
    expect(text.split('\n')[0]).toBe(`## \`${code}\``)
    expect(text).toMatch(/\*\*(Error|Warning|Note)\b/)
    expect(text).toContain('What to do:')
    expect(text.match(/^## /gm)?.length).toBe(1)
  })

  it('prints the section', async () => {
    for (const code of [codes[0]!, codes.at(-1)!])
      expect(await papers(['explain', code])).toEqual({ code: 0, stdout: `${explain(code, page)}\n`, stderr: '' })
  })
})
