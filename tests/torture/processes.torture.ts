import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { failingAt } from '../helpers/faulty-files.ts'
import { papers, papersAsProcess, PROJECT } from '../helpers/run-papers.ts'
import { papersOn } from './faulty-disk.ts'
import { EARLIER, everythingIn, smallSession } from './small-session.ts'
import { COMMANDS, NAMED, preparedFor } from './writing-commands.ts'

const PROGRAM = join(PROJECT, 'dist/papers.cjs')

const isInstalled = (tool: string): boolean => {
  try {
    return execFileSync('which', [tool], { stdio: ['ignore', 'pipe', 'ignore'] }).length > 0
  } catch {
    return false
  }
}

/** What the system is asked for by an operation of the file port; of opening, only what makes a file. */
const CALLS: Readonly<Record<string, string>> = {
  openNew: 'openat',
  makeFolder: 'mkdir',
  link: 'link',
  rename: 'rename',
  remove: 'unlink',
  removeFolder: 'rmdir',
  setMode: 'chmod',
  setOwner: 'chown',
}

const count = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(names)].sort().map((name) => [name, names.filter((each) => each === name).length]))

describe.runIf(isInstalled('strace'))('the process asks the system for nothing but what goes through the port', () => {
  test.for(NAMED)('%s', async ([args, command]) => {
    const counted = failingAt(0)
    await papersOn(counted, args, preparedFor(command))
    const folder = preparedFor(command)
    const trace = join(folder, '..', 'trace')
    const kept = join(folder, '..', 'kept')
    const traced =
      'trace=openat,mkdir,link,linkat,rename,renameat2,unlink,rmdir,chmod,chown,truncate,ftruncate,symlink,copy_file_range'
    try {
      execFileSync('strace', ['-f', '-o', trace, '-e', traced, process.execPath, PROGRAM, ...args.split(' ')], {
        cwd: folder,
        env: { ...process.env, XDG_CACHE_HOME: kept },
        stdio: 'ignore',
      })
    } catch (error) {
      // Some commands end with 1 by right.
      expect(error).toMatchObject({ status: command.code })
    }
    const asked = readFileSync(trace, 'utf8')
      .split('\n')
      // A turn is a socket, Node's own files are not the user's, and what is kept may be thrown away at any time.
      .filter((line) => / = \d/.test(line) && !/ENOENT|\/dev\/null|\/proc\//.test(line) && !line.includes(`"${kept}`))
      .flatMap((line) => {
        const [, call = '', rest = ''] = /^\d+ +(\w+)\((.*)$/.exec(line) ?? []
        if (call === '' || (call === 'openat' && !/O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)/.test(rest))) return []
        return [call]
      })
    const promised = counted.operations().flatMap((name) => (CALLS[name] === undefined ? [] : [CALLS[name]]))
    // A folder that is there already is not made; the port asks for it all the same.
    expect({ ...count(asked), mkdir: 0 }).toEqual({ ...count(promised), mkdir: 0 })
    expect(count(asked)['mkdir']).toBeLessThanOrEqual(count(promised)['mkdir'] ?? 0)
  })
})

/** Starts a command of which nothing but its end is of interest. */
function started(args: string, cwd: string): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...args.split(' ')], { cwd, stdio: 'ignore' })
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('exit', () => resolve()))

describe('a running process is killed by kill -9 at any moment', () => {
  test.for(NAMED)('%s', async ([, command], { task }) => {
    const kills = 8
    task.meta.tried = kills
    const reference = preparedFor(command)
    const before = everythingIn(reference)
    const began = Date.now()
    await papersAsProcess(command.args.split(' '), { cwd: reference })
    const lasts = Date.now() - began
    const after = everythingIn(reference)
    for (let kill = 0; kill < kills; kill++) {
      const folder = preparedFor(command)
      const child = started(command.args, folder)
      // Most of a run reads and checks: the kills lie in its last third, where it writes.
      setTimeout(() => child.kill('SIGKILL'), lasts * (0.65 + (0.4 * kill) / kills))
      await ended(child)
      const next = command.writes === 'papers' ? command.args.split(' ') : ['check', 'data/waters']
      await papers(next, { cwd: folder })
      const settled = JSON.stringify(everythingIn(folder))
      const allowed = command.writes === 'papers' ? [after] : [before, after]
      expect(allowed.map((state) => JSON.stringify(state))).toContain(settled)
      rmSync(folder, { recursive: true })
    }
  })
})

describe('several commands at once', () => {
  test('eight marks of eight units keep all eight', async ({ task }) => {
    task.meta.tried = 8
    const folder = smallSession()
    const record = join(folder, 'data/waters/made-from/zh.txt')
    const units =
      readFileSync(record, 'utf8')
        .match(/^[a-z][\w.-]+(?= )/gm)
        ?.slice(0, 8) ?? []
    const full = readFileSync(record, 'utf8')
    writeFileSync(
      record,
      full
        .split('\n')
        .filter((line) => !units.some((unit) => line.startsWith(`${unit} `)))
        .join('\n'),
    )
    await Promise.all(
      units.map((unit) => papersAsProcess(['translate', 'mark', 'data/waters', '--lang', 'zh', unit], { cwd: folder })),
    )
    expect(readFileSync(record, 'utf8')).toBe(full)
  })

  test('six builds into one folder leave whole papers', async ({ task }) => {
    task.meta.tried = 6
    const folder = smallSession()
    const args = ['build', 'data/waters', '--out', 'out', '--format', 'html,docx', '--force']
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => papersAsProcess(args, { cwd: folder })))
    const alone = smallSession()
    await papersAsProcess(args, { cwd: alone })
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0])
    expect(everythingIn(folder)).toEqual(everythingIn(alone))
  })

  test('four revisions at once are one revision, and three that say it is there', async ({ task }) => {
    task.meta.tried = 4
    const folder = smallSession()
    const args = ['issue', 'data/waters', '--as', 'rev', '--date', '2020-04-20']
    const codes = await Promise.all(Array.from({ length: 4 }, async () => (await papersAsProcess(args, { cwd: folder })).code))
    expect(codes.sort()).toEqual([0, 2, 2, 2])
    expect((await papers(['check', 'data/unx-conf-2020-1-rev-1'], { cwd: folder })).code).toBe(0)
  })

  test('a fix, a mark and a reissue at once are all made', async ({ task }) => {
    task.meta.tried = 3
    const fix = COMMANDS.find(({ args }) => args.startsWith('check --fix'))
    const folder = preparedFor(fix!)
    const commands = [
      'check --fix data/waters',
      'issue data/waters --as reissue --date 2020-04-20',
      'translate mark data/waters --lang zh title',
    ]
    const outcomes = await Promise.all(commands.map((args) => papersAsProcess(args.split(' '), { cwd: folder })))
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(readFileSync(join(folder, 'data/waters/session.yaml'), 'utf8')).toContain('reissued: [2020-04-20]')
    expect(readFileSync(join(folder, 'data/waters/wording/en.yaml'), 'utf8')).toContain('{{symbol documents.lakes-note}}')
  })
})

/** A file system of memory with so many bytes; whether it could be had, which only an administrator can. */
function mountSmall(place: string, kilobytes: number): boolean {
  try {
    mkdirSync(place, { recursive: true })
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', place], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('a disk that is full', () => {
  test('papers of yesterday stay, and the message says what the system says', async ({ task, skip }) => {
    const sizes = [16, 32, 64, 128]
    task.meta.tried = sizes.length
    for (const size of sizes) {
      const folder = smallSession()
      const disk = join(folder, 'disk')
      if (!mountSmall(disk, size)) return skip('a small file system cannot be mounted here')
      try {
        for (const [path, text] of Object.entries(EARLIER)) writeFileSync(join(disk, path.replace('out/', '')), text)
        const before = everythingIn(disk)
        const { code, stderr } = await papers(['build', 'data/waters', '--out', 'disk', '--format', 'pdf,docx'], { cwd: folder })
        expect(stderr).toMatch(/cannot be written: ENOSPC/)
        expect(code).toBe(2)
        expect(everythingIn(disk)).toEqual(before)
      } finally {
        execFileSync('umount', [disk])
      }
    }
  })

  test('data stay as they were when one more byte does not go in', async ({ task, skip }) => {
    const editing = COMMANDS.filter(({ writes, prepare }) => writes === 'data' && prepare !== undefined)
    task.meta.tried = editing.length
    for (const command of editing) {
      const folder = preparedFor(command)
      const disk = join(folder, 'disk')
      if (!mountSmall(disk, 256)) return skip('a small file system cannot be mounted here')
      try {
        execFileSync('cp', ['-r', join(folder, 'data'), disk])
        fill(join(disk, 'filler'))
        const before = everythingIn(join(disk, 'data'))
        const { code } = await papers(command.args.replaceAll('data/', 'disk/data/').split(' '), { cwd: folder })
        expect(code).toBe(2)
        expect(everythingIn(join(disk, 'data'))).toEqual(before)
      } finally {
        execFileSync('umount', [disk])
      }
    }
  })
})

/** Takes all that is left of a file system. */
function fill(path: string): void {
  try {
    for (let size = 1 << 16; size >= 1; size >>= 1)
      try {
        for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' })
      } catch {
        // Smaller pieces may still go in.
      }
  } finally {
    expect(() => writeFileSync(`${path}-more`, Buffer.alloc(4096))).toThrow('ENOSPC')
  }
}
