import type { SourceFile } from '../../source/source-file.ts'
import { noteSeen, type Seen, seenWhile } from './noted.ts'

/** A text that was read, with its bytes. */
interface KeptText {
  readonly bytes: Uint8Array
  readonly source: SourceFile
}

/** What a process keeps that builds again and again; undefined where it builds once, and all of it would only take room. */
let texts: Map<string, KeptText> | undefined
let used = new Set<string>()

/** What was asked for in the builds before, the last one first. */
let usedBefore: readonly Set<string>[] = []

/** In how many builds one after another something must not have been asked for to be let go of: what was found before is taken from what is kept, and asks for nothing. */
const LATELY = 8

/** Has what was read kept from now on: a file that is read again and has not changed is the same object, and with it all that was made of it. */
export function stayResident(): void {
  texts ??= new Map()
}

/** Lets go of all of it: each run asks for itself again. */
export function endResidence(): void {
  texts = undefined
  usedBefore = []
  for (const kept of [used, answers, made]) kept.clear()
}

/** Whether what is read is kept. */
export const isResident = (): boolean => texts !== undefined

/** The text of a file with these bytes; of one that has not changed, the one of before. */
export function sameText(path: string, name: string, bytes: Uint8Array, make: () => SourceFile): SourceFile {
  if (!texts) return make()
  const key = `${name}\n${path}`
  used.add(key)
  const known = texts.get(key)
  if (known && Buffer.compare(known.bytes, bytes) === 0) return known.source
  const source = make()
  texts.set(key, { bytes, source })
  return source
}

/** What was answered to questions about the disk, with what was seen for each. */
const answers = new Map<string, { readonly answer: unknown; readonly seen: ReadonlyMap<string, Seen> }>()

/** Asks something of the disk, unless it was asked before and nothing is known to have changed of what was seen for it. */
export function askedOfDisk<T>(question: string, ask: () => T): T {
  if (!texts) return ask()
  used.add(question)
  const known = answers.get(question)
  if (known) {
    noteSeen(...known.seen.values())
    return known.answer as T
  }
  const { answer, seen } = seenWhile(ask)
  if (seen) answers.set(question, { answer, seen })
  return answer
}

/** Has those questions asked anew for which something was seen that has changed, by its keys. */
export function askAnew(changed: readonly string[]): void {
  for (const [question, { seen }] of answers) if (changed.some((key) => seen.has(key))) answers.delete(question)
}

/** Ends a build, and lets go of what was not asked for in the last of them. */
export function dropUnused(): void {
  const lately = [used, ...usedBefore]
  for (const kept of [texts, answers, made])
    for (const key of kept?.keys() ?? []) if (!lately.some((asked) => asked.has(key))) kept?.delete(key)
  usedBefore = lately.slice(0, LATELY - 1)
  used = new Set()
}

const made = new Map<string, { readonly of: readonly unknown[]; readonly value: unknown }>()

/** What was made of the same things before, one of each kind; in a process that builds once it is always made. */
export function sameAgain<T>(kind: string, of: readonly unknown[], make: () => T): T {
  if (!texts) return make()
  used.add(kind)
  const known = made.get(kind)
  if (known?.of.length === of.length && known.of.every((one, at) => one === of[at])) return known.value as T
  const value = make()
  made.set(kind, { of, value })
  return value
}
