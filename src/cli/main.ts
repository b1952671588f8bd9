import { startProgram } from './start/start-program.ts'

await startProgram(process.argv.slice(2))
