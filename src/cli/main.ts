#!/usr/bin/env node

// The program is loaded from here, so that even what keeps it from being loaded (an incomplete installation, too many open files) is one line.
try {
  const { runProgram } = await import('./program.ts')
  await runProgram()
} catch (error) {
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n')
  console.error(`error: papers cannot be loaded: ${line}`)
  process.exitCode = 2
}
