import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ANSI, paletteFor, PLAIN } from '../../../src/cli/reports/palette.ts'
import { papers, PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'

const helpOf = async (...command: string[]): Promise<string> => (await papers([...command, '--help'])).stdout

const namesIn = (help: string): string[] => {
  const list = help.split('\nCommands:\n')[1] ?? ''
  return [...list.matchAll(/^ {2}(\w+)/gm)].map(([, name = '']) => name).filter((name) => name !== 'help')
}

describe('the help of every command', () => {
  it('ends with examples that name only what the command has', async () => {
    const commands = namesIn(await helpOf())
    expect(commands.length).toBeGreaterThan(10)
    for (const name of commands) {
      const help = await helpOf(name)
      const examples = [...help.matchAll(/^ {2}(?:source <\()?papers (.+?)(?:\))?(?: {2}.*)?$/gm)].map(([, line = '']) => line)
      expect({ name, examples: examples.length > 0 }).toEqual({ name, examples: true })
      for (const example of examples) {
        expect(example.startsWith(name)).toBe(true)
        const [, second = ''] = example.split(' ')
        const itself = namesIn(help).includes(second) ? await helpOf(name, second) : help
        for (const [flag] of example.matchAll(/--[a-z-]+/g))
          expect({ example, flag, known: itself.includes(flag) }).toMatchObject({ known: true })
      }
    }
  })

  it.each([
    ['issue', 'one of rev, corr, add, reissue; for example papers issue --as rev'],
    ['compare', 'for example papers compare main'],
    ['translate mark', 'the translations, for example fr or fr,es'],
    ['new', 'for example papers new E/CN.15/2027/1'],
  ])('and papers %s alone says what is missing, what it may be, and how it is typed', async (line, said) => {
    const { code, stderr } = await papers(line.split(' '))
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: .+\n {2}= help: /)
    expect(stderr).toContain(said)
  })
})

describe('bash', () => {
  const script = join(temporaryFolder(), 'completion.bash')
  beforeAll(async () => {
    writeFileSync(script, (await papers(['completion', 'bash'])).stdout)
  })

  it.each([
    ['papers che', ['check']],
    ['papers build ct', ['ctoc-cop-2016-1']],
    ['papers build --forc', ['--force']],
    ['papers build --format pdf,d', ['pdf,docx']],
    ['papers build --lang zh,r', ['zh,ru']],
    ['papers translate m', ['mark']],
    ['papers translate mark --a', ['--all']],
    ['papers issue --as re', ['reissue', 'rev']],
    ['papers check --reporter s', ['sarif']],
    ['papers explain symbol-un', ['symbol-unchecked', 'symbol-uncited', 'symbol-unlisted', 'symbol-unused']],
    ['papers add it', ['item']],
    ['papers build --jobs ', []],
  ])('completes “%s”', (line, words) => {
    const complete = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _papers; printf '%s\\n' "\${COMPREPLY[@]}"`
    const said = execFileSync('bash', ['-c', complete, 'bash', script, ...line.split(' ')], { cwd: PROJECT, encoding: 'utf8' })
    expect(said.split('\n').filter(Boolean).sort()).toEqual(words)
  })
})

describe('colours', () => {
  const terminal = { isTTY: true }
  it.each([
    ['on a terminal', terminal, {}, ANSI],
    ['in a file or a pipe', {}, {}, PLAIN],
    ['on a terminal with NO_COLOR', terminal, { NO_COLOR: '1' }, PLAIN],
    ['on a terminal with an empty NO_COLOR', terminal, { NO_COLOR: '' }, ANSI],
    ['on a terminal that shows none', terminal, { TERM: 'dumb' }, PLAIN],
    ['in a pipe with FORCE_COLOR', {}, { FORCE_COLOR: '1' }, ANSI],
    ['in a pipe with FORCE_COLOR and NO_COLOR', {}, { FORCE_COLOR: '1', NO_COLOR: '1' }, ANSI],
    ['on a terminal with FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }, PLAIN],
  ])('%s', (_, stream, environment, palette) => {
    expect(paletteFor(stream, environment)).toBe(palette)
  })
})
