import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { commitAll } from '../helpers/repository.ts'
import { PROJECT, temporaryFolder } from '../helpers/run-papers.ts'
import { Runner, steps } from '../helpers/workflow-steps.ts'

const action = z
  .object({ inputs: z.record(z.string(), z.object({ default: z.string() })), runs: z.object({ steps }) })
  .parse(parse(readFileSync(join(PROJECT, 'action.yml'), 'utf8')))

const ADDRESS = 'https://example.org/redlines.zip'

/** The action in a clean folder whose data were committed, and then changed as a pull request changes them. */
function pullRequest(change: (read: (name: string) => string, write: (name: string, text: string) => void) => void): Runner {
  const folder = temporaryFolder()
  cpSync(join(PROJECT, 'data'), join(folder, 'data'), { recursive: true })
  commitAll(folder)
  const path = (name: string): string => join(folder, 'data/ctoc-cop-2016-1', name)
  change(
    (name) => readFileSync(path(name), 'utf8'),
    (name, text) => {
      writeFileSync(path(name), text)
    },
  )
  const inputs = Object.entries(action.inputs).map(([name, { default: usual }]) => [`inputs.${name}`, usual] as const)
  return new Runner(folder, join(temporaryFolder(), 'runner'), {
    ...Object.fromEntries(inputs),
    'inputs.languages': 'en,fr',
    'inputs.formats': 'docx',
    'inputs.out': join(folder, 'output'),
    'inputs.base': 'HEAD',
    'github.action_path': PROJECT,
    'steps.redlines.outputs.artifact-url': ADDRESS,
  }).run(action.runs.steps, ['Install the program'])
}

const codesOf = ({ done }: Runner): Record<string, number | null> =>
  Object.fromEntries(done.map(({ name, code }) => [name, code]))

describe('a pull request that moves the session', () => {
  let runner: Runner
  beforeAll(() => {
    runner = pullRequest((read, write) => {
      write(
        'session.yaml',
        read('session.yaml')
          .replace('opens: 2016-10-17', 'opens: 2016-10-24')
          .replace('closes: 2016-10-21', 'closes: 2016-10-28'),
      )
      write(
        'wording/fr.yaml',
        read('wording/fr.yaml').replace('title: Ordre du jour provisoire annoté', 'title: Ordre du jour annoté'),
      )
    })
  })

  it('is checked, built and compared', () => {
    expect(codesOf(runner)).toEqual({
      Prepare: 0,
      'Check the papers': 0,
      'Build the papers': 0,
      'Write the redlines': 0,
      'Whether the papers can be issued': 0,
      'Tell of it in the summary': 0,
    })
  })

  it('has its findings as a file for code scanning', () => {
    const { version } = JSON.parse(readFileSync(join(runner.temp, 'papers.sarif'), 'utf8')) as { version: string }
    expect(version).toBe('2.1.0')
  })

  it('says in the summary which facts and passages changed, in every language, with a link to each redline', () => {
    const summary = runner.read('summary')
    expect(summary).toContain('# CTOC/COP/2016/1: changes')
    expect(summary).toMatch(/\| `opens` \| 2016-10-17 \| 2016-10-24 \|/)
    expect(summary).toContain('## English')
    expect(summary).toContain('## French')
    expect(summary).toContain('Ordre du jour <del>provisoire </del>annoté')
    expect(summary).toContain(`[CTOC-COP-2016-1.redline.fr.docx](${ADDRESS})`)
    expect(readdirSync(join(runner.temp, 'redlines')).sort()).toEqual([
      'CTOC-COP-2016-1.changes.md',
      'CTOC-COP-2016-1.redline.en.docx',
      'CTOC-COP-2016-1.redline.fr.docx',
    ])
  })

  it('is told whether the paper can be issued', () => {
    expect(runner.read('summary')).toContain('## Whether the papers can be issued')
    expect(runner.read('output')).toMatch(/^ready=(true|false)$/m)
  })
})

describe('a pull request with a fault in one language', () => {
  it('fails, shows the fault at its line, and keeps the other language', () => {
    const runner = pullRequest((read, write) => {
      write('wording/fr.yaml', read('wording/fr.yaml').replace('{{ordinal session "prose"}}', '{{ordinal sesion "prose"}}'))
    })
    expect(codesOf(runner)).toMatchObject({ 'Check the papers': 1, 'Build the papers': 1, 'Tell of it in the summary': 0 })
    const { output = '' } = runner.done.find(({ name }) => name === 'Check the papers') ?? {}
    expect(output).toMatch(/^::error file=data\/ctoc-cop-2016-1\/wording\/fr\.yaml,line=\d+/m)
    expect(readdirSync(join(runner.folder, 'output'))).toEqual(['CTOC-COP-2016-1.en.docx'])
  })
})
