import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cacheFolder } from '../../../src/cli/start/cache-folder.ts'
import { jobOf } from '../../../src/cli/start/job-of.ts'
import { KeptFiles } from '../../../src/cli/start/kept-files.ts'
import { PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'

/** Explains a finding, with a folder for what is kept. */
const explain = (folder: string): string =>
  execFileSync(process.execPath, [join(PROJECT, 'dist/papers.cjs'), 'explain', 'typography'], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: folder },
  })

describe('what V8 compiled is kept for the next run', () => {
  const folder = temporaryFolder()
  const said = explain(folder)
  const code = join(folder, 'papers/code')
  const [name = ''] = readdirSync(code)
  const file = join(code, name)

  it('under the version of V8 and the kind of work', () => {
    expect(readdirSync(code)).toHaveLength(1)
    expect(name).toContain(process.versions.v8)
    expect(name).toMatch(/-explain-well$/)
  })

  it('and read by it', () => {
    const { ino } = statSync(file)
    expect(explain(folder)).toBe(said)
    expect(statSync(file).ino).toBe(ino)
  })

  it.each<[what: string, spoil: () => void]>([
    ['cut short', () => truncateSync(file, 1000)],
    ['empty', () => truncateSync(file, 0)],
    ['another letter within', () => spoiled(file)],
    ['of somebody else', () => writeFileSync(file, 'somebody else')],
  ])('and made anew where it is %s', (_, spoil) => {
    spoil()
    const { ino } = statSync(file)
    expect(explain(folder)).toBe(said)
    expect(statSync(file).ino).not.toBe(ino)
  })

  it('that of threads too, which read it again', () => {
    const kept = temporaryFolder()
    const stateAfter = (): Record<string, number> => {
      const args = ['build', '--lang', 'fr,zh', '--jobs', '2', '--no-cache', '--out', temporaryFolder()]
      const env = { ...process.env, XDG_CACHE_HOME: kept }
      execFileSync(process.execPath, [join(PROJECT, 'dist/papers.cjs'), ...args], { cwd: PROJECT, env })
      const code = join(kept, 'papers/code')
      return Object.fromEntries(
        // Which thread writes the Word files, and so needs their library, is another one each time.
        readdirSync(code).flatMap((file) =>
          file.includes('-program-') ? [[file.replace(/^.*-(?=\w+-well$)/, ''), statSync(join(code, file)).ino]] : [],
        ),
      )
    }
    const first = stateAfter()
    expect(Object.keys(first)).toEqual(['build-well', 'writing-well'])
    expect(stateAfter()).toEqual(first)
  })

  it('and that of a run which ends at an error beside that of one which does not, and both from then on', () => {
    const kept = temporaryFolder()
    const keptAfter = (cwd: string): string[] => {
      const args = [join(PROJECT, 'dist/papers.cjs'), 'check', '--no-cache']
      spawnSync(process.execPath, args, { cwd, env: { ...process.env, XDG_CACHE_HOME: kept } })
      return readdirSync(join(kept, 'papers/code'))
        .map((file) => file.replace(/^.*-(\w+)-check-/, '$1 '))
        .sort()
    }
    const broken = temporaryFolder()
    mkdirSync(join(broken, 'data/session'), { recursive: true })
    writeFileSync(join(broken, 'data/session/session.yaml'), 'symbol: 5\n')
    expect([broken, broken, PROJECT, PROJECT, broken].map(keptAfter)).toEqual([
      // Data that are refused are told by a library which has a file of its own.
      ['program ill', 'zod ill'],
      ['program ill', 'zod ill'],
      ['program ill', 'program well-ill', 'zod ill'],
      ['program ill', 'program well-ill', 'zod ill'],
      ['program ill', 'program well-ill', 'zod ill'],
    ])
  })

  it('and a folder that cannot be written is no fault', () => {
    const closed = temporaryFolder()
    writeFileSync(join(closed, 'papers'), 'a file where the folder should be')
    expect(explain(closed)).toBe(said)
    chmodSync(closed, 0o500)
    expect(explain(closed)).toBe(said)
    chmodSync(closed, 0o700)
  })

  it('and does not grow without end', () => {
    const full = temporaryFolder()
    mkdirSync(join(full, 'code'))
    for (let count = 0; count < 100; count++) writeFileSync(join(full, 'code', `old-${count}`), '')
    const kept = new KeptFiles(join(full, 'code'), { files: 60 })
    kept.write('check', Buffer.from('code'))
    expect(readdirSync(join(full, 'code')).length).toBeLessThanOrEqual(60)
    expect(kept.read('check')?.toString()).toBe('code')
  })
})

/** Changes one byte in the middle. */
function spoiled(file: string): void {
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(file, bytes)
}

describe('the kind of work', () => {
  it.each([
    ['check --lang zh', 'check'],
    ['build', 'build'],
    ['build --format pdf', 'build-pdf'],
    ['build data --format pdf,docx', 'build-docx-pdf'],
    ['build --format ../../x', 'build'],
    ['--help', 'other'],
    ['../../etc', 'other'],
    ['', 'other'],
  ])('of papers %s is %s', (line, job) => {
    expect(jobOf(line.split(' '))).toBe(job)
  })
})

describe('the folder for what is kept', () => {
  it('is that of the environment, or stands beside the packages', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/somewhere' })).toBe(join('/somewhere', 'papers'))
    expect(cacheFolder({})).toBe(join(PROJECT, 'node_modules/.cache/papers'))
  })
})

it('the program that is run is the bundle, and all that is bundled is ASCII', () => {
  const folder = join(PROJECT, 'dist/bundle')
  const files = readdirSync(folder)
  expect(files).toContain('program.cjs')
  for (const file of files) expect(/[\x80-\xff]/.exec(readFileSync(join(folder, file), 'latin1'))).toBeNull()
})
