import { isRepeated, nameOfRun } from './finished-run.ts'
import { jobOf } from './job-of.ts'

/**
 * Runs a command line. The program is loaded from here, so that even what keeps it from being loaded (an incomplete installation, too many open files)
 * is one line.
 */
export async function startProgram(args: readonly string[]): Promise<void> {
  try {
    const run = nameOfRun(args)
    if (run !== undefined && isRepeated(run)) return
    const { loadBundle } = await import('./load-bundle.ts')
    const bundle = loadBundle(jobOf(args))
    const { runProgram } = await (bundle?.loadProgram() ?? import('../program.ts'))
    await runProgram(run, bundle?.print)
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n')
    console.error(`error: papers cannot be loaded: ${line}`)
    process.exitCode = 2
  }
}
