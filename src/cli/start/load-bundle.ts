import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { BUNDLE } from '../files/program-files.ts'
import type * as writing from '../files/write-on-request.ts'
import type * as program from '../program.ts'
import { setInterruptBudget } from './interrupt-budget.ts'
import { KeptCode } from './kept-code.ts'

/** What the bundle of the program gives. */
interface Bundle {
  /** The digest of all code in it. */
  readonly print: string
  loadProgram(): Promise<typeof program>
  loadWriting(): Promise<typeof writing>
}

type Wrapped = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void

/** Jobs that go on until somebody ends them: code that is used with every save is soon worth optimizing. */
const GOING_ON = ['watch', 'preview']

/**
 * The program in one file, with the code that V8 compiled for the same job before; the first run of a job leaves that code behind, and
 * the first that ends otherwise.
 * Undefined where the program was compiled without a bundle.
 */
export function loadBundle(job: string): Bundle | undefined {
  let text: string
  try {
    text = readFileSync(BUNDLE, 'latin1')
  } catch {
    return undefined
  }
  // Node has its modules compiled for the settings that it starts with; those of the streams are loaded before others are set.
  for (const stream of ['stdout', 'stderr']) Reflect.get(process, stream)
  // Code that V8 has put aside could not be kept. Code that is kept is good for the settings that it was kept with, which all threads of a process share.
  setFlagsFromString('--no-flush-bytecode')
  if (!GOING_ON.includes(job)) expectEndSoon()
  const parts = new Map<string, unknown>()
  const partOf = (name: string): unknown => {
    const path = join(dirname(BUNDLE), name)
    const part = parts.get(name) ?? run(path, readFileSync(path, 'latin1'), job, require)
    parts.set(name, part)
    return part
  }
  const other = createRequire(BUNDLE)
  const require = Object.assign((name: string): unknown => (name.startsWith('./') ? partOf(name) : other(name)), other)
  return { ...(run(BUNDLE, text, job, require) as Omit<Bundle, 'print'>), print: text.slice(2, 66) }
}

/** Runs a file that was bundled, and gives what it exports. */
function run(path: string, text: string, job: string, require: NodeJS.Require): unknown {
  const kept = new KeptCode([text.slice(2, 18), process.versions.v8, process.arch, basename(path, '.cjs'), job].join('-'))
  const cachedData = kept.read()
  const script = new Script(text, { filename: path, ...(cachedData && { cachedData }) })
  kept.keepAtExit(script)
  const module = { exports: {} }
  const main = script.runInThisContext() as Wrapped
  main.call(module.exports, module.exports, require, module, path, dirname(path))
  return module.exports
}

/** A run is over before optimized code pays: V8 waits longer before it optimizes, and compiles a regular expression once, not first for its interpreter. */
function expectEndSoon(): void {
  setInterruptBudget(1_000_000)
  setFlagsFromString('--no-regexp-tier-up')
}
