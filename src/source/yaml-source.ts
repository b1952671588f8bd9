import { type Document, isCollection, isMap, isPair, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml'
import { alignScalar, type LineEnd, lineEndsOf, type OffsetMap } from './scalar-offsets.ts'
import type { SourceFile, Span } from './source-file.ts'
import { hasRange, type Range } from './yaml-range.ts'

/** Keys and indexes from the root of a YAML file to a value. */
export type YamlPath = readonly PropertyKey[]

/** A scalar of a file, and the path to it. */
export interface ScalarAt {
  readonly file: SourceFile
  readonly path: YamlPath
  readonly node: Scalar & { range: Range }
}

/** What a YAML file holds, as the library makes it. */
export type YamlContent = Pick<Document, 'contents' | 'toJS'>

/** A YAML file: its value, and where each piece of it stands. */
export class YamlSource {
  readonly file: SourceFile
  /** False where the file cannot be used, which has been reported: then it has no value, and nothing is missing in it. */
  readonly isUsable: boolean
  /** Whether its syntax has faults, which have been reported: values that could not be read stand as they were typed, and mean nothing. */
  readonly isBroken: boolean
  /** The file alone, where the data of others are laid under it (joined-source.ts). */
  readonly own: YamlSource = this
  readonly #document: YamlContent | undefined
  #value: { readonly is: unknown } | undefined
  #scalars: readonly ScalarAt[] | undefined
  readonly #offsets = new WeakMap<Scalar, OffsetMap>()
  readonly #pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

  /** A source without a document is that of a file that cannot be used. */
  constructor(file: SourceFile, document: YamlContent | undefined, isBroken = false) {
    this.file = file
    this.isUsable = document !== undefined
    this.isBroken = isBroken
    this.#document = document
  }

  get value(): unknown {
    // What aliases stand for was put in their place, within limits.
    this.#value ??= { is: this.#document?.toJS({ maxAliasCount: -1 }) }
    return this.#value.is
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
      const node = this.#nodeAt(path.slice(0, length))
      if (hasRange(node)) return length === path.length ? this.#trimmed(node) : this.keySpan(path.slice(0, length))
    }
    const first = isMap(this.#document?.contents) ? this.#document.contents.items[0]?.key : undefined
    return hasRange(first) ? this.#trimmed(first) : this.file.span(0, Math.min(1, this.file.text.length))
  }

  /** The place of a key, or of a value in a list. */
  keySpan(path: YamlPath): Span {
    const parent = this.#nodeAt(path.slice(0, -1))
    const pair = isMap(parent) ? this.#pairsOf(parent).get(String(path.at(-1))) : undefined
    if (pair && hasRange(pair.key)) return this.#trimmed(pair.key)
    return this.valueSpan(path)
  }

  /** Keys of a map in the order of the file, empty for anything else. */
  keysOf(path: YamlPath): string[] {
    const node = this.#nodeAt(path)
    return isMap(node) ? node.items.map((pair) => keyOf(pair)) : []
  }

  /** How the offsets of a scalar's value lie in the file, for a text that is parsed further. */
  textOffsets(path: YamlPath): OffsetMap | undefined {
    const node = this.#nodeAt(path)
    if (!isScalar(node) || !hasRange(node)) return undefined
    const known = this.#offsets.get(node) ?? alignScalar(this.file.text, node)
    this.#offsets.set(node, known)
    return known
  }

  /** Where a text after `|` has the ends of its lines, which were joined. */
  lineEndsOf(path: YamlPath): readonly LineEnd[] {
    const node = this.#nodeAt(path)
    if (!isScalar(node) || node.type !== 'BLOCK_LITERAL') return []
    return lineEndsOf(this.file.text, String(node.value), this.textOffsets(path) ?? [])
  }

  /** Gives the place of a stretch of a scalar's value, from one offset to another: of one character at least, so that it can be underlined. */
  textSpans(path: YamlPath): (start: number, end: number) => Span {
    let offsets: OffsetMap | undefined
    return (start, end) => {
      offsets ??= this.textOffsets(path) ?? []
      const from = offsets[start] ?? this.valueSpan(path).start
      const to = end > start ? (offsets[end - 1] ?? from) + 1 : from
      return this.file.span(from, Math.max(from + 1, to))
    }
  }

  /** Whether another file has the same keys in the same order, and under each a text, a map or a list where this one has one. */
  hasSameKeys(other: YamlSource): boolean {
    return haveSameKeys(this.#document?.contents, other.#document?.contents)
  }

  /** Every scalar of the file with its path, for what is looked for in all of them. */
  scalars(): readonly ScalarAt[] {
    return (this.#scalars ??= this.scalarsWithin())
  }

  protected scalarsWithin(): ScalarAt[] {
    const found: ScalarAt[] = []
    const walk = (node: unknown, path: YamlPath): void => {
      if (isScalar(node) && hasRange(node)) found.push({ file: this.file, path, node })
      else if (isCollection(node))
        node.items.forEach((item, index) => {
          if (isPair(item)) walk(item.value, [...path, keyOf(item)])
          else walk(item, [...path, index])
        })
    }
    walk(this.#document?.contents, [])
    return found
  }

  /** The path of the innermost value in which a place begins; a key belongs to its value. Undefined for a place in another file. */
  pathAt({ file, start: offset }: Span): YamlPath | undefined {
    if (file !== this.file) return undefined
    const isIn = (node: unknown): boolean =>
      hasRange(node) && node.range[0] <= offset && offset < Math.max(node.range[1], node.range[0] + 1)
    const inside = (node: unknown, path: YamlPath): YamlPath => {
      if (!isCollection(node)) return path
      for (const [index, item] of node.items.entries()) {
        const key = isPair(item) ? keyOf(item) : index
        if (isPair(item) ? isIn(item.key) : false) return [...path, key]
        const value = isPair(item) ? item.value : item
        if (isIn(value)) return inside(value, [...path, key])
      }
      return path
    }
    return inside(this.#document?.contents, [])
  }

  #nodeAt(path: YamlPath): unknown {
    return path.reduce<unknown>((node, key) => {
      if (isMap(node)) return this.#pairsOf(node).get(String(key))?.value
      return isSeq(node) ? node.items[Number(key)] : undefined
    }, this.#document?.contents)
  }

  /** The pairs of a map by their keys, the first of those that have one key. */
  #pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = this.#pairs.get(map)
    if (known) return known
    const pairs = new Map(map.items.toReversed().map((pair) => [keyOf(pair), pair]))
    this.#pairs.set(map, pairs)
    return pairs
  }

  #trimmed(node: { range: Range }): Span {
    const [from, end] = node.range
    const start = isScalar(node) ? firstOf(this.file.text, node, from, end) : from
    const text = this.file.text.slice(start, end)
    const firstLine = text.search(/[\r\n]/)
    return this.file.span(start, start + Math.max(1, (firstLine < 0 ? text : text.slice(0, firstLine)).trimEnd().length))
  }
}

function haveSameKeys(one: unknown, other: unknown): boolean {
  if (isPair(one) && isPair(other)) return keyOf(one) === keyOf(other) && haveSameKeys(one.value, other.value)
  if (isScalar(one) && isScalar(other)) return typeof one.value === 'string' && typeof other.value === 'string'
  return (
    ((isMap(one) && isMap(other)) || (isSeq(one) && isSeq(other))) &&
    one.items.length === other.items.length &&
    one.items.every((item, at) => haveSameKeys(item, other.items[at]))
  )
}

function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key)
}

/** Where a scalar begins as people see it: that of a block in its first line, under the sign that announces it. */
function firstOf(text: string, { type }: Scalar, start: number, end: number): number {
  if (type !== 'BLOCK_LITERAL' && type !== 'BLOCK_FOLDED') return start
  const [lead] = /^.*\s*/.exec(text.slice(start, end)) ?? ['']
  return lead.length < end - start ? start + lead.length : start
}
