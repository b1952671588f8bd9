import { CommanderError } from 'commander'
import { CLEAN, TROUBLE } from './commands/outcome.ts'
import { version } from './files/program-files.ts'
import { tellUsage } from './reports/tell-usage.ts'
import { UsageError } from './usage-error.ts'

/** With this variable of the environment set, an error that is the program's own shows where it came up. */
const TRACE = 'PAPERS_TRACE'

/** Ends a run that cannot go on: one line that says why, and help where there is any. What only the program can mend says so. */
export function endInTrouble(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? CLEAN : TROUBLE
    return
  }
  process.exitCode = TROUBLE
  if (error instanceof UsageError) {
    tellUsage(error)
    return
  }
  console.error(lineOf(error))
  if (process.env[TRACE] && error instanceof Error) console.error(error.stack)
}

function lineOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  // The system's own errors, such as a disk that is full or too many open files, are no faults of the program.
  if (error instanceof Error && 'syscall' in error && error.syscall !== undefined) return `error: the system says ${line}`
  const name = error instanceof Error && error.name !== 'Error' ? `${error.name}: ` : ''
  return `internal error: ${name}${line} (papers ${version()}; please report this line and what you did; ${TRACE}=1 shows where it came up)`
}

/** Has everything that goes wrong beside the run of a command end it in the same way. */
export function watchForTrouble(): void {
  const end = (error: unknown): void => {
    endInTrouble(error)
    process.exit()
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
  // Who reads the report, such as head, may have seen enough of it.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? process.exit(TROUBLE) : end(error)))
}
