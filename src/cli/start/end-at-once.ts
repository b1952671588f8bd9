import { ANSWERING } from './job-of.ts'

/**
 * Ends a process whose work is done, where all that it said is written: it takes Node 5 ms to take its heap apart before it ends by itself. To a pipe that
 * is read slowly something may still have to be written.
 */
export function endAtOnce([command = '']: readonly string[]): void {
  const isWritten = [process.stdout, process.stderr].every(({ writableLength }) => writableLength === 0)
  if (isWritten && ANSWERING.includes(command)) process.exit()
}
