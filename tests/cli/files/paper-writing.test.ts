import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { Claims } from '../../../src/cli/files/claims.ts'
import type * as paperWriting from '../../../src/cli/files/paper-writing.ts'
import { readFonts } from '../../../src/cli/files/read-fonts.ts'
import { faultlessPaper } from '../../helpers/real-paper.ts'
import { PROJECT } from '../../helpers/run-papers.ts'

type WritingTask = paperWriting.WritingTask

// Threads load what was compiled.
const compiled = pathToFileURL(join(PROJECT, 'dist/cli/files/paper-writing.js')).href
const { PaperWriting } = (await import(compiled)) as typeof paperWriting

const TREES = ['zh', 'en'].map((code) => faultlessPaper({ code }).tree)
const tasksOf = (formats: readonly WritingTask['format'][]): WritingTask[] =>
  TREES.flatMap((tree) => formats.map((format) => ({ name: `${tree.language.code}.${format}`, tree, format })))

let writing: paperWriting.PaperWriting | undefined
afterEach(() => writing?.close())

describe('papers that are written while others are still opened', () => {
  it('are the same, and in the order in which they are asked for, whoever made them', async () => {
    const tasks = tasksOf(['docx', 'html'])
    const alone = await new PaperWriting(readFonts(), { jobs: 1 }).files(tasks)
    const told: string[] = []
    writing = new PaperWriting(readFonts(), { jobs: 3 }, ({ name }) => void told.push(name))
    writing.begin(tasks.slice(1, 2), 3)
    writing.begin(tasks.slice(0, 1), 2)
    await writing.turn()
    expect(await writing.files(tasks)).toEqual(alone)
    expect(told.sort()).toEqual(tasks.map(({ name }) => name).sort())
  })

  it('are thrown away where they are not asked for in the end', async () => {
    const [first, ...others] = tasksOf(['html', 'docx'])
    writing = new PaperWriting(readFonts(), { jobs: 2 })
    writing.begin([first!, ...others])
    expect((await writing.files(others)).map(({ name }) => name)).toEqual(others.map(({ name }) => name))
  })

  it('end with the fault of any of them', async () => {
    const tasks = tasksOf(['docx', 'html'])
    const broken = { ...tasks[0]!, tree: { ...tasks[0]!.tree, blocks: [{ kind: 'no-such' }] } } as unknown as WritingTask
    writing = new PaperWriting(readFonts(), { jobs: 2 })
    writing.begin([broken, ...tasks])
    await expect(writing.files([broken, ...tasks])).rejects.toThrow()
  })
})

it('each file is taken once, in whichever thread', () => {
  const here = new Claims()
  const there = new Claims(here.shared)
  expect([here.take(3), there.take(3), there.isTaken(3), there.isTaken(4), there.take(4), here.take(4)]).toEqual([
    true,
    false,
    true,
    false,
    true,
    false,
  ])
})
