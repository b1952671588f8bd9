import { syncBuiltinESMExports } from 'node:module'
import os from 'node:os'
import type { Outcome } from './run-papers.ts'

// The writers then work in this process: the threads of the program are those of its compiled files.
os.availableParallelism = () => 1
syncBuiltinESMExports()

const MAIN = new URL('../../src/cli/main.ts', import.meta.url).pathname

let calls = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Calls the program in this process, in a folder and with an environment, and catches what it prints. Calls wait for one another, since
 * a process has one folder and one standard output.
 */
export function callPapers(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  program = MAIN,
): Promise<Outcome> {
  const call = last.then(() => callNow(args, cwd, env, program))
  last = call.catch(() => undefined)
  return call
}

async function callNow(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  program: string,
): Promise<Outcome> {
  const before = { cwd: process.cwd(), argv: process.argv, env: process.env, exitCode: process.exitCode }
  const output = { stdout: '', stderr: '' }
  const listeners = listenersNow()
  const restore = [
    catching(process.stdout, 'write', (text) => (output.stdout += String(text))),
    catching(process.stderr, 'write', (text) => (output.stderr += String(text))),
    catching(console, 'log', (text) => (output.stdout += `${String(text)}\n`)),
    catching(console, 'error', (text) => (output.stderr += `${String(text)}\n`)),
  ]
  try {
    process.chdir(cwd)
    process.argv = [process.execPath, program, ...args]
    process.env = { ...process.env, ...env }
    process.exitCode = undefined
    // The module that is the program runs when it is loaded: each time under another name.
    await import(/* @vite-ignore */ `${program}?call=${++calls}`)
    return { code: exitCode(), ...output }
  } finally {
    for (const one of restore) one()
    dropListeners(listeners)
    process.chdir(before.cwd)
    Object.assign(process, { argv: before.argv, env: before.env, exitCode: before.exitCode })
  }
}

type Listener = (...values: unknown[]) => void

/** What the program listens to as long as it lives: its end, what goes wrong, and the ends of its output. */
const LISTENED: readonly (readonly [emitter: NodeJS.EventEmitter, event: string])[] = [
  [process, 'exit'],
  [process, 'uncaughtException'],
  [process, 'unhandledRejection'],
  [process.stdout, 'error'],
  [process.stderr, 'error'],
]

function listenersNow(): ReadonlySet<unknown> {
  return new Set(LISTENED.flatMap(([emitter, event]) => emitter.listeners(event)))
}

/** Takes away what a call has added, or each call would leave the next ones more listeners. */
function dropListeners(before: ReadonlySet<unknown>): void {
  for (const [emitter, event] of LISTENED)
    for (const listener of emitter.listeners(event)) if (!before.has(listener)) emitter.off(event, listener as Listener)
}

/** What the program has said of its end by now. */
function exitCode(): number {
  return Number(process.exitCode ?? 0)
}

/** Has a function of standard output or of the console do something else until the result is called. */
function catching(of: object, name: string, take: (...values: unknown[]) => void): () => void {
  const before = Object.getOwnPropertyDescriptor(of, name)
  Object.defineProperty(of, name, {
    configurable: true,
    writable: true,
    value: (...values: unknown[]) => (take(...values), true),
  })
  return () => {
    Reflect.deleteProperty(of, name)
    if (before) Object.defineProperty(of, name, before)
  }
}
