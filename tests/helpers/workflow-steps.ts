import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const step = z.object({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
})

/** The steps of a job or of a composite action. */
export const steps = z.array(step)
type Step = z.infer<typeof step>

/** What a step of the shell did. */
export interface Done {
  readonly name: string
  readonly code: number | null
  readonly output: string
}

/** What the expressions of a workflow stand for, by their names: `inputs.base`. */
type Context = Readonly<Record<string, string>>

/**
 * Runs the steps of the shell in a folder as a runner does, those that `skip` names left out, each with the environment that those before it have
 * set. Steps that use other actions are left out; what one of them would have answered stands in the context.
 */
export class Runner {
  readonly folder: string
  readonly temp: string
  readonly #context: Context
  #environment: Record<string, string> = {}
  readonly done: Done[] = []

  constructor(folder: string, temp: string, context: Context) {
    this.folder = folder
    this.temp = temp
    this.#context = { 'runner.temp': temp, 'runner.os': 'Linux', ...context }
    mkdirSync(temp, { recursive: true })
    for (const name of ['env', 'output', 'summary']) writeFileSync(join(temp, `${name}.txt`), '')
  }

  run(all: readonly Step[], skip: readonly string[] = []): this {
    let hasFailed = false
    for (const { name = '', if: condition, run, env } of all) {
      if (run === undefined || skip.includes(name) || (hasFailed && !condition?.includes('always()'))) continue
      if (condition?.includes("inputs.base != ''") && this.#context['inputs.base'] === '') continue
      const values = Object.entries(env).map(([key, value]) => [key, this.#filled(value)] as const)
      const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', this.#filled(run)], {
        cwd: this.folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          GITHUB_ENV: join(this.temp, 'env.txt'),
          GITHUB_OUTPUT: join(this.temp, 'output.txt'),
          GITHUB_STEP_SUMMARY: join(this.temp, 'summary.txt'),
          RUNNER_TEMP: this.temp,
          ...this.#environment,
          ...Object.fromEntries(values),
        },
      })
      hasFailed ||= status !== 0
      this.done.push({ name, code: status, output: stdout + stderr })
      this.#environment = { ...this.#environment, ...pairsIn(this.read('env')) }
    }
    return this
  }

  /** What the steps have said to the runner. */
  read(name: 'env' | 'output' | 'summary'): string {
    const path = join(this.temp, `${name}.txt`)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }

  #filled(text: string): string {
    return text.replaceAll(/\$\{\{ *([^}]+?) *\}\}/g, (_, name: string) => {
      const value = this.#context[name]
      if (value === undefined) throw new Error(`nothing is known of ${name}`)
      return value
    })
  }
}

function pairsIn(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, key = '', value = '']) => [key, value]))
}
