import { createHash } from 'node:crypto'
import { BUNDLE } from '../files/program-files.ts'
import { cacheFolder } from './cache-folder.ts'
import { type Aspect, fingerprint } from './fingerprint.ts'
import { ANSWERING } from './job-of.ts'
import { KeptFiles } from './kept-files.ts'

/** A run that has ended: what it asked of the disk and what that was, what it left there, and what it said. */
export interface FinishedRun {
  readonly code: number
  /** Texts in their order, each with the number of its stream: 1 for the answer, 2 for all else. */
  readonly said: readonly (readonly [stream: 1 | 2, text: string])[]
  readonly seen: readonly (readonly [aspect: Aspect, path: string, state: string])[]
}

/** Runs of one kind more than any officer has papers, of the last days. */
const MOST = 200

const runs = (): KeptFiles => new KeptFiles(`${cacheFolder()}/runs`, { files: MOST })

const ALWAYS = ['--force', '--fix', '--no-cache']

/**
 * The name under which a run is kept: that of the command line, the place where it is given, the program, the version of Node, and all of the
 * environment that the program asks for. Undefined for what is always done.
 */
export function nameOfRun(args: readonly string[]): string | undefined {
  const [command = ''] = args
  if (!ANSWERING.includes(command) || args.some((arg) => ALWAYS.some((one) => arg.startsWith(one)))) return undefined
  const program = fingerprint('stamp', BUNDLE)
  if (!/^\d/.test(program)) return undefined
  const { NO_COLOR, FORCE_COLOR, TERM, PAPERS_TRACE } = process.env
  const screens = [process.stdout.isTTY, process.stderr.isTTY, NO_COLOR, FORCE_COLOR, TERM, PAPERS_TRACE]
  const all = JSON.stringify([args, process.cwd(), BUNDLE, program, process.version, screens])
  return createHash('sha256').update(all).digest('hex')
}

/** Says again what a run has said, if all that it asked for and left is as it was. */
export function isRepeated(name: string): boolean {
  const kept = runs().read(name)
  if (!kept) return false
  const { code, said, seen } = JSON.parse(kept.toString()) as FinishedRun
  if (!seen.every(([aspect, path, state]) => fingerprint(aspect, path) === state)) return false
  for (const [stream, text] of said) (stream === 1 ? process.stdout : process.stderr).write(text)
  process.exitCode = code
  return true
}

export const keepRun = (name: string, run: FinishedRun): void => runs().write(name, Buffer.from(JSON.stringify(run)))
