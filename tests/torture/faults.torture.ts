import { rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { failingAt, killedAt } from '../helpers/faulty-files.ts'
import { papers } from '../helpers/run-papers.ts'
import { papersOn } from './faulty-disk.ts'
import { everythingIn } from './small-session.ts'
import { NAMED, preparedFor, type WritingCommand } from './writing-commands.ts'

type Everything = Readonly<Record<string, string>>

/** What stands in the folder before a command, and after it when nothing goes wrong, and how many operations it asks of the disk. */
interface Undisturbed {
  readonly before: Everything
  readonly after: Everything
  readonly operations: number
}

async function undisturbed(command: WritingCommand): Promise<Undisturbed> {
  const folder = preparedFor(command)
  const before = everythingIn(folder)
  const counted = failingAt(0)
  const { code, stderr } = await papersOn(counted, command.args, folder)
  expect({ code, stderr: code === command.code ? '' : stderr }).toEqual({ code: command.code, stderr: '' })
  const after = everythingIn(folder)
  expect(after).not.toEqual(before)
  rmSync(folder, { recursive: true })
  return { before, after, operations: counted.operations().length }
}

/** All but what a killed process leaves for the next one to sweep. */
function withoutLeftovers(all: Everything): Everything {
  return Object.fromEntries(Object.entries(all).filter(([path]) => !path.includes('.papers-')))
}

describe('a failing operation on files', () => {
  test.for(NAMED)('%s', async ([, command], { task }) => {
    const { before, after, operations } = await undisturbed(command)
    task.meta.tried = operations
    const outcomes = new Set<boolean>()
    for (let nth = 1; nth <= operations; nth++) {
      const folder = preparedFor(command)
      const faulty = failingAt(nth)
      const { code, stderr } = await papersOn(faulty, command.args, folder)
      const failed = `${faulty.operations()[nth - 1]} failed as operation ${nth}: ${code} ${stderr}`
      expect([command.code, 2], failed).toContain(code)
      expect(stderr, failed).not.toContain('internal error')
      // A fix that is made says so before it checks again, which may fail in its turn.
      const isDone = code !== 2 || /^\d+ files? changed/.test(stderr)
      expect(withoutLeftovers(everythingIn(folder)), failed).toEqual(isDone ? after : before)
      outcomes.add(code === 2)
      rmSync(folder, { recursive: true })
    }
    expect(outcomes).toContain(true)
  })
})

describe('a process that is killed at an operation on files', () => {
  test.for(NAMED)('%s', async ([, command], { task }) => {
    const { before, after, operations } = await undisturbed(command)
    task.meta.tried = operations
    for (let nth = 1; nth <= operations; nth++) {
      const folder = preparedFor(command)
      const faulty = killedAt(nth)
      await papersOn(faulty, command.args, folder)
      const killed = `killed at ${faulty.operations()[nth - 1]}, operation ${nth}`
      expectEachFile(withoutLeftovers(everythingIn(folder)), before, after, killed)
      // What is left in the data is settled by whatever reads them; what is left beside papers by the next that writes there.
      if (command.writes === 'papers') {
        await papers(command.args.split(' '), { cwd: folder })
        expect(everythingIn(folder), killed).toEqual(after)
      } else {
        const { code } = await papers(['check', 'data/waters'], { cwd: folder })
        expect(code, killed).toBe(0)
        const settled = everythingIn(folder)
        expect(
          [before, after].map((state) => JSON.stringify(state)),
          killed,
        ).toContain(JSON.stringify(settled))
      }
      rmSync(folder, { recursive: true })
    }
  })
})

/** Each file is as before or as after, never anything else. */
function expectEachFile(found: Everything, before: Everything, after: Everything, killed: string): void {
  for (const path of new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(found)]))
    if (found[path] !== before[path]) expect(found[path], `${killed}: ${path}`).toBe(after[path])
}
