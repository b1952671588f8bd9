import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { callPapers } from './call-papers.ts'
import { fileOfBody } from './where-it-stands.ts'

/** The folder of the project. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

const PROGRAM = join(PROJECT, 'dist/papers.cjs')

/** What a user sees of a command that has ended. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  /** The folder in which the command is given; that of the project when left out. */
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Called extends Surroundings {
  /** The file of a program that is installed somewhere; that of the project when left out. */
  readonly program?: string
}

/** Gives a command as users do, but without a process of its own, whose start takes longer than most commands: one at a time. */
export function papers(args: readonly string[], { cwd = PROJECT, env = {}, program }: Called = {}): Promise<Outcome> {
  return callPapers(args, cwd, env, program)
}

/** Runs the compiled program as a process, for what depends on one: its environment, its threads, its end. */
export function papersAsProcess(args: readonly string[], { cwd = PROJECT, env = {} }: Surroundings = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 1 << 26 }
    execFile(process.execPath, [PROGRAM, ...args], options, (error, stdout, stderr) => {
      const code = error ? error.code : 0
      if (typeof code === 'number') resolve({ code, stdout, stderr })
      else reject(error ?? new Error('the program did not end'))
    })
  })
}

/** A folder that is removed after the run. */
export function temporaryFolder(): string {
  return mkdtempSync(join(inject('runFolder'), 'test-'))
}

/** A folder with the data of the project beside which a command writes. */
export function folderWithData(): string {
  const folder = temporaryFolder()
  symlinkSync(join(PROJECT, 'data'), join(folder, 'data'))
  return folder
}

const SESSION = 'ctoc-cop-2016-1'

const FILES = { session: `${SESSION}/session.yaml`, wording: `${SESSION}/wording/zh.yaml`, language: 'languages/zh.yaml' }

/** The real session in Chinese, in a folder of its own where a test may change it, with a folder for what is built. */
export class TestSession {
  readonly folder = temporaryFolder()
  readonly out = join(this.folder, 'out')
  /** The argument that names this session to the program. */
  readonly path = this.file('session')

  constructor() {
    for (const name of new Set(Object.values(FILES).flatMap((each) => [each, fileOfBody(each)]))) {
      const copy = join(this.folder, 'data', name)
      mkdirSync(dirname(copy), { recursive: true })
      copyFileSync(join(PROJECT, 'data', name), copy)
    }
  }

  file(name: keyof typeof FILES): string {
    return join(this.folder, 'data', FILES[name])
  }

  read(name: keyof typeof FILES): string {
    return readFileSync(this.file(name), 'utf8')
  }

  /** Changes one place of a file; a place that is not there, or is there twice, fails the test. */
  edit(name: keyof typeof FILES, from: string, to: string): this {
    const path = this.#whereStands(name, from)
    const text = readFileSync(path, 'utf8')
    const places = text.split(from).length - 1
    if (places !== 1) throw new Error(`${JSON.stringify(from)} stands ${places} times in ${path}`)
    writeFileSync(
      path,
      text.replace(from, () => to),
    )
    return this
  }

  /** The file that has a piece: that of the session, or the one of its body. */
  #whereStands(name: keyof typeof FILES, piece: string): string {
    const own = this.file(name)
    return readFileSync(own, 'utf8').includes(piece) ? own : fileOfBody(own)
  }

  build(...args: readonly string[]): Promise<Outcome> {
    return papers(['build', this.path, '--out', this.out, ...args], { cwd: this.folder })
  }

  check(...args: readonly string[]): Promise<Outcome> {
    return papers(['check', this.path, ...args], { cwd: this.folder })
  }

  /** Names of what stands in the folder for papers, hidden files too; none when there is no such folder. */
  built(): string[] {
    try {
      return readdirSync(this.out).sort()
    } catch {
      return []
    }
  }

  /** Puts files there as an earlier run would have left them. */
  leave(files: Readonly<Record<string, string>>): void {
    mkdirSync(this.out, { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.out, name), text)
  }

  /** Everything in the folder for papers, with its bytes. */
  contents(): Record<string, string> {
    return Object.fromEntries(this.built().map((name) => [name, readFileSync(join(this.out, name), 'latin1')]))
  }

  /** Line and column of a piece of a file, as the program prints them. */
  placeOf(name: keyof typeof FILES, piece: string): string {
    const path = this.#whereStands(name, piece)
    const text = readFileSync(path, 'utf8')
    const at = text.indexOf(piece)
    if (at < 0) throw new Error(`${JSON.stringify(piece)} is not in ${path}`)
    const before = text.slice(0, at).split('\n')
    return `${relative(this.folder, path)}:${before.length}:${(before.at(-1) ?? '').length + 1}`
  }
}

/** The names of findings in a report for people, with their level and place: `error[symbol-unlisted] path:1:2`. */
export function findingsIn(report: string): string[] {
  return [...report.matchAll(/^(error|warning|note)\[([\w-]+)\]: .*\n *--> (.*)$/gm)].map(
    ([, level, code, place]) => `${level}[${code}] ${place}`,
  )
}

/** Whether a tool that reads files back is installed here. */
export function has(tool: 'pdftoppm' | 'pdftotext' | 'qpdf' | 'soffice' | 'chromium' | 'script'): boolean {
  return inject('tools').includes(tool)
}
