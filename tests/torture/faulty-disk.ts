import { DISK } from '../../src/cli/files/file-port.ts'
import type { Faulty } from '../helpers/faulty-files.ts'
import { type Outcome, papers } from '../helpers/run-papers.ts'

const SOUND = { ...DISK }

const UNBUNDLED = new URL('./unbundled.ts', import.meta.url).pathname

/** Gives a command whose every operation on files goes through another port: the program's own disk is changed while it runs. */
export async function papersOn({ port }: Faulty, args: string, cwd: string): Promise<Outcome> {
  Object.assign(DISK, port)
  try {
    return await papers(args.split(' '), { cwd, program: UNBUNDLED })
  } finally {
    Object.assign(DISK, SOUND)
  }
}
