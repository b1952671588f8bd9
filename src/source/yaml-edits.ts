import { isScalar, type Scalar } from 'yaml'
import { addToList, addToMap, type Manner, removeAt } from './edit-yaml-tree.ts'
import { inQuotes } from './in-quotes.ts'
import { proveIntended, UnintendedEdit } from './intended.ts'
import { keepLineEnds } from './line-ends.ts'
import { parseYaml } from './parse-yaml.ts'
import type { OffsetMap } from './scalar-offsets.ts'
import { SourceFile } from './source-file.ts'
import { endOf, nodeAt } from './yaml-nodes.ts'
import type { YamlPath } from './yaml-source.ts'

type Holder = Record<PropertyKey, unknown>

/**
 * Edits of one YAML file, one after another, each of the text and of what the text is to say. What comes of them is proved when the text is asked for.
 * Throws UnintendedEdit where it cannot be edited so that it says just that.
 */
export class YamlEdits {
  readonly #file: SourceFile
  #text: string
  #value: unknown

  constructor(file: SourceFile) {
    this.#file = file
    this.#text = file.text
    // A copy in which nothing is shared: what an alias repeats is a value of its own.
    this.#value = JSON.parse(JSON.stringify(parseYaml(file, () => undefined).value ?? {}))
  }

  /** The value at a path, as it is after the edits. */
  valueAt(path: YamlPath): unknown {
    return path.reduce<unknown>((value, key) => (isHolder(value) ? value[key] : undefined), this.#value)
  }

  keysOf(path: YamlPath): string[] {
    const value = this.valueAt(path)
    return isHolder(value) && !Array.isArray(value) ? Object.keys(value) : []
  }

  /** Puts an entry into a map that is there, behind another or before all. */
  add(path: YamlPath, key: string, value: unknown, after: string | undefined, manner: Manner): void {
    this.#edit(() => addToMap(this.#text, path, key, value, after, manner))
    const map = this.valueAt(path)
    if (isHolder(map)) map[key] = value
    else this.#set(path, { [key]: value })
  }

  /** Puts an entry into a list that is there, so that it has a position in it. */
  insert(path: YamlPath, at: number, value: unknown, manner: Manner): void {
    this.#edit(() => addToList(this.#text, path, at, value, manner))
    const list = this.valueAt(path)
    if (Array.isArray(list)) list.splice(at, 0, value)
    else this.#set(path, [value])
  }

  remove(path: YamlPath): void {
    this.#edit(() => removeAt(this.#text, path))
    const owner = this.valueAt(path.slice(0, -1))
    const key = path.at(-1) ?? ''
    if (Array.isArray(owner)) owner.splice(Number(key), 1)
    else if (isHolder(owner)) Reflect.deleteProperty(owner, key)
  }

  /** Puts words that need no quotation marks at the end of a text. */
  append(path: YamlPath, words: string): void {
    const former = this.valueAt(path)
    if (typeof former !== 'string') throw new UnintendedEdit(this.#file.path, `${path.join('.')} is no text`)
    const node = nodeAt(this.#text, path)
    if (!isScalar(node)) throw new UnintendedEdit(this.#file.path, `${path.join('.')} is written elsewhere`)
    const end = endOf(this.#text, node)
    const start = node.range?.[0] ?? end
    const behind = (node.type ?? '').startsWith('QUOTE') ? end - 1 : end
    const typed = this.#text.slice(0, behind) + words + this.#text.slice(behind)
    const put = (text: string): string => text.trimEnd() + words + text.slice(text.trimEnd().length)
    const value = put(former)
    // Lines that a text has by hand are one text once they are read.
    const written = put(String(node.value))
    const isRead = (text: string): boolean => {
      const read = nodeAt(text, path)
      return isScalar(read) && read.value === written
    }
    this.#text = isRead(typed) ? typed : this.#text.slice(0, start) + inQuotes(value) + this.#text.slice(end)
    this.#set(path, value)
  }

  /** Puts other words in the places of some of a text, by offsets of the text as it is read. What is not replaced stays as it is written. */
  splice(path: YamlPath, splices: readonly { readonly start: number; readonly end: number; readonly text: string }[]): void {
    const source = parseYaml(new SourceFile(this.#file.path, this.#text), () => undefined)
    const former = source.valueAt(path)
    const node = nodeAt(this.#text, path)
    const offsets = source.textOffsets(path)
    if (typeof former !== 'string' || !isScalar(node) || !offsets)
      throw new UnintendedEdit(this.#file.path, `${path.join('.')} is no text, or is written elsewhere`)
    let [typed, value] = [this.#text, former]
    for (const { start, end, text } of splices.toSorted((a, b) => b.start - a.start || b.end - a.end)) {
      // What is put in stands behind the character before it, and not behind the blanks at which a line ends.
      const from = start > 0 && start === end ? behind(typed, offsets, start) : (offsets[start] ?? 0)
      typed = typed.slice(0, from) + asWritten(text, node.type) + typed.slice(Math.max(from, offsets[end] ?? from))
      value = value.slice(0, start) + text + value.slice(end)
    }
    const reads = parseYaml(new SourceFile(this.#file.path, typed), () => undefined).valueAt(path)
    const start = node.range?.[0] ?? 0
    this.#text =
      reads === value ? typed : this.#text.slice(0, start) + inQuotes(value) + this.#text.slice(endOf(this.#text, node))
    this.#set(path, value)
  }

  /** The edited text, proved. */
  text(): string {
    const text = keepLineEnds(this.#file.text, this.#text)
    proveIntended(this.#file, text, this.#value)
    return text
  }

  #edit(edit: () => string): void {
    try {
      this.#text = edit()
    } catch (error) {
      throw new UnintendedEdit(this.#file.path, error instanceof Error ? error.message : String(error))
    }
  }

  #set(path: YamlPath, value: unknown): void {
    const owner = this.valueAt(path.slice(0, -1))
    if (isHolder(owner)) owner[path.at(-1) ?? ''] = value
  }
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null
}

/** Words within the quotation marks of a text, if it has any. */
function asWritten(words: string, type: Scalar.Type | undefined): string {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(words).slice(1, -1)
  return type === 'QUOTE_SINGLE' ? words.replaceAll("'", "''") : words
}

/** Where the character before an offset ends in the file. */
function behind(text: string, offsets: OffsetMap, at: number): number {
  const [before = 0, here = 0] = [offsets[at - 1], offsets[at]]
  const white = /\s/.exec(text.slice(before + 1, here))
  return white ? before + 1 + white.index : here
}
