import { type Document, Packer } from 'docx'
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate'

/** Changes to a part of the package, by its name. */
export type PartChanges = Readonly<Record<string, (xml: string) => string>>

/** The name that the format wants first. */
const contentTypes = '[Content_Types].xml'

/** The library's own way to the parts of a package before it zips them. */
interface PartsCompiler {
  readonly compile: (document: Document) => ReadonlyMap<string, unknown>
}

/**
 * The parts of a document by their names. The library has no public way to them but its own zip, which stamps the moment of the build on
 * every part, and fails where the clock of the machine is before 1980 or after 2099.
 */
export function partsOf(document: Document): Record<string, Uint8Array> {
  const { compiler } = Packer as unknown as { readonly compiler: PartsCompiler }
  return Object.fromEntries(Array.from(compiler.compile(document), ([name, part]) => [name, bytesOf(name, part)]))
}

function bytesOf(name: string, part: unknown): Uint8Array {
  if (typeof part === 'string') return strToU8(part)
  if (part instanceof Uint8Array) return part
  throw new Error(`the docx package has a part ${name} that is neither text nor bytes`)
}

/** The package with its parts changed: the types of content first, the others by name, and all of one time. */
export function pack(given: Readonly<Record<string, Uint8Array>>, changes: PartChanges): Uint8Array {
  const parts = { ...given }
  for (const [name, change] of Object.entries(changes)) {
    const part = parts[name]
    if (!part) throw new Error(`the docx package has no part ${name}`)
    parts[name] = strToU8(change(strFromU8(part)))
  }
  // fflate writes local time: a date of local time gives the same bytes in every zone. 1980 is the first year that zip knows.
  const mtime = new Date(1980, 0, 1, 12)
  const zippable: Zippable = {}
  for (const name of Object.keys(parts).sort(byPackageOrder)) {
    const part = parts[name]
    if (part) zippable[name] = [part, { mtime, level: 9 }]
  }
  return zipSync(zippable)
}

function byPackageOrder(a: string, b: string): number {
  if (a === contentTypes || b === contentTypes) return a === b ? 0 : a === contentTypes ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

/** Replaces what must be there exactly once: a change of the library must not pass unseen. */
export function replaceOnce(xml: string, found: RegExp, replacement: string): string {
  const matches = xml.match(new RegExp(found.source, `${found.flags}g`))
  if (matches?.length !== 1) throw new Error(`the docx package has ${found.source} ${matches?.length ?? 0} times, not once`)
  return xml.replace(found, () => replacement)
}
