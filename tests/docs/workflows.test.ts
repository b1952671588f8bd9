import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { papers, PROJECT } from '../helpers/run-papers.ts'

const step = z.object({
  run: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})

const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.int(),
      needs: z.string().optional(),
      env: z.record(z.string(), z.string()).optional(),
      outputs: z.record(z.string(), z.string()).optional(),
      strategy: z.object({ matrix: z.record(z.string(), z.unknown()) }).optional(),
      steps: z.array(step),
    }),
  ),
})

const manifest = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')))

const read = (name: string) => workflow.parse(parse(readFileSync(join(PROJECT, '.github/workflows', name), 'utf8')))

const commandsOf = (name: string): string[] =>
  Object.values(read(name).jobs).flatMap(({ steps }) => steps.flatMap(({ run = '' }) => run))

describe('the workflows', () => {
  it('run the torture once a week, and when somebody asks for it', () => {
    const { on } = read('torture.yml')
    expect(on).toMatchObject({
      workflow_dispatch: null,
      schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* [0-6]$/) as string }],
    })
    expect(commandsOf('torture.yml')).toContain('npm run torture')
    expect(manifest.scripts['torture']).toContain('tests/torture/vitest.config.ts')
  })

  it('publish a version with its papers and the list of all that is installed with it', () => {
    expect(read('release.yml').on).toEqual({ push: { tags: ['v*'] } })
    const commands = commandsOf('release.yml')
    const at = (start: string): number => commands.findIndex((command) => command.startsWith(start))
    expect(commands[at('npm sbom')]).toContain('--omit dev')
    expect(
      [at('npm ci'), at('npm start'), at('npm sbom'), at('gh release create')].every(
        (each, index, all) => each > (all[index - 1] ?? -1),
      ),
    ).toBe(true)
  })

  it('make each paper in each language in a job of its own, as the program lists them', async () => {
    const { list, build } = read('papers.yml').jobs
    const [command = ''] = commandsOf('papers.yml').filter((each) => each.includes('papers list'))
    const [, args = ''] = /npx papers ([^|)]*)/.exec(command) ?? []
    const { stdout } = await papers(args.trim().split(' '))
    expect(JSON.parse(stdout)).toContainEqual({ session: 'ctoc-cop-2016-1', language: 'ar' })
    expect(list?.outputs?.['papers']).toBe('${{ steps.list.outputs.papers }}')
    expect(build).toMatchObject({ needs: 'list', strategy: { matrix: { paper: '${{ fromJSON(needs.list.outputs.papers) }}' } } })
    expect(build?.env).toMatchObject({ SESSION: '${{ matrix.paper.session }}', LANGUAGE_CODE: '${{ matrix.paper.language }}' })
    // What a folder is called must not become a part of a command.
    for (const run of commandsOf('papers.yml')) expect(run).not.toContain('${{')
  })

  it('keep what was made, by session and language, for the next run', () => {
    const { build } = read('papers.yml').jobs
    const kept = build?.steps.find(({ uses }) => uses?.startsWith('actions/cache@'))?.with
    expect(join(build?.env?.['XDG_CACHE_HOME'] ?? '', 'papers')).toBe(`\${{ github.workspace }}/${String(kept?.['path'])}`)
    expect(String(kept?.['key'])).toContain(String(kept?.['restore-keys']))
    expect(kept?.['key']).toContain('${{ matrix.paper.session }}-${{ matrix.paper.language }}')
  })

  it.each(['papers.yml', 'torture.yml', 'release.yml'])('of %s end when something hangs', (name) => {
    for (const { 'timeout-minutes': minutes } of Object.values(read(name).jobs)) expect(minutes).toBeLessThanOrEqual(60)
  })

  it('run no script that the project does not have', () => {
    for (const command of ['papers.yml', 'torture.yml', 'release.yml'].flatMap(commandsOf))
      for (const [, script = ''] of command.matchAll(/npm run (?:--silent )?([\w:]+)/g))
        expect(Object.keys(manifest.scripts)).toContain(script)
  })
})
