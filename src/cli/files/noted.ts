import { resolve } from 'node:path'
import { type Aspect, contentPrint, fingerprint } from '../start/fingerprint.ts'
import { type FinishedRun, keepRun } from '../start/finished-run.ts'

/** The state of a path, as it was before it was asked for. */
export type Seen = FinishedRun['seen'][number]

/** What this run has asked of the disk so far; undefined where nobody wants to know. */
let noted: Map<string, Seen> | undefined

/**
 * Notes the state of a path, before it is asked for: when it changes while the run goes on, what is noted is the former state, and the run
 * is not taken for one that saw the later.
 */
export function note(aspect: Aspect, path: string): void {
  if (!noted) return
  const absolute = resolve(path)
  noteSeen(noted.get(`${aspect} ${absolute}`) ?? [aspect, absolute, fingerprint(aspect, absolute)])
}

/** Notes states as they were seen before. */
export function noteSeen(...all: readonly Seen[]): void {
  for (const seen of all) {
    const key = keyOf(seen)
    if (noted?.has(key) === false) noted.set(key, seen)
    for (const asking of askings) asking.set(key, seen)
  }
}

/** By what something that was seen is found among all. */
export function keyOf([aspect, path]: Seen): string {
  return `${aspect} ${path}`
}

/** What is being asked just now, with what was seen for it. */
const askings = new Set<Map<string, Seen>>()

/** What is answered to a question, with all that was seen for it; undefined where nobody wants to know. */
export function seenWhile<T>(ask: () => T): { readonly answer: T; readonly seen: ReadonlyMap<string, Seen> | undefined } {
  const seen = new Map<string, Seen>()
  askings.add(seen)
  try {
    const answer = ask()
    return { answer, seen: noted && seen }
  } finally {
    askings.delete(seen)
  }
}

/** Notes what was left in a file. */
export function noteLeft(path: string, bytes: string | Uint8Array): void {
  noted?.set(`content ${resolve(path)}`, ['content', resolve(path), contentPrint(bytes)])
}

/** Has a run kept by nobody that asks for more than the state of paths, such as the revisions of a repository. */
export function noteMore(): void {
  noted = undefined
}

/** Notes all that this process asks of the disk from now on, in the place of what it noted before. */
export function noteAnew(): ReadonlyMap<string, Seen> {
  return (noted = new Map<string, Seen>())
}

/** Says on the standard output what a run that finds nothing to do says otherwise. */
export let sayForNow: (text: string, again: string) => void = (text) => {
  process.stdout.write(text)
}

/** Notes all that this process asks of the disk and says from now on, and keeps it at its end under this name, if it came to its end. */
export function noteRun(name: string): void {
  const seen = noteAnew()
  const said: [1 | 2, string][] = []
  for (const stream of [1, 2] as const) {
    const { [stream === 1 ? 'stdout' : 'stderr']: out } = process
    const write = out.write.bind(out) as (...args: unknown[]) => boolean
    if (stream === 1)
      sayForNow = (text, again) => {
        said.push([stream, again])
        write(text)
      }
    out.write = (text: string | Uint8Array, ...others: unknown[]) => {
      said.push([stream, typeof text === 'string' ? text : Buffer.from(text).toString()])
      return write(text, ...others)
    }
  }
  process.once('exit', (code) => {
    if (code < 2 && noted === seen) keepRun(name, { code, said, seen: [...seen.values()] })
  })
}
