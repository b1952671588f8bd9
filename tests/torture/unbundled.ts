import { runProgram } from '../../src/cli/program.ts'

// The program by its own modules, which a test can reach into; what is run in use is the bundle of them.
await runProgram()
