#!/usr/bin/env node
import { jobOf } from './start/job-of.ts'
import { loadBundle } from './start/load-bundle.ts'

// The program is loaded from here, so that even what keeps it from being loaded (an incomplete installation, too many open files) is one line.
try {
  const { runProgram } = await (loadBundle(jobOf(process.argv.slice(2)))?.loadProgram() ?? import('./program.ts'))
  await runProgram()
} catch (error) {
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n')
  console.error(`error: papers cannot be loaded: ${line}`)
  process.exitCode = 2
}
