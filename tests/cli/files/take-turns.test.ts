import { spawn } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takingTurns } from '../../../src/cli/files/take-turns.ts'
import { PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'

const MODULE = join(PROJECT, 'dist/cli/files')

/** Another process with code that may use the program's own files; resolves when it has printed its first line. */
function started(
  code: string,
): Promise<{ kill: (signal: NodeJS.Signals) => void; ended: Promise<NodeJS.Signals | number | null> }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) =>
    child.on('exit', (code, signal) => resolve(signal ?? code)),
  )
  return new Promise((resolve) => child.stdout.once('data', () => resolve({ kill: (signal) => child.kill(signal), ended })))
}

describe('commands take turns', () => {
  it('whatever name the folder goes by, and one after the other', async () => {
    const folder = temporaryFolder()
    const link = join(temporaryFolder(), 'link')
    symlinkSync(folder, link)
    const file = join(folder, 'count')
    writeFileSync(file, '0')
    const addOne = async (): Promise<void> => {
      const count = Number(readFileSync(file, 'utf8'))
      await new Promise((resolve) => setTimeout(resolve, 5))
      writeFileSync(file, String(count + 1))
    }
    await Promise.all(Array.from({ length: 8 }, (_, index) => takingTurns(index % 2 ? folder : link, addOne)))
    expect(readFileSync(file, 'utf8')).toBe('8')
  })

  it('but not with those in another folder', async () => {
    const [one, other] = [temporaryFolder(), temporaryFolder()]
    expect(await takingTurns(one, () => takingTurns(other, () => 'done', 0))).toBe('done')
  })

  it('and the next has its turn after an error', async () => {
    const folder = temporaryFolder()
    await expect(takingTurns(folder, () => Promise.reject(new Error('faulty')))).rejects.toThrow('faulty')
    expect(await takingTurns(folder, () => 'done', 0)).toBe('done')
  })

  it('a process that is killed frees its turn; until then the others wait, and not for ever', async () => {
    const folder = temporaryFolder()
    const code = `import { takingTurns } from ${JSON.stringify(join(MODULE, 'take-turns.js'))}
      await takingTurns(${JSON.stringify(folder)}, () => { console.log('has it'); return new Promise(() => setInterval(() => {}, 1e6)) })`
    const { kill, ended } = await started(code)
    await expect(takingTurns(folder, () => 'done', 100)).rejects.toThrow(/another papers has been at work on .+ seconds/)
    kill('SIGKILL')
    expect(await ended).toBe('SIGKILL')
    expect(await takingTurns(folder, () => 'done', 5_000)).toBe('done')
  })
})

describe('work that must not stop halfway', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('is done before %s takes effect', async (signal) => {
    const file = join(temporaryFolder(), 'file')
    const code = `import { writeFileSync } from 'node:fs'
      import { uninterrupted } from ${JSON.stringify(join(MODULE, 'uninterrupted.js'))}
      console.log('begun')
      await uninterrupted(() => {
        process.kill(process.pid, '${signal}')
        for (const end = Date.now() + 200; Date.now() < end; );
        writeFileSync(${JSON.stringify(file)}, 'done')
      })
      writeFileSync(${JSON.stringify(file)}, 'gone on')`
    const { ended } = await started(code)
    expect(await ended).toBe(signal)
    expect(readFileSync(file, 'utf8')).toBe('done')
  })
})
