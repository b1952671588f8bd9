import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BUILD, KeptWork } from '../helpers/kept-work.ts'
import { PROJECT, temporaryFolder } from '../helpers/run-papers.ts'
import { Watching } from '../helpers/watching.ts'

const PROGRAM = join(PROJECT, 'dist/papers.cjs')
const ZH = 'data/waters/wording/zh.yaml'

const started = (work: KeptWork): ChildProcess =>
  spawn(process.execPath, [PROGRAM, ...BUILD], {
    cwd: work.folder,
    env: { ...process.env, XDG_CACHE_HOME: work.kept },
    stdio: 'ignore',
  })

describe('what is kept', () => {
  test('is never wrong after builds that were killed by kill -9 at any moment', async ({ task }) => {
    const kills = 40
    task.meta.tried = kills
    const work = new KeptWork()
    const began = Date.now()
    await once(started(work), 'exit')
    const lasts = Date.now() - began
    for (let kill = 0; kill < kills; kill++) {
      const closing = /会议闭幕甲*/.exec(work.text(ZH))?.[0] ?? ''
      work.edit(ZH, closing, `${closing}甲`)
      rmSync(work.path('output'), { recursive: true, force: true })
      if (kill % 4 === 0) rmSync(join(work.kept, 'papers/papers'), { recursive: true, force: true })
      const child = started(work)
      setTimeout(() => child.kill('SIGKILL'), lasts * (0.3 + (0.8 * kill) / kills))
      await once(child, 'exit')
      if (kill % 5 === 4) await work.expectTruth()
    }
    await work.expectTruth()
  })

  test('by a hundred builds at once is what one alone would keep', async ({ task }) => {
    task.meta.tried = 100
    const kept = temporaryFolder()
    const works = Array.from({ length: 100 }, (_, index) => {
      const work = new KeptWork(kept)
      // Ten states, each of ten builds.
      work.edit(ZH, '会议闭幕', `会议闭幕${'甲'.repeat(index % 10)}`)
      return work
    })
    const codes = await Promise.all(works.map(async (work) => (await once(started(work), 'exit'))[0] as unknown))
    expect(codes).toEqual(works.map(() => 0))
    for (const [index, work] of works.entries()) expect(work.pages()).toEqual(works[index % 10]?.pages())
    for (const work of works.slice(0, 10)) await work.expectTruth()
  })

  test('in a process that goes on does not grow from save to save', async ({ task }) => {
    const saves = 300
    task.meta.tried = saves
    const work = new KeptWork()
    const watching = new Watching(['waters', '--format', 'html,docx'], work.folder, { XDG_CACHE_HOME: work.kept })
    const sizes: number[] = []
    try {
      await watching.said()
      for (let save = 0; save < saves; save++) {
        work.edit(ZH, /会议闭幕甲*/.exec(work.text(ZH))?.[0] ?? '', `会议闭幕${'甲'.repeat(1 + (save % 50))}`)
        await watching.said()
        sizes.push(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${watching.process.pid}/status`, 'utf8'))?.[1]) / 1024)
      }
    } finally {
      await watching.end()
    }
    const most = (from: number, to: number): number => Math.max(...sizes.slice(from, to))
    // Room that is not collected yet comes and goes; what is kept has a limit of 64 MiB.
    expect(most(250, 300)).toBeLessThan(most(50, 100) + 100)
    await work.expectTruth('waters')
  })
})
