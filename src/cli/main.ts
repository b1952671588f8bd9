#!/usr/bin/env node
import { isRepeated, nameOfRun } from './start/finished-run.ts'
import { jobOf } from './start/job-of.ts'

// The program is loaded from here, so that even what keeps it from being loaded (an incomplete installation, too many open files) is one line.
try {
  const args = process.argv.slice(2)
  const run = nameOfRun(args)
  if (run === undefined || !isRepeated(run)) {
    const { loadBundle } = await import('./start/load-bundle.ts')
    const bundle = loadBundle(jobOf(args))
    const { runProgram } = await (bundle?.loadProgram() ?? import('./program.ts'))
    await runProgram(run, bundle?.print)
  }
} catch (error) {
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n')
  console.error(`error: papers cannot be loaded: ${line}`)
  process.exitCode = 2
}
