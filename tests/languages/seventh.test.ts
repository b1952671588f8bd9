import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Outcome, papers, PROJECT, temporaryFolder } from '../helpers/run-papers.ts'

const PORTUGUESE = join(PROJECT, 'tests/languages/portuguese')

let folder: string

beforeEach(() => {
  folder = temporaryFolder()
  cpSync(PORTUGUESE, join(folder, 'data'), { recursive: true })
})

const give = (...args: string[]): Promise<Outcome> => papers(args, { cwd: folder })

/** The sections of the file of a language, or the paths of units, of which a report says that they are not translated. */
const untranslated = ({ stdout }: Outcome): string[] =>
  [...stdout.matchAll(/^warning\[untranslated\]: (?:the file of pt has under )?([\w.-]+)/gm)].map(([, what = '']) => what)

const copy = (from: string, to: string): void => cpSync(join(PROJECT, from), join(folder, to))

describe('a language that the program does not have', () => {
  it('has its file in a folder of one’s own; the paper is checked, and built with its job letter', async () => {
    const checked = await give('check', '--quiet')
    expect({ code: checked.code, said: checked.stdout }).toEqual({ code: 0, said: '' })
    expect((await give('build', '--lang', 'pt', '--format', 'html', '--out', 'out')).code).toBe(0)
    const page = readFileSync(join(folder, 'out/E-WF.3-2027-1.pt.html'), 'utf8').replaceAll(/<[^>]*>/g, ' ')
    for (const words of [
      'Nações Unidas',
      'Trigésima sexta sessão',
      'Tradução de trabalho',
      'segunda-feira, 7 de junho',
      'V.27-01300 (P)',
    ])
      expect(page.replaceAll(/\s+/g, ' ')).toContain(words)
  })

  it('is the copy of another one at first: every section that is not translated is found, and what is its own', async () => {
    copy('data/languages/en.yaml', 'data/languages/pt.yaml')
    const found = untranslated(await give('check', 'data/forum'))
    expect(found.filter((what) => what === 'pt')).toHaveLength(4)
    expect(found).toEqual(
      expect.arrayContaining(['words', 'months', 'weekdays', 'ordinals', 'numbers', 'citations', 'reference']),
    )
  })

  it('has a wording that is half translated', async () => {
    const path = join(folder, 'data/forum/wording/pt.yaml')
    const english = 'Adoption of the agenda'
    writeFileSync(path, readFileSync(path, 'utf8').replace('Adoção da ordem do dia', english))
    expect(untranslated(await give('check'))).toEqual(['items.adoption.title'])
  })

  it('has a file of which one section is left', async () => {
    const path = join(folder, 'data/languages/pt.yaml')
    const months = (code: string): string =>
      /^months: .*$/m.exec(readFileSync(join(PROJECT, `data/languages/${code}.yaml`), 'utf8'))![0]
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^months: \[[^\]]*\]$/m, months('en')))
    expect(untranslated(await give('check'))).toEqual(['months'])
  })
})

it('words of a language in another script are known by their letters', async () => {
  const russian = readFileSync(join(PROJECT, 'data/languages/ru.yaml'), 'utf8')
  mkdirSync(join(folder, 'data/languages'), { recursive: true })
  writeFileSync(join(folder, 'data/languages/ru.yaml'), russian.replace(/^  documentation: .*$/m, '  documentation: Documents'))
  copy('tests/languages/portuguese/forum/wording/en.yaml', 'data/forum/wording/ru.yaml')
  const { stdout } = await give('check', '--lang', 'ru')
  expect(stdout).toContain('the file of ru has under words words of another script: words.documentation\n')
  expect(stdout).toContain('items.opening.title has in ru the words of en')
})
