import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Outcome, papers, PROJECT } from '../helpers/run-papers.ts'
import { installed } from '../setup/installed.ts'

const [page = ''] = readFileSync(join(PROJECT, 'docs/first-hour.md'), 'utf8').split('\n## What `papers new` does')

interface Step {
  readonly name: string
  /** A line that is typed in the terminal. */
  readonly line?: string
  /** What was answered to the lines before. */
  readonly answer?: string
  readonly edit?: { readonly file: string; readonly from: string; readonly to: string }
}

const EDIT = '`([^`\\n]+)`'

const STEPS = new RegExp(
  [
    '^```sh\\n(?<lines>[^]*?)\\n```$',
    '^```text\\n(?<answer>[^]*?)\\n```$',
    `^\\| ${EDIT} +\\| ${EDIT} +\\| ${EDIT} +\\|$`,
    `^In ${EDIT}, in place of ${EDIT}:\\n\\n\`\`\`yaml\\n([^]*?)\\n\`\`\`$`,
  ].join('|'),
  'gm',
)

/** What the page tells to do, in its order. */
const steps = [...page.matchAll(STEPS)].flatMap((match): Step[] => {
  const { lines, answer } = match.groups ?? {}
  if (lines !== undefined) return lines.split('\n').map((line) => ({ name: line, line }))
  if (answer !== undefined) return [{ name: `answers ${answer.split('\n')[0]}`, answer }]
  const [file = '', from = '', to = ''] = match.slice(3).filter(Boolean)
  return [{ name: `${file}: ${to.split('\n')[0]}`, edit: { file, from, to } }]
})

/** The words of a line, as a shell parts them. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

let folder = ''
let answers = ''

beforeAll(async () => {
  folder = await installed()
})

/** Gives a command of the installed program, in its folder. */
const command = (args: readonly string[]): Promise<Outcome> =>
  papers(args, { cwd: folder, program: join(folder, 'node_modules/papers/dist/cli/main.js') })

describe('docs/first-hour.md, with the package that npm makes', () => {
  it.each(steps.map((step) => [step.name, step] as const))('%s', async (_, { line, answer, edit }) => {
    if (edit) {
      const path = join(folder, edit.file)
      const before = readFileSync(path, 'utf8')
      expect(before.split(edit.from)).toHaveLength(2)
      writeFileSync(
        path,
        before.replace(edit.from, () => edit.to),
      )
    } else if (answer !== undefined) expect(answers).toContain(answer)
    else if (line?.startsWith('npm i')) {
      const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string }
      expect(line).toBe(`npm i ./papers-${version}.tgz`)
    } else {
      const [npx, name, ...args] = wordsOf(line ?? '')
      expect([npx, name]).toEqual(['npx', 'papers'])
      const { code, stdout, stderr } = await command(args)
      answers = stdout + stderr
      expect({ code, errors: /^error.*/m.exec(answers)?.[0] }).toEqual({ code: 0, errors: undefined })
    }
  })

  it('leaves two papers, of which nothing of the first is to be written any more', async () => {
    const { stdout } = await command(['check', 'e-cn-15-2027-1', '--quiet'])
    expect(stdout).toBe('')
    expect(readdirSync(join(folder, 'output')).filter((name) => name.endsWith('.pdf'))).toEqual([
      'E-CN.15-2027-1.en.pdf',
      'E-CN.15-2027-1.fr.pdf',
      'E-CN.15-2028-1.en.pdf',
      'E-CN.15-2028-1.fr.pdf',
    ])
  })
})
