import { type Document, isCollection, isMap, isPair, isScalar, type Scalar } from 'yaml'
import { alignScalar, type OffsetMap } from './scalar-offsets.ts'
import type { SourceFile, Span } from './source-file.ts'
import { hasRange, type Range } from './yaml-range.ts'

/** Keys and indexes from the root of a YAML file to a value. */
export type YamlPath = readonly PropertyKey[]

/** A YAML file: its value, and where each piece of it stands. */
export class YamlSource {
  readonly file: SourceFile
  readonly value: unknown
  readonly #document: Document

  constructor(file: SourceFile, document: Document) {
    this.file = file
    this.#document = document
    this.value = document.toJS()
  }

  /** The value at a path; undefined where nothing stands. */
  valueAt(path: YamlPath): unknown {
    return path.reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
      this.value,
    )
  }

  /** The place of a value; of its nearest parent that exists when it is missing, which for the file itself is its first key. */
  valueSpan(path: YamlPath): Span {
    for (let length = path.length; length > 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true)
      if (hasRange(node)) return length === path.length ? this.#trimmed(node) : this.keySpan(path.slice(0, length))
    }
    const { contents } = this.#document
    const first = isMap(contents) ? contents.items[0]?.key : undefined
    return hasRange(first) ? this.#trimmed(first) : this.file.span(0, Math.min(1, this.file.text.length))
  }

  /** The place of a key, or of a value in a list. */
  keySpan(path: YamlPath): Span {
    const parent = path.length > 1 ? this.#document.getIn(path.slice(0, -1), true) : this.#document.contents
    const key = path.at(-1)
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      if (pair && hasRange(pair.key)) return this.#trimmed(pair.key)
    }
    return this.valueSpan(path)
  }

  /** Keys of a map in the order of the file, empty for anything else. */
  keysOf(path: YamlPath): string[] {
    const node = path.length ? this.#document.getIn(path, true) : this.#document.contents
    return isMap(node) ? node.items.map((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key)) : []
  }

  /** How the offsets of a scalar's value lie in the file, for a text that is parsed further. */
  textOffsets(path: YamlPath): OffsetMap | undefined {
    const node = this.#document.getIn(path, true)
    return isScalar(node) && hasRange(node) ? alignScalar(this.file.text, node) : undefined
  }

  /** Gives the place of a stretch of a scalar's value, from one offset to another: of one character at least, so that it can be underlined. */
  textSpans(path: YamlPath): (start: number, end: number) => Span {
    const offsets = this.textOffsets(path) ?? []
    return (start, end) => {
      const from = offsets[start] ?? this.valueSpan(path).start
      const to = end > start ? (offsets[end - 1] ?? from) + 1 : from
      return this.file.span(from, Math.max(from + 1, to))
    }
  }

  /** Every scalar of the file with its path, for what is looked for in all of them. */
  scalars(): { path: YamlPath; node: Scalar & { range: Range } }[] {
    const found: { path: YamlPath; node: Scalar & { range: Range } }[] = []
    const walk = (node: unknown, path: YamlPath): void => {
      if (isScalar(node) && hasRange(node)) found.push({ path, node: node })
      else if (isCollection(node))
        node.items.forEach((item, index) => {
          if (isPair(item)) walk(item.value, [...path, String(isScalar(item.key) ? item.key.value : item.key)])
          else walk(item, [...path, index])
        })
    }
    walk(this.#document.contents, [])
    return found
  }

  #trimmed(node: { range: Range }): Span {
    const [start, end] = node.range
    const text = this.file.text.slice(start, end)
    const firstLine = text.search(/[\r\n]/)
    return this.file.span(start, start + Math.max(1, (firstLine < 0 ? text : text.slice(0, firstLine)).trimEnd().length))
  }
}
