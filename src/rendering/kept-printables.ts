import type { Printable } from '../checks/common/typing.ts'
import type { Wording } from '../model/wording.ts'
import type { LastingUnits } from './lasting-units.ts'
import type { YamlPath } from '../source/yaml-source.ts'

/** What was read of a wording: values by their paths, and the texts whose line ends were asked for, which had none by hand. */
interface Read {
  readonly values: Map<string, readonly [path: YamlPath, value: string | undefined]>
  readonly lines: Map<string, YamlPath>
}

/** What the expressions of one language print, as long as all that was read for it is as it was. */
export class KeptPrintables {
  #kept: { readonly read: Read; readonly printables: readonly Printable[] } | undefined

  /** `lasting` hears what was read: while that is written as it was, it is not even looked at. */
  of(wording: Wording, make: (wording: Wording) => readonly Printable[], lasting?: LastingUnits): readonly Printable[] {
    return lasting ? lasting.of('printables', [], () => this.#of(wording, make, lasting)) : this.#of(wording, make)
  }

  #of(wording: Wording, make: (wording: Wording) => readonly Printable[], lasting?: LastingUnits): readonly Printable[] {
    if (!this.#kept || !isAsRead(this.#kept.read, wording)) {
      const read: Read = { values: new Map(), lines: new Map() }
      this.#kept = { read, printables: make(heard(wording, read)) }
    }
    const { read, printables } = this.#kept
    for (const path of [...Array.from(read.values.values(), ([at]) => at), ...read.lines.values()]) lasting?.looksAt(path)
    return printables
  }
}

function isAsRead({ values, lines }: Read, { source }: Wording): boolean {
  for (const [path, value] of values.values()) if (said(source.valueAt(path)) !== value) return false
  for (const path of lines.values()) if (source.lineEndsOf(path).length > 0) return false
  return true
}

/** A text, or the keys of what is none: texts within it are read by paths of their own. */
function said(value: unknown): string | undefined {
  if (typeof value === 'string') return `"${value}`
  return typeof value === 'object' && value !== null ? `{${Object.keys(value).join('\n')}` : JSON.stringify(value)
}

function keysAlone(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.keys(value).map((key) => [key, undefined]))
}

/** A wording that tells what is read of it. Places are not told: nothing that is printed depends on them. */
function heard(wording: Wording, read: Read): Wording {
  const { source } = wording
  const told: Partial<Record<PropertyKey, (path: YamlPath) => unknown>> = {
    valueAt: (path) => {
      const value = source.valueAt(path)
      read.values.set(path.join('\n'), [path, said(value)])
      return keysAlone(value)
    },
    lineEndsOf: (path) => {
      read.lines.set(path.join('\n'), path)
      return source.lineEndsOf(path)
    },
  }
  const get = (_: unknown, name: PropertyKey): unknown => {
    const member: unknown = Reflect.get(source, name, source)
    return told[name] ?? (typeof member === 'function' ? (member.bind(source) as unknown) : member)
  }
  return { ...wording, source: new Proxy<Wording['source']>(source, { get }) }
}
