import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { commitAll } from '../helpers/repository.ts'
import { PROJECT } from '../helpers/run-papers.ts'
import { installed } from './installed.ts'

const page = readFileSync(join(PROJECT, 'docs/ci.md'), 'utf8')

const blockOf = (kind: string): string => new RegExp(`^\`\`\`${kind}\\n([^]*?)\\n\`\`\`$`, 'm').exec(page)?.[1] ?? ''

const job = z.object({
  script: z.array(z.string()),
  artifacts: z.object({ paths: z.array(z.string()).default([]), reports: z.record(z.string(), z.string()).default({}) }),
})

let folder = ''

/** A folder with one paper in two languages, committed and then changed, in which the program is installed. */
beforeAll(async () => {
  folder = await installed()
  // As npm installs the command of a package.
  mkdirSync(join(folder, 'node_modules/.bin'))
  symlinkSync('../papers/dist/papers.cjs', join(folder, 'node_modules/.bin/papers'))
  const data = join(folder, 'data')
  for (const name of ['ctoc-cop-2016-1', 'bodies']) cpSync(join(PROJECT, 'data', name), join(data, name), { recursive: true })
  for (const words of [join(data, 'ctoc-cop-2016-1'), join(data, 'bodies/ctoc-cop')])
    for (const room of ['wording', 'made-from'])
      for (const name of existsSync(join(words, room)) ? readdirSync(join(words, room)) : [])
        if (!/^(zh|en)\./.test(name)) rmSync(join(words, room, name))
  writeFileSync(join(folder, '.gitignore'), 'node_modules/\n')
  commitAll(folder)
  const english = join(data, 'ctoc-cop-2016-1/wording/en.yaml')
  writeFileSync(english, readFileSync(english, 'utf8').replace('title: Annotated provisional agenda', 'title: Annotated agenda'))
})

/** Types a line in that folder; what is installed is there already. */
function typed(line: string): { code: number | null; output: string } {
  const environment = { ...process.env, BASE: 'HEAD', CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD' }
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', line], { cwd: folder, encoding: 'utf8', env: environment })
  return { code: status, output: stdout + stderr }
}

const INSTALL = 'npm ci --omit=dev'

describe('docs/ci.md', () => {
  it('has lines for a plain shell that check, build and compare', () => {
    const [install, ...lines] = blockOf('sh').split('\n')
    expect(install).toBe(INSTALL)
    for (const line of lines) expect({ line, ...typed(line) }).toMatchObject({ line, code: 0 })
    expect(readFileSync(join(folder, 'findings.xml'), 'utf8')).toContain('<testsuites')
    expect(readdirSync(join(folder, 'papers')).sort()).toEqual(
      ['en', 'zh'].flatMap((code) => ['docx', 'pdf'].map((format) => `CTOC-COP-2016-1.${code}.${format}`)),
    )
    expect(readFileSync(join(folder, 'redlines/CTOC-COP-2016-1.changes.md'), 'utf8')).toContain('<del>provisional </del>')
  })

  it('has jobs for GitLab that leave what they promise', () => {
    const { before_script: before, ...rest } = parse(blockOf('yaml gitlab')) as Record<string, unknown>
    expect(before).toEqual([INSTALL])
    for (const name of ['findings.json', 'papers', 'redlines']) rmSync(join(folder, name), { recursive: true, force: true })
    for (const name of ['check', 'build', 'changes']) {
      const { script, artifacts } = job.parse(rest[name])
      for (const line of script) expect({ line, ...typed(line) }).toMatchObject({ line, code: 0 })
      for (const path of [...artifacts.paths, ...Object.values(artifacts.reports)])
        expect({ path, isThere: existsSync(join(folder, path)) }).toEqual({ path, isThere: true })
    }
    expect(
      z.array(z.object({ fingerprint: z.string() })).safeParse(JSON.parse(readFileSync(join(folder, 'findings.json'), 'utf8')))
        .success,
    ).toBe(true)
  })

  it('has a container with a plain install, whose command checks', () => {
    const lines = blockOf('dockerfile').split('\n')
    expect(lines.find((line) => line.startsWith('RUN '))).toContain(INSTALL)
    const list = (start: string): string[] =>
      JSON.parse(lines.find((line) => line.startsWith(start))?.slice(start.length) ?? '[]') as string[]
    const command = [...list('ENTRYPOINT '), ...list('CMD ')]
    expect(command).toEqual(['npx', 'papers', 'check'])
    expect(typed(command.join(' ')).code).toBe(0)
  })

  it('has a workflow for GitHub with inputs that the action knows', () => {
    const step = z.object({ uses: z.string(), with: z.record(z.string(), z.string()).default({}) })
    const workflow = z
      .object({ jobs: z.object({ papers: z.object({ steps: z.array(step) }) }) })
      .parse(parse(blockOf('yaml github')))
    const { inputs } = parse(readFileSync(join(PROJECT, 'action.yml'), 'utf8')) as { inputs: Record<string, unknown> }
    const own = workflow.jobs.papers.steps.find(({ uses }) => uses.startsWith('OWNER/papers'))
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(own?.with ?? { missing: '' })))
  })
})
