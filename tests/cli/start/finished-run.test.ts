import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { papersAsProcess, PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'

/** The real session in a folder of somebody's, with a folder for what is kept. */
class Work {
  readonly folder = temporaryFolder()
  readonly #kept = temporaryFolder()

  constructor() {
    for (const name of ['data/ctoc-cop-2016-1', 'data/bodies'])
      cpSync(join(PROJECT, name), join(this.folder, name), { recursive: true })
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  edit(name: string, from: string, to: string): void {
    const text = readFileSync(this.path(name), 'utf8')
    if (!text.includes(from)) throw new Error(`${from} is not in ${name}`)
    writeFileSync(this.path(name), text.replace(from, to))
  }

  run(...args: readonly string[]): ReturnType<typeof papersAsProcess> {
    return papersAsProcess(args, { cwd: this.folder, env: { XDG_CACHE_HOME: this.#kept } })
  }

  /** Whether the last run was kept: the numbers that the disk gives to the files of the runs. */
  kept(): number[] {
    const runs = join(this.#kept, 'papers/runs')
    return readdirSync(runs).map((name) => statSync(join(runs, name)).ino)
  }

  /** Gives a command, and says whether it was done or only said again. */
  async isDone(...args: readonly string[]): Promise<boolean> {
    const before = this.kept()
    await this.run(...args)
    return this.kept().join() !== before.join()
  }
}

const CHECK = ['check', '--lang', 'fr']
const BUILD = ['build', '--lang', 'zh', '--format', 'html']
const PAPER = 'output/CTOC-COP-2016-1.zh.html'
const SESSION = 'data/ctoc-cop-2016-1'

describe('a check in which all is as it was is said again', () => {
  const work = new Work()

  it('with the same answer and the same code', async () => {
    const first = await work.run(...CHECK)
    const kept = work.kept()
    expect(await work.run(...CHECK)).toEqual(first)
    expect(work.kept()).toEqual(kept)
    expect(kept).toHaveLength(1)
  })

  it.each<[what: string, change: () => void]>([
    ['a fact', () => work.edit(`${SESSION}/session.yaml`, 'opens: 2016-10-17', 'opens: 2016-10-18')],
    ['a fact of the same length back', () => work.edit(`${SESSION}/session.yaml`, 'opens: 2016-10-18', 'opens: 2016-10-17')],
    ['a word', () => work.edit(`${SESSION}/wording/fr.yaml`, 'Autres questions', 'Autres affaires')],
    ['a word of the body', () => work.edit('data/bodies/ctoc-cop/wording/fr.yaml', 's’ouvrira', 's’ouvre')],
    ['a record of a translation', () => work.edit(`${SESSION}/made-from/fr.txt`, '\ntitle ', '\ntitel ')],
    ['a session beside', () => cpSync(work.path(SESSION), work.path('data/second'), { recursive: true })],
    ['the session beside gone', () => rmSync(work.path('data/second'), { recursive: true })],
    ['a link in the place of a file', () => linked(work.path(`${SESSION}/wording/fr.yaml`))],
    ['a language of one’s own', () => ownFile(work, 'data/languages/fr.yaml')],
    ['a template of one’s own', () => ownFile(work, 'templates/paper.hbs')],
    ['a word, and the times of the file as they were', () => secretly(work.path(`${SESSION}/wording/fr.yaml`))],
  ])('and done anew after a change of %s', async (_, change) => {
    change()
    expect(await work.isDone(...CHECK)).toBe(true)
    expect(await work.run(...CHECK)).toEqual(await work.run(...CHECK, '--no-cache'))
  })

  it.each([[['check', '--lang', 'zh']], [[...CHECK, '--reporter', 'json']], [[...CHECK, '--no-cache']]])(
    'and nothing of it serves papers %s',
    async (args) => {
      const { stdout } = await work.run(...CHECK)
      expect((await work.run(...args)).stdout === stdout).toBe(args.includes('--no-cache'))
    },
  )
})

/** A file of the program in the user's own folder. */
function ownFile(work: Work, name: string): void {
  mkdirSync(join(work.path(name), '..'), { recursive: true })
  writeFileSync(work.path(name), `${readFileSync(join(PROJECT, name), 'utf8')}\n`)
}

function linked(path: string): void {
  cpSync(path, `${path}.other`)
  rmSync(path)
  symlinkSync(`${path}.other`, path)
}

function secretly(path: string): void {
  const { atime, mtime } = statSync(path)
  writeFileSync(path, readFileSync(path, 'utf8').replace('Autres affaires', 'Autres questions'))
  utimesSync(path, atime, mtime)
}

describe('a build in which all is as it was is said again', () => {
  const work = new Work()

  it('and leaves its files alone', async () => {
    const first = await work.run(...BUILD)
    const { ino, mtimeMs } = statSync(work.path(PAPER))
    expect(await work.run(...BUILD)).toEqual(first)
    expect(statSync(work.path(PAPER))).toMatchObject({ ino, mtimeMs })
  })

  it.each<[what: string, change: () => void]>([
    ['is gone', () => rmSync(work.path(PAPER))],
    ['was edited', () => writeFileSync(work.path(PAPER), 'edited')],
  ])('and done anew where a paper %s', async (_, change) => {
    await work.run(...BUILD)
    const paper = readFileSync(work.path(PAPER))
    change()
    expect(await work.isDone(...BUILD)).toBe(true)
    expect(readFileSync(work.path(PAPER)).equals(paper)).toBe(true)
  })

  it('and always done where the revisions of a repository are asked for', async () => {
    const kept = work.kept()
    work.edit(`${SESSION}/wording/zh.yaml`, '其他事项', '其他事宜')
    expect((await work.run('build', '--review', 'fr', '--format', 'html')).code).toBe(0)
    work.edit(`${SESSION}/wording/zh.yaml`, '其他事宜', '其他事项')
    expect(work.kept()).toEqual(kept)
  })

  it('and done anew with --force', async () => {
    await work.run(...BUILD)
    const { ino } = statSync(work.path(PAPER))
    await work.run(...BUILD, '--force')
    expect(statSync(work.path(PAPER)).ino).not.toBe(ino)
  })

  it('and has the newer state where data change while it runs', async () => {
    const going = work.run(...BUILD, '--jobs', '1')
    work.edit(`${SESSION}/wording/zh.yaml`, '其他事项', '其他事宜')
    await going
    await work.run(...BUILD, '--jobs', '1')
    expect(readFileSync(work.path(PAPER), 'utf8')).toContain('其他事宜')
  })
})

describe.skipIf(process.platform !== 'linux' || spawnSync('strace', ['-V']).error)('whatever a run opens is noted', () => {
  const work = new Work()

  it('of data, templates, languages and faces', () => {
    const trace = join(work.folder, 'trace')
    const kept = temporaryFolder()
    const program = [process.execPath, join(PROJECT, 'dist/papers.cjs'), 'build', '--lang', 'zh,fr', '--jobs', '2']
    execFileSync('strace', ['-f', '-qq', '-e', 'trace=openat,readlink,statx', '-o', trace, ...program], {
      cwd: work.folder,
      env: { ...process.env, XDG_CACHE_HOME: kept },
    })
    const [name = ''] = readdirSync(join(kept, 'papers/runs'))
    const run = readFileSync(join(kept, 'papers/runs', name), 'utf8')
    const opened = [...readFileSync(trace, 'utf8').matchAll(/openat\(AT_FDCWD, "([^"]+)", O_RDONLY/g)].map(
      ([, path = '']) => path,
    )
    const asked = new Set(opened.filter((path) => /\/(data|templates|fonts)(\/|$)/.test(path) && !path.includes('node_modules')))
    expect(asked.size).toBeGreaterThan(20)
    expect([...asked].filter((path) => !run.includes(JSON.stringify(path)))).toEqual([])
  })
})
