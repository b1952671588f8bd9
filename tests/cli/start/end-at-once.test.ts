import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { endAtOnce } from '../../../src/cli/start/end-at-once.ts'
import { PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'

/** What a pipe holds on Linux, in bytes. */
const PIPE = 65_536

it('a run ends when its work is done, but not before a slow reader has all that was found', async () => {
  const folder = temporaryFolder()
  const sessions = Array.from({ length: 600 }, (_, index) => join('data', `session-${index}`))
  for (const session of sessions) {
    mkdirSync(join(folder, session), { recursive: true })
    writeFileSync(join(folder, session, 'session.yaml'), 'symbol: 5\n')
  }
  const program = spawn(process.execPath, [join(PROJECT, 'dist/papers.cjs'), 'check'], { cwd: folder })
  const ended = new Promise((resolve) => program.on('exit', resolve))
  await new Promise((resolve) => setTimeout(resolve, 2000))
  const said = (await program.stdout.setEncoding('utf8').toArray()).join('')
  expect(said.length).toBeGreaterThan(PIPE * 2)
  expect(sessions.filter((session) => !said.includes(`${session}/session.yaml`))).toEqual([])
  expect(await ended).toBe(1)
})

it.each([
  ['papers build', 0, true],
  ['papers check', 0, true],
  ['papers check, of which not all is written', 1, false],
  ['papers watch, which goes on', 0, false],
  ['papers preview, which goes on', 0, false],
])('%s: %s bytes are left to write, and it ends: %s', (line, left, isEnded) => {
  const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never)
  const length = vi.spyOn(process.stdout, 'writableLength', 'get').mockReturnValue(left)
  endAtOnce(line.replace(',', '').split(' ').slice(1))
  expect(exit.mock.calls.length > 0).toBe(isEnded)
  exit.mockRestore()
  length.mockRestore()
})

it('what starts the program ends it at once', () => {
  expect(readFileSync(join(PROJECT, 'dist/papers.cjs'), 'utf8')).toContain('endAtOnce(args)')
})
