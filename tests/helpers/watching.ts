import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { PROJECT } from './run-papers.ts'

const PROGRAM = join(PROJECT, 'dist/papers.cjs')

/** A process of `papers watch`, and what it says. */
export class Watching {
  readonly process: ChildProcess
  #stdout = ''
  #stderr = ''
  #waited = 0
  #wake = (): void => undefined

  constructor(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
    this.process = spawn(process.execPath, [PROGRAM, 'watch', ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.process.stdout?.on('data', (data: Buffer) => this.#take('stdout', data))
    this.process.stderr?.on('data', (data: Buffer) => this.#take('stderr', data))
    this.process.once('exit', () => this.#wake())
  }

  /** What was said since the last time, when all is built and the next change is waited for. */
  async said(): Promise<{ written: string[]; told: string }> {
    const waits = (): number => this.#stderr.split('waiting for changes').length - 1
    while (waits() <= this.#waited) {
      if (this.process.exitCode !== null) throw new Error(`papers watch ended with ${this.process.exitCode}: ${this.#stderr}`)
      await new Promise<void>((wake) => (this.#wake = wake))
    }
    // The two streams come by themselves.
    await new Promise((resolve) => setTimeout(resolve, 30))
    const said = { written: this.#stdout.split('\n').filter((line) => line !== ''), told: this.#stderr }
    this.#stdout = this.#stderr = ''
    this.#waited = 0
    return said
  }

  /** Ends it as Ctrl-C does; the code with which it ends. */
  async end(): Promise<number | null> {
    if (this.process.exitCode === null) {
      const ended = once(this.process, 'exit')
      this.process.kill('SIGINT')
      await ended
    }
    return this.process.exitCode
  }

  #take(stream: 'stdout' | 'stderr', data: Buffer): void {
    if (stream === 'stdout') this.#stdout += data.toString()
    else this.#stderr += data.toString()
    this.#wake()
  }
}
