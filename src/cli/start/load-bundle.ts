import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { getHeapCodeStatistics, setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { BUNDLE } from '../files/program-files.ts'
import type * as writing from '../files/write-on-request.ts'
import type * as program from '../program.ts'
import { cacheFolder } from './cache-folder.ts'
import { setInterruptBudget } from './interrupt-budget.ts'
import { KeptFiles } from './kept-files.ts'

/** What the bundle of the program gives. */
interface Bundle {
  /** The digest of all code in it. */
  readonly print: string
  loadProgram(): Promise<typeof program>
  loadWriting(): Promise<typeof writing>
}

type Wrapped = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void

/** Kinds of work whose code is kept: some fifteen for each of the last versions of the program. */
const MOST = 60

/**
 * The program in one file, with the code that V8 compiled for the same job before; the first run of a job leaves that code behind, and one that needs much more.
 * Undefined where the program was compiled without a bundle.
 */
export function loadBundle(job: string): Bundle | undefined {
  let text: string
  try {
    text = readFileSync(BUNDLE, 'latin1')
  } catch {
    return undefined
  }
  // Who goes on and on is not over before it pays.
  if (job !== 'watch') expectEndSoon()
  const kept = new KeptFiles(`${cacheFolder()}/code`, { files: MOST })
  const name = `${text.slice(2, 18)}-${process.versions.v8}-${process.arch}-${job}`
  const cachedData = kept.read(name)
  const script = new Script(text, { filename: BUNDLE, ...(cachedData && { cachedData }) })
  keepAtExit(script, (code) => kept.write(name, code))
  const module = { exports: {} }
  const run = script.runInThisContext() as Wrapped
  run.call(module.exports, module.exports, createRequire(BUNDLE), module, BUNDLE, dirname(BUNDLE))
  return { ...(module.exports as Omit<Bundle, 'print'>), print: text.slice(2, 66) }
}

/** A run is over before optimized code pays: V8 waits longer before it optimizes, and compiles a regular expression once, not first for its interpreter. */
function expectEndSoon(): void {
  // Node has its modules compiled for the settings that it starts with; those of the streams are loaded before others are set.
  for (const stream of ['stdout', 'stderr']) Reflect.get(process, stream)
  setInterruptBudget(1_000_000)
  setFlagsFromString('--no-regexp-tier-up')
}

/** By how much the code that a run has used is to exceed what was kept of it, for that to be kept anew. */
const MUCH_MORE = 1.1

/**
 * Keeps what the job has used by its end, where nothing was kept of it, or much less: what is used differs with the language, and with what is found.
 * Code that V8 has put aside by then would be missing.
 */
function keepAtExit(script: Script, keep: (code: Buffer) => void): void {
  const known = script.cachedDataRejected === false ? sizeOfCode() : 0
  setFlagsFromString('--no-flush-bytecode')
  process.once('exit', (code) => {
    setFlagsFromString('--flush-bytecode')
    // A job that was mistyped is none.
    if (code !== 2 && sizeOfCode() > known * MUCH_MORE) keep(script.createCachedData())
  })
}

/** The bytes of the code that is compiled and not yet run as that of a processor. */
const sizeOfCode = (): number => getHeapCodeStatistics().bytecode_and_metadata_size
