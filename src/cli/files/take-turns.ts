import { createHash } from 'node:crypto'
import { closeSync, openSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '../usage-error.ts'
import { codeOf } from './file-port.ts'
import { shownPath } from './shown-path.ts'

/** How long a command waits for another, in milliseconds: longer than any takes to read, check and write the largest data. */
const PATIENCE = 60_000

const PAUSE = 25

/**
 * Does work while no other command changes the files of a folder; others wait until it is done. The lock belongs to the kernel, which
 * frees it when the process ends, in whatever way: nothing is left behind that would have to be judged.
 */
export async function takingTurns<T>(folder: string, work: () => T | Promise<T>, patience = PATIENCE): Promise<T> {
  const real = realpathSync(folder)
  const name = `papers-${createHash('sha256').update(real).digest('hex').slice(0, 32)}`
  for (let waited = 0; ; waited += PAUSE) {
    const release = await lock(name)
    if (release) {
      try {
        return await work()
      } finally {
        await release()
      }
    }
    if (waited >= patience)
      throw new UsageError(
        `another papers has been at work on ${shownPath(folder) || '.'} for ${Math.round(patience / 1000)} seconds`,
        'nothing was written; try again when it is done',
      )
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}

type Release = () => Promise<void> | void

/** Takes the lock of a name; undefined when another process has it. */
function lock(name: string): Promise<Release | undefined> | Release | undefined {
  // The abstract sockets of Linux and the pipes of Windows have no file: the name is free when nobody holds it.
  if (process.platform === 'linux') return listen(`\0${name}`)
  if (process.platform === 'win32') return listen(`\\\\.\\pipe\\${name}`)
  return openLocked(join(tmpdir(), `${name}.lock`))
}

function listen(address: string): Promise<Release | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((visitor) => visitor.destroy())
    server.once('error', (error) => {
      if (codeOf(error) === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen({ path: address, exclusive: true }, () => {
      server.unref()
      resolve(() => new Promise<void>((closed) => server.close(() => closed())))
    })
  })
}

/** O_RDWR, O_NONBLOCK, O_CREAT and O_EXLOCK of macOS and the BSDs: the file is opened and locked in one step, or not opened. */
const OPEN_LOCKED = 0x2 | 0x4 | 0x200 | 0x20

function openLocked(path: string): Release | undefined {
  try {
    const file = openSync(path, OPEN_LOCKED, 0o666)
    return () => closeSync(file)
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return undefined
    throw error
  }
}
