import type { SourceFile } from '../../source/source-file.ts'

/** A text that was read, with its bytes. */
interface KeptText {
  readonly bytes: Uint8Array
  readonly source: SourceFile
}

/** What a process keeps that builds again and again; undefined where it builds once, and all of it would only take room. */
let texts: Map<string, KeptText> | undefined
let used = new Set<string>()

/** Has what was read kept from now on: a file that is read again and has not changed is the same object, and with it all that was made of it. */
export function stayResident(): void {
  texts ??= new Map()
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

/** Lets go of what was not asked for since this was called last. */
export function dropUnused(): void {
  for (const key of texts?.keys() ?? []) if (!used.has(key)) texts?.delete(key)
  used = new Set()
}

const made = new Map<string, { readonly of: readonly unknown[]; readonly value: unknown }>()

/** What was made of the same things before, one of each kind; in a process that builds once it is always made. */
export function sameAgain<T>(kind: string, of: readonly unknown[], make: () => T): T {
  const known = made.get(kind)
  if (known?.of.length === of.length && known.of.every((one, at) => one === of[at])) return known.value as T
  const value = make()
  if (texts) made.set(kind, { of, value })
  return value
}
